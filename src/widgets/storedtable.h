// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/dashboard.h"

#include <QFrame>
#include <QLocale>

class QLabel;
class QTableWidget;

namespace scrollback::widgets {

class Theme;

/// A system's own statistics beside what its messages say; where they differ is marked.
class StoredTable : public QFrame
{
    Q_OBJECT

public:
    explicit StoredTable(Theme& theme, QWidget* parent = nullptr);

    void setStatistics(const std::vector<chatlog::StoredStatistic>& statistics, const QLocale& locale);
    const QTableWidget& table() const { return *m_table; }

private:
    void addPair(int row, int column, std::optional<qint64> stored, qint64 counted, const QLocale& locale);

    Theme& m_theme;
    QLabel* m_subtitle;
    QTableWidget* m_table;
};

/// How many of the days differ in at least one figure.
int differingDays(const std::vector<chatlog::StoredStatistic>& statistics);

} // namespace scrollback::widgets
