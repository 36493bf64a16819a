// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/factlist.h"

#include "base/textcut.h"
#include "widgets/linkbutton.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace scrollback::widgets {

namespace {

constexpr int nameColumnWidth = 92;

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
    auto* label = new QLabel(name);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    Theme::setLook(label, QStringLiteral("muted"));
    m_grid->addWidget(label, m_rows, 0);
}

void FactList::add(const QString& name, const QString& value, const QString& toolTip)
{
    if (value.isEmpty())
        return;
    addName(name);
    auto* label = new QLabel(cutToLine(value, 500));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(name + QLatin1String(": ") + label->text());
    label->setToolTip(toolTip);
    // A long id without blanks must not make the pane wide.
    label->setMinimumWidth(1);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_grid->addWidget(label, m_rows, 1);
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

void FactList::addWidget(const QString& name, QWidget* value)
{
    addName(name);
    m_grid->addWidget(value, m_rows, 1);
    ++m_rows;
}

} // namespace scrollback::widgets
