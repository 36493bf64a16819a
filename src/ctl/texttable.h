// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace scrollback::ctl {

/// How many columns of a terminal a text takes: East Asian wide characters and emoji two, marks that sit on
/// the character before none.
int displayWidth(const QString& text);
/// The start of a text that fits, with … where something was left out.
QString cutToWidth(const QString& text, int width);

/// Columns in line, for a terminal.
class TextTable
{
public:
    enum Alignment { Left, Right };
    /// What gives way when the terminal is too narrow: first what is prose, then what is a name, never a
    /// number or a time.
    enum Elasticity { Rigid, Name, Prose };
    struct Column
    {
        QString title;
        Alignment alignment = Left;
        Elasticity elasticity = Rigid;
    };

    explicit TextTable(std::vector<Column> columns)
        : m_columns(std::move(columns))
    {
    }

    void addRow(const QStringList& cells) { m_rows.push_back(cells); }

    /// Makes the columns as wide as their cells, and then the widest ones narrower until all fit `width` (0:
    /// any).
    void fit(int width);
    /// One line of cells in the widths that fit() found.
    QString line(const QStringList& cells) const;
    QString header() const;
    /// Everything: header and rows.
    QString text(int width);
    /// The rows so far; they are forgotten, the widths stay.
    QString takeRows();

private:
    int shrink(Elasticity elasticity, int least, int excess);

    std::vector<Column> m_columns;
    std::vector<int> m_widths;
    std::vector<QStringList> m_rows;
};

} // namespace scrollback::ctl
