// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/factlist.h"

#include "base/textcut.h"
#include "widgets/elidedlabel.h"
#include "widgets/linkbutton.h"
#include "widgets/plaintextview.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>

#include <algorithm>

namespace scrollback::widgets {

namespace {

constexpr int nameColumnWidth = 80;
constexpr int longestNameShown = 14;    ///< in average characters: the value is what somebody looks for
constexpr qsizetype breakableWord = 20; ///< characters that fit into a narrow pane's value column

constexpr qsizetype longValue = 60;
constexpr qsizetype longValueShown = 2'000;
constexpr int longValueLines = 12;

/// A label breaks lines at blanks, hardly ever elsewhere.
qsizetype longestWord(const QString& text)
{
    qsizetype longest = 0;
    qsizetype current = 0;
    for (const QChar c : text) {
        current = c.isSpace() ? 0 : current + 1;
        longest = std::max(longest, current);
    }
    return longest;
}

} // namespace

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, nameColumnWidth);
}

void FactList::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

void FactList::addName(const QString& name)
{
    auto* label = new ElidedLabel;
    label->setText(name);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setMaximumWidth(fontMetrics().averageCharWidth() * longestNameShown);
    if (label->sizeHint().width() > label->maximumWidth())
        label->setToolTip(name.toHtmlEscaped());
    Theme::setLook(label, QStringLiteral("muted"));
    m_grid->addWidget(label, m_rows, 0);
}

void FactList::add(const QString& name, const QString& value, const QString& toolTip)
{
    if (value.isEmpty())
        return;
    addName(name);
    if (value.size() > longValue) { // below its name, over the whole width
        auto* text = new PlainTextView;
        text->setFrameShape(QFrame::NoFrame);
        Theme::setLook(text, QStringLiteral("plain"));
        text->setFittedLines(longValueLines);
        text->setWholeText(visibleText(value.left(longValueShown)), longValueShown);
        text->setAccessibleName(name);
        m_grid->addWidget(text, m_rows + 1, 0, 1, 2);
        m_rows += 2;
        return;
    }
    if (longestWord(value) > breakableWord) {
        addLongWord(name, value, toolTip);
        return;
    }
    auto* label = new QLabel(cutToLine(value, 500));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(name + QLatin1String(": ") + label->text());
    label->setToolTip(toolTip);
    // A long id without blanks must not make the pane wide.
    label->setMinimumWidth(1);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    m_grid->addWidget(label, m_rows, 1);
    ++m_rows;
}

/// An id without blanks would be cut off: it is shortened in its middle, told whole in its tool tip, and a
/// click copies it.
void FactList::addLongWord(const QString& name, const QString& value, const QString& toolTip)
{
    auto* button = new LinkButton(cutToLine(value, 200));
    button->setElideMode(Qt::ElideMiddle);
    QPalette palette = button->palette();
    palette.setColor(QPalette::Link, palette.color(QPalette::WindowText));
    button->setPalette(palette);
    button->setAccessibleName(name + QLatin1String(": ") + button->text());
    const QString whole = cutToLine(value, 1000).toHtmlEscaped();
    button->setToolTip((toolTip.isEmpty() ? whole : toolTip + QLatin1Char('\n') + whole) + QLatin1Char('\n') +
                       tr("Click to copy"));
    connect(button, &LinkButton::clicked, this, [this, name, value] {
        QGuiApplication::clipboard()->setText(value);
        Q_EMIT noticed(tr("Copied: %1").arg(name));
    });
    m_grid->addWidget(button, m_rows, 1);
    ++m_rows;
}

void FactList::addLink(const QString& name, const QString& value, const std::function<void()>& activated,
                       const QString& toolTip)
{
    if (value.isEmpty())
        return;
    addName(name);
    auto* button = new LinkButton(cutToLine(value, 60));
    button->setToolTip(toolTip);
    button->setAccessibleName(name + QLatin1String(": ") + button->text());
    connect(button, &LinkButton::clicked, this, activated);
    m_grid->addWidget(button, m_rows, 1);
    ++m_rows;
}

} // namespace scrollback::widgets
