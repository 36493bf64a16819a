// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewsetup.h"

#include "models/pagedtablemodel.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace scrollback::widgets {

using models::CellKind;
using models::PagedTableModel;

namespace {

QString forSheet(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String(" "));
    for (QChar& c : text) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
    }
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.at(0))) {
        bool isNumber = false;
        static_cast<void>(text.toDouble(&isNumber));
        if (!isNumber)
            text.prepend(QLatin1Char('\''));
    }
    return text;
}

QJsonValue jsonOf(const QModelIndex& index, CellKind kind)
{
    const QVariant value = index.data(models::SortRole);
    if (!value.isValid())
        return QJsonValue::Null;
    if (kind == CellKind::Time)
        return index.data(models::ValueRole).toString();
    if (value.typeId() == QMetaType::LongLong)
        return value.toLongLong();
    const QString text = value.toString();
    if (kind == CellKind::Json) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (document.isObject())
            return document.object();
        if (document.isArray())
            return document.array();
    }
    return text;
}

} // namespace

QString rowsAsTsv(const PagedTableModel& model, const QList<int>& rows, const std::vector<int>& columns)
{
    QString lines;
    for (const int row : rows) {
        if (!model.isLoaded(row))
            continue;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QModelIndex index = model.index(row, columns[i]);
            const CellKind kind = model.columnList()[size_t(columns[i])].kind;
            const QVariant value = index.data(models::SortRole);
            if (i > 0)
                lines += QLatin1Char('\t');
            if (!value.isValid())
                continue;
            if (kind == CellKind::Time)
                lines += index.data(models::ValueRole).toString();
            else
                lines += forSheet(value.toString());
        }
        lines += QLatin1Char('\n');
    }
    return lines;
}

QString rowsAsJson(const PagedTableModel& model, const QList<int>& rows, const std::vector<int>& columns)
{
    QJsonArray array;
    for (const int row : rows) {
        if (!model.isLoaded(row))
            continue;
        QJsonObject object;
        for (const int column : columns) {
            const PagedTableModel::Column& about = model.columnList()[size_t(column)];
            object.insert(QLatin1String(chatlog::fieldName(about.field)),
                          jsonOf(model.index(row, column), about.kind));
        }
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented));
}

QStringList columnState(const QHeaderView& header, const PagedTableModel& model,
                        const std::vector<int>& hidden)
{
    QStringList state;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const bool shown = std::ranges::find(hidden, column) == hidden.end();
        state += QStringLiteral("%1:%2:%3")
                     .arg(QLatin1String(chatlog::fieldName(model.fieldOf(column))))
                     .arg(header.sectionSize(column))
                     .arg(shown ? QStringLiteral("shown") : QStringLiteral("hidden"));
    }
    return state;
}

std::vector<int> applyColumnState(QHeaderView& header, const PagedTableModel& model, const QStringList& state,
                                  std::vector<int> hidden)
{
    int visual = 0;
    for (const QString& entry : state) {
        const QStringList parts = entry.split(QLatin1Char(':'));
        if (parts.size() != 3)
            continue;
        int column = -1;
        for (int i = 0; i < model.columnCount(); ++i) {
            if (QLatin1String(chatlog::fieldName(model.fieldOf(i))) == parts.at(0))
                column = i;
        }
        if (column < 0)
            continue;
        header.moveSection(header.visualIndex(column), visual++);
        if (const int width = parts.at(1).toInt(); width >= header.minimumSectionSize() && width < 10'000)
            header.resizeSection(column, width);
        std::erase(hidden, column);
        if (parts.at(2) == QLatin1String("hidden"))
            hidden.push_back(column);
    }
    return hidden;
}

} // namespace scrollback::widgets
