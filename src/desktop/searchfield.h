// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace scrollback::widgets {
class Theme;
}

namespace scrollback::desktop {

/// The window's one search field. It shows its shortcut while it is empty and without the focus.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(widgets::Theme& theme, const QKeySequence& shortcut, QWidget* parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Return was pressed; the text is not empty.
    void searchRequested(const QString& text);
    /// Escape or Down was pressed: back to the page.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    widgets::Theme& m_theme;
    QString m_hint;
};

} // namespace scrollback::desktop
