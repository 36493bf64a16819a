// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace scrollback::widgets {
class Theme;
}

namespace scrollback::desktop {

/// Lies over a window while files are dragged over it, and says what happens when they are dropped.
class DropFrame : public QWidget
{
    Q_OBJECT

public:
    DropFrame(widgets::Theme& theme, QWidget* window);

    void showFor(const QStringList& files);
    QString sentence() const { return m_sentence; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Theme& m_theme;
    QString m_sentence;
};

} // namespace scrollback::desktop
