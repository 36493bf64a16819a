// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/rowplan.h"

#include <QTest>

#include <limits>

using namespace scrollback;
using db::Cell;

Q_DECLARE_METATYPE(scrollback::db::Cell)

namespace {

Cell integer(qint64 value)
{
    return {Cell::Kind::Integer, value, 0, {}};
}

Cell real(double value)
{
    return {Cell::Kind::Real, 0, value, {}};
}

Cell text(std::string_view value)
{
    return {Cell::Kind::Text, 0, 0, value};
}

Cell blob(std::string_view value)
{
    return {Cell::Kind::Blob, 0, 0, value};
}

} // namespace

/// What a stored value is taken for.
class CellsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void truthIsWhatClearlySaysSo_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<int>("truth"); // -1: unknown
        QTest::newRow("null") << Cell() << -1;
        QTest::newRow("1") << integer(1) << 1;
        QTest::newRow("0") << integer(0) << 0;
        QTest::newRow("2") << integer(2) << -1;
        QTest::newRow("-1") << integer(-1) << -1;
        QTest::newRow("1.0") << real(1.0) << 1;
        QTest::newRow("0.0") << real(0.0) << 0;
        QTest::newRow("0.5") << real(0.5) << -1;
        for (const char* word : {"1", "t", "T", "true", "TRUE", "y", "Yes", "on", " yes\n"})
            QTest::newRow(word) << text(word) << 1;
        for (const char* word : {"0", "f", "F", "false", "False", "n", "NO", "off"})
            QTest::newRow(word) << text(word) << 0;
        for (const char* word : {"", " ", "maybe", "null", "2", "5", "truely", "01"})
            QTest::addRow("text '%s'", word) << text(word) << -1;
        QTest::newRow("bytes 1") << blob("1") << 1;
        QTest::newRow("bytes false") << blob("false") << 0;
        QTest::newRow("bytes of something else") << blob({"\x02\xff", 2}) << -1;
    }
    void truthIsWhatClearlySaysSo()
    {
        QFETCH(Cell, cell);
        QFETCH(int, truth);
        const auto found = systems::cellTruth(cell);
        QCOMPARE(found ? int(*found) : -1, truth);
    }

    void numbersMayBeTheirDigits_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<bool>("known");
        QTest::addColumn<qint64>("number");
        const auto row = [](const char* name, const Cell& cell, std::optional<qint64> number) {
            QTest::newRow(name) << cell << number.has_value() << number.value_or(0);
        };
        row("null", Cell(), {});
        row("integer", integer(-7), -7);
        row("real", real(250.5), 251);
        row("no number", real(std::numeric_limits<double>::quiet_NaN()), {});
        row("too large", real(1e19), {});
        row("digits", text("250"), 250);
        row("digits among blanks", text(" 250\n"), 250);
        row("digits with a point", text("250.0"), 250);
        row("digits with an exponent", text("2.5e2"), 250);
        row("the largest", text("9223372036854775807"), std::numeric_limits<qint64>::max());
        row("bytes", blob("42"), 42);
        row("empty", text(""), {});
        row("word", text("many"), {});
        row("number and word", text("3 of 4"), {});
        row("infinite", text("inf"), {});
    }
    void numbersMayBeTheirDigits()
    {
        QFETCH(Cell, cell);
        QFETCH(bool, known);
        QFETCH(qint64, number);
        const auto found = systems::cellInteger(cell);
        QCOMPARE(found.has_value(), known);
        QCOMPARE(found.value_or(0), number);
    }
};

QTEST_GUILESS_MAIN(CellsTest)
#include "tst_cells.moc"
