// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/period.h"

#include <QFrame>

class QDateEdit;

namespace scrollback::widgets {
class Theme;
}

namespace scrollback::desktop {

/// Opens under the range button: presets on the left, any two days on the right.
class PeriodPopup : public QFrame
{
    Q_OBJECT

public:
    explicit PeriodPopup(QWidget* parent = nullptr);

    /// Shows itself under `anchor` with these days; `today` is the day the presets count from.
    void open(QWidget* anchor, const DayRange& current, QDate today);

Q_SIGNALS:
    void chosen(const scrollback::desktop::PeriodChoice& choice);
    /// It went, with or without a choice.
    void closed();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void choose(const PeriodChoice& choice);

    QDateEdit* m_first;
    QDateEdit* m_last;
    QDate m_today;
};

/// The whole months of the presets; the running one ends with `today`.
PeriodChoice thisMonth(QDate today);
PeriodChoice lastMonth(QDate today);

} // namespace scrollback::desktop
