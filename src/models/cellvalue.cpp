// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textcut.h"
#include "models/pagedtablemodel.h"

namespace scrollback::models {

namespace {

QString written(const CellValue& value, CellKind kind, const TextStyle& style)
{
    if (value.type == CellValue::Type::Text)
        return cutToLine(value.text);
    switch (kind) {
    case CellKind::Time:
        return style.dateTime(value.integer);
    case CellKind::Duration:
        return style.duration(value.integer);
    case CellKind::Progress:
        return QStringLiteral("%1 %").arg(style.count(value.integer));
    default:
        return style.count(value.integer);
    }
}

QString whole(const CellValue& value, CellKind kind, const TextStyle& style)
{
    if (value.type == CellValue::Type::Text)
        return value.text;
    return kind == CellKind::Time ? style.exactDateTime(value.integer) : written(value, kind, style);
}

} // namespace

QVariant cellData(const CellValue& value, const PagedTableModel::Column& column, int role,
                  const TextStyle& style)
{
    const bool unknown = value.type == CellValue::Type::Unknown;
    switch (role) {
    case Qt::DisplayRole:
        // That nothing failed is no gap in what is known.
        if (unknown)
            return column.kind == CellKind::Error ? QString() : unknownMark();
        return written(value, column.kind, style);
    case FullTextRole:
        return unknown ? QString() : whole(value, column.kind, style);
    case SortRole:
        if (unknown)
            return {};
        return value.type == CellValue::Type::Text ? QVariant(value.text) : QVariant(value.integer);
    case ValueRole:
        if (unknown)
            return QString();
        if (value.type == CellValue::Type::Text)
            return value.text;
        return column.kind == CellKind::Time ? toIso(value.integer) : QString::number(value.integer);
    default:
        return {};
    }
}

} // namespace scrollback::models
