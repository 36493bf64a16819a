// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace scrollback::widgets {

class Theme;

/// A round button on a filter bar: a mark, a text, how many rows, and, where it can be closed, an ×.
///
/// Space and Return click it, Delete and Backspace close it.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(Theme& theme, QWidget* parent = nullptr);

    struct Content
    {
        QString mark; ///< "✕" of an error
        QColor markColor;
        QString text;
        QString count;
        bool active = false; ///< it narrows the list
        bool closable = false;
        QString description; ///< for the tool tip and screen readers
    };
    void setContent(const Content& content);
    const Content& content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect closeRect() const;

    Theme& m_theme;
    Content m_content;
    bool m_closePressed = false;
    bool m_closeHovered = false;
};

} // namespace scrollback::widgets
