// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace scrollback::desktop {

/// What a window shows while its source is being opened or a demo is being written.
class WaitPage : public QWidget
{
    Q_OBJECT

public:
    explicit WaitPage(QWidget* parent = nullptr);

    /// `share` is 0 to 1, or -1 where it is not known.
    void showWaiting(const QString& what, double share, bool stoppable);

Q_SIGNALS:
    void stopRequested();

private:
    QLabel* m_what;
    QProgressBar* m_bar;
    QPushButton* m_stop;
};

} // namespace scrollback::desktop
