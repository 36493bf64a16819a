// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filtermodel.h"

#include "models/fieldtext.h"
#include "models/filterediting.h"

#include <algorithm>

namespace scrollback::models {

using chatlog::Entity;
using chatlog::Field;
using chatlog::Filter;
using chatlog::ValueCount;

namespace {

bool sameValue(const QString& a, const QString& b)
{
    return a.isNull() == b.isNull() && a == b;
}

bool holds(const std::vector<ValueCount>& values, const QString& value)
{
    return std::ranges::any_of(values, [&](const ValueCount& v) { return sameValue(v.value, value); });
}

/// The gravest first; 100 for a word that has no rank.
int rankOf(Field field, const QString& value)
{
    static const QStringList levels{QStringLiteral("error"), QStringLiteral("warning"),
                                    QStringLiteral("success"), QStringLiteral("info"),
                                    QStringLiteral("debug")};
    static const QStringList statuses{QStringLiteral("error"),     QStringLiteral("failed"),
                                      QStringLiteral("cancelled"), QStringLiteral("running"),
                                      QStringLiteral("pending"),   QStringLiteral("completed"),
                                      QStringLiteral("success")};
    static const QStringList roles{QStringLiteral("user"), QStringLiteral("assistant"),
                                   QStringLiteral("tool"), QStringLiteral("system")};
    qsizetype rank = -1;
    if (field == Field::Level)
        rank = levels.indexOf(value);
    else if (field == Field::Status)
        rank = statuses.indexOf(value);
    else if (field == Field::Role)
        rank = roles.indexOf(value);
    return rank < 0 ? 100 : int(rank);
}

} // namespace

std::vector<Field> filterableFields(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return {Field::Status,   Field::WidgetId, Field::UserId, Field::UserName,
                Field::UserType, Field::Model,    Field::Tags};
    case Entity::Message:
        return {Field::Role, Field::WidgetId, Field::Model, Field::UserId, Field::ConversationId};
    case Entity::ToolCall:
        return {Field::Status, Field::ToolName, Field::WidgetId, Field::UserId, Field::ConversationId};
    case Entity::LogEntry:
        return {Field::Level,    Field::Category,    Field::Source,
                Field::WidgetId, Field::ExecutionId, Field::ConversationId};
    case Entity::Job:
        return {Field::Status, Field::Type, Field::ProjectId};
    case Entity::Execution:
        return {Field::Status, Field::JobId};
    }
    return {};
}

std::vector<Field> filterableFields(const chatlog::RecordSchema& schema)
{
    std::vector<Field> fields = filterableFields(schema.entity);
    std::erase_if(fields, [&](Field field) { return schema.indexOf(field) < 0; });
    return fields;
}

std::optional<Field> quickField(Entity entity)
{
    switch (entity) {
    case Entity::Message:
        return Field::Role;
    case Entity::LogEntry:
        return Field::Level;
    case Entity::ToolCall:
    case Entity::Job:
    case Entity::Execution:
        return Field::Status;
    case Entity::Conversation:
        return std::nullopt;
    }
    return std::nullopt;
}

std::vector<ValueCount> inReadingOrder(Field field, std::vector<ValueCount> values)
{
    std::ranges::stable_sort(values, [field](const ValueCount& a, const ValueCount& b) {
        const int rankA = rankOf(field, a.value);
        const int rankB = rankOf(field, b.value);
        return rankA != rankB ? rankA < rankB : a.count > b.count;
    });
    return values;
}

void Facets::update(const Filter& filter, const QMap<Field, std::vector<ValueCount>>& facets)
{
    for (auto it = facets.begin(); it != facets.end(); ++it) {
        const Field field = it.key();
        Filter rest = withoutField(filter, field);
        const auto known = m_fields.find(field);
        if (known == m_fields.end() || !hasCondition(filter, field)) {
            m_fields.insert(field, {std::move(rest), it.value()});
            continue;
        }
        if (known->rest == rest)
            continue;
        // Something else changed: what the condition leaves out may have other counts by now.
        std::vector<ValueCount> values = it.value();
        for (const ValueCount& before : known->values) {
            if (!holds(values, before.value))
                values.push_back({before.value, unknownCount, unknownCount});
        }
        *known = {std::move(rest), std::move(values)};
    }
}

void Facets::clear()
{
    m_fields.clear();
}

const std::vector<ValueCount>& Facets::values(Field field) const
{
    static const std::vector<ValueCount> none;
    const auto known = m_fields.constFind(field);
    return known == m_fields.constEnd() ? none : known->values;
}

FilterValuesModel::FilterValuesModel(const QLocale& locale, QObject* parent)
    : TableModelBase<>(parent)
    , m_locale(locale)
{
}

void FilterValuesModel::setValues(std::vector<ValueCount> values, const QStringList& checked)
{
    beginResetModel();
    m_rows.clear();
    for (const QString& value : checked) {
        if (!holds(values, value))
            values.push_back({value, Facets::unknownCount, Facets::unknownCount});
    }
    m_rows.reserve(values.size());
    for (ValueCount& value : values) {
        const bool on =
            std::ranges::any_of(checked, [&](const QString& c) { return sameValue(c, value.value); });
        m_rows.push_back({std::move(value), on});
    }
    endResetModel();
}

int FilterValuesModel::addTyped(const QString& value)
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (sameValue(m_rows[row].value.value, value)) {
            setChecked(int(row), true);
            return int(row);
        }
    }
    beginInsertRows({}, 0, 0);
    m_rows.insert(m_rows.begin(), {{value, Facets::unknownCount, Facets::unknownCount}, true});
    endInsertRows();
    return 0;
}

QStringList FilterValuesModel::checked() const
{
    QStringList values;
    for (const Row& row : m_rows) {
        if (row.checked)
            values += row.value.value;
    }
    return values;
}

void FilterValuesModel::setChecked(int row, bool checked)
{
    if (row < 0 || row >= rowCount() || m_rows[size_t(row)].checked == checked)
        return;
    m_rows[size_t(row)].checked = checked;
    Q_EMIT dataChanged(index(row, ValueColumn), index(row, ValueColumn), {Qt::CheckStateRole});
}

QVariant FilterValuesModel::cell(int row, int column, int role) const
{
    const Row& entry = m_rows[size_t(row)];
    if (column == ValueColumn) {
        switch (role) {
        case Qt::DisplayRole:
            return valueLabel(entry.value.value);
        case Qt::CheckStateRole:
            return entry.checked ? Qt::Checked : Qt::Unchecked;
        default:
            return {};
        }
    }
    if (role == Qt::DisplayRole)
        return entry.value.count < 0 ? QString() : m_locale.toString(entry.value.count);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

bool FilterValuesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != ValueColumn)
        return false;
    setChecked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags FilterValuesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == ValueColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FilterValuesModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == ValueColumn ? tr("Value") : tr("Rows");
}

} // namespace scrollback::models
