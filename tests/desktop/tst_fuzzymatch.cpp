// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/appcontext.h"
#include "desktop/commandpalette.h"
#include "desktop/fuzzymatch.h"
#include "desktop/settings.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::desktop;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private:
    static std::vector<PaletteEntry> entries(const QStringList& titles)
    {
        std::vector<PaletteEntry> list;
        for (const QString& title : titles) {
            const QStringList parts = title.split(u'|');
            PaletteEntry entry;
            entry.title = parts.first();
            entry.detail = parts.value(1);
            list.push_back(entry);
        }
        return list;
    }

private Q_SLOTS:
    void findsWhatHoldsAllCharactersInOrder_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("start") << QStringLiteral("conv") << QStringLiteral("Conversations") << true;
        QTest::newRow("initials") << QStringLiteral("srp") << QStringLiteral("Save report as PDF") << true;
        QTest::newRow("case") << QStringLiteral("PDF") << QStringLiteral("save as pdf") << true;
        QTest::newRow("accents") << QStringLiteral("uber") << QStringLiteral("Über Scrollback") << true;
        QTest::newRow("accents typed") << QStringLiteral("über") << QStringLiteral("Uber") << true;
        QTest::newRow("words in any order")
            << QStringLiteral("pdf save") << QStringLiteral("Save as PDF") << true;
        QTest::newRow("nothing typed") << QString() << QStringLiteral("Anything") << true;
        QTest::newRow("two characters of Chinese")
            << QStringLiteral("订单") << QStringLiteral("我的订单在哪里") << true;
        QTest::newRow("wrong order") << QStringLiteral("vc") << QStringLiteral("cv") << false;
        QTest::newRow("missing") << QStringLiteral("logx") << QStringLiteral("Logs") << false;
        QTest::newRow("longer than the text")
            << QStringLiteral("logs and more") << QStringLiteral("Logs") << false;
        QTest::newRow("empty text") << QStringLiteral("a") << QString() << false;
    }
    void findsWhatHoldsAllCharactersInOrder()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(fuzzyMatch(pattern, text).has_value(), found);
    }

    void marksWhatWasTyped()
    {
        const auto match = fuzzyMatch(QStringLiteral("sp"), QStringLiteral("Save as PDF"));
        QVERIFY(match);
        QCOMPARE(match->matched, (std::vector<qsizetype>{0, 8}));
        const auto neighbours = fuzzyMatch(QStringLiteral("log"), QStringLiteral("l o catalog"));
        QVERIFY(neighbours);
        QCOMPARE(neighbours->matched, (std::vector<qsizetype>{8, 9, 10}));
    }

    void tellsWordsFromLettersThatMerelyOccur_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("scattered");
        QTest::newRow("a word") << QStringLiteral("save") << QStringLiteral("Save as PDF") << false;
        QTest::newRow("initials") << QStringLiteral("sap") << QStringLiteral("Save as PDF") << false;
        QTest::newRow("starts of words") << QStringLiteral("sapdf") << QStringLiteral("Save as PDF") << false;
        QTest::newRow("words in any order")
            << QStringLiteral("pdf sav") << QStringLiteral("Save as PDF") << false;
        QTest::newRow("letters here and there")
            << QStringLiteral("order") << QStringLiteral("Forward the letter") << true;
        QTest::newRow("the middle of a word") << QStringLiteral("log") << QStringLiteral("Catalog") << true;
        QTest::newRow("nothing typed") << QString() << QStringLiteral("Anything") << false;
    }
    void tellsWordsFromLettersThatMerelyOccur()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, scattered);
        const auto match = fuzzyMatch(pattern, text);
        QVERIFY(match);
        QCOMPARE(match->scattered, scattered);
    }

    void conversationsStandBeforeCommandsWhoseLettersMerelyOccur()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        widgets::Theme theme;
        AppContext context{settings, theme, QLocale::c(), QTimeZone::utc(), 0};
        QWidget window;
        window.resize(900, 600);
        window.show();
        CommandPalette palette(context, &window);
        palette.open(entries({QStringLiteral("Order by time"), QStringLiteral("Forward the letter")}));
        const auto* list = palette.findChild<QListWidget*>();
        auto* line = palette.findChild<QLineEdit*>();
        const auto titles = [list] {
            QStringList texts;
            for (int i = 0; i < list->count(); ++i)
                texts += list->item(i)->text();
            return texts;
        };
        QTest::keyClicks(line, QStringLiteral("order"));
        QCOMPARE(titles().size(), 2);
        palette.addFound(QStringLiteral("order"), entries({QStringLiteral("Where is my order?")}));
        QCOMPARE(titles(), (QStringList{QStringLiteral("Order by time"), QStringLiteral("Where is my order?"),
                                        QStringLiteral("Forward the letter")}));
        QCOMPARE(list->currentRow(), 0);

        // Whoever has gone to a line keeps it when more is found.
        line->clear();
        QTest::keyClicks(line, QStringLiteral("order"));
        QTest::keyClick(line, Qt::Key_Down);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Forward the letter"));
        palette.addFound(QStringLiteral("order"), entries({QStringLiteral("Where is my order?")}));
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Forward the letter"));
    }

    void theBestComesFirst_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<QString>("best");
        QTest::newRow("start of the text beats the middle")
            << QStringLiteral("log") << QStringList{QStringLiteral("Catalog"), QStringLiteral("Logs")}
            << QStringLiteral("Logs");
        QTest::newRow("starts of words beat scattered letters")
            << QStringLiteral("sp") << QStringList{QStringLiteral("Display"), QStringLiteral("Save as PDF")}
            << QStringLiteral("Save as PDF");
        QTest::newRow("neighbours beat scattered letters")
            << QStringLiteral("tool")
            << QStringList{QStringLiteral("to other lists"), QStringLiteral("Tool calls")}
            << QStringLiteral("Tool calls");
        QTest::newRow("a title beats the place it stands in")
            << QStringLiteral("file")
            << QStringList{QStringLiteral("Open|File"), QStringLiteral("Show the file|View")}
            << QStringLiteral("Show the file");
    }
    void theBestComesFirst()
    {
        QFETCH(QString, pattern);
        QFETCH(QStringList, titles);
        QFETCH(QString, best);
        const auto list = entries(titles);
        const auto hits = paletteHits(list, pattern);
        QVERIFY(!hits.empty());
        QCOMPARE(list[hits.front().entry].title, best);
    }

    void withoutAPatternTheOrderStays()
    {
        const auto list = entries({QStringLiteral("B"), QStringLiteral("A"), QStringLiteral("C")});
        const auto hits = paletteHits(list, QString());
        QCOMPARE(hits.size(), 3);
        QCOMPARE(hits[0].entry, 0);
        QCOMPARE(hits[2].entry, 2);
    }

    void whereItStandsHelpsToFindIt()
    {
        const auto list = entries({QStringLiteral("Save as PDF|Report"), QStringLiteral("Quit|File")});
        const auto hits = paletteHits(list, QStringLiteral("report save"));
        QCOMPARE(hits.size(), 1);
        for (const qsizetype at : hits.front().match.matched)
            QVERIFY(at < list[0].title.size());
    }
};

QTEST_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
