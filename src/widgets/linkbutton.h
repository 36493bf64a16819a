// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace scrollback::widgets {

/// A link among texts: left-aligned, shortened where there is no room, and never what makes a pane wide.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString& text, QWidget* parent = nullptr);

    void setElideMode(Qt::TextElideMode mode) { m_elide = mode; }
    /// Goes on in further lines instead: for what the program says itself.
    void setWrapping(bool wraps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int textFlags() const;

    Qt::TextElideMode m_elide = Qt::ElideRight;
    bool m_wraps = false;
};

} // namespace scrollback::widgets
