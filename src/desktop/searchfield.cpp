// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/searchfield.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace scrollback::desktop {

SearchField::SearchField(widgets::Theme& theme, const QKeySequence& shortcut, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_hint(shortcut.toString(QKeySequence::NativeText))
{
    setPlaceholderText(tr("Search all conversations"));
    setAccessibleName(tr("Search all conversations"));
    setToolTip(tr("Finds messages that contain a text, in all conversations (%1)").arg(m_hint));
    setClearButtonEnabled(true);
    setAcceptDrops(false); // a file that is dropped here shall be opened, not searched for
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (!text().trimmed().isEmpty())
            Q_EMIT searchRequested(text().trimmed());
    });
}

QSize SearchField::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 56, QLineEdit::sizeHint().height()};
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    const int needed =
        fontMetrics().horizontalAdvance(placeholderText()) + fontMetrics().horizontalAdvance(m_hint);
    if (needed + 40 > width())
        return;
    QPainter painter(this);
    painter.setPen(m_theme.color(widgets::ColorId::TextFaint));
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Down) { // to what was found, with the text left standing
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace scrollback::desktop
