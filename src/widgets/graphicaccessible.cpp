// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graphicaccessible.h"

#include "widgets/chartview.h"
#include "widgets/histogramview.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace scrollback::widgets {

namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    Q_UNUSED(className);
    if (qobject_cast<ChartView*>(object) || qobject_cast<HistogramView*>(object))
        return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Chart);
    return nullptr;
}

} // namespace

void installGraphicAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace scrollback::widgets
