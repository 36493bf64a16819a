// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/whereclause.h"

#include "base/words.h"
#include "systems/rowplan.h"

#include <algorithm>

namespace scrollback::systems {

using chatlog::Condition;
using chatlog::Entity;
using chatlog::Field;

namespace {

/// Whether the engine can compare it as the program would: the engines' small letters are those of A to Z,
/// and an error is more than its column.
bool isForTheEngine(const Condition& condition)
{
    const auto isAscii = [](const QString& value) {
        return std::ranges::all_of(value, [](QChar c) { return c.unicode() < 0x80; });
    };
    return condition.field != Field::Error &&
           (!chatlog::hasKnownWords(condition.field) || std::ranges::all_of(condition.values, isAscii));
}

/// A column compared with a condition's values.
QString comparison(const db::Dialect& dialect, const db::ColumnInfo& column, const Condition& condition,
                   std::vector<db::Bound>& values)
{
    const bool fold = chatlog::hasKnownWords(condition.field);
    QStringList wanted;
    bool withNull = false;
    for (const QString& value : condition.values) {
        if (value.isNull())
            withNull = true;
        else if (fold)
            wanted += chatlog::spellingsOf(condition.field, value);
        else
            wanted += value;
    }
    QString term = dialect.isOneOf(column, wanted, fold, values);
    if (withNull)
        term += (term.isEmpty() ? QString() : QStringLiteral(" OR ")) + dialect.name(column) +
                QStringLiteral(" IS NULL");
    if (term.isEmpty())
        term = dialect.falseWord();
    if (condition.negated)
        return QStringLiteral("NOT coalesce((%1),%2)").arg(term, dialect.falseWord());
    return QLatin1Char('(') + term + QLatin1Char(')');
}

/// A condition on what a row belongs to: its conversation, or the execution of a log entry.
struct Owner
{
    Field key;
    Entity entity;
};

constexpr Owner owners[] = {{Field::ConversationId, Entity::Conversation},
                            {Field::ExecutionId, Entity::Execution},
                            {Field::JobId, Entity::Job}};

/// Where a field stands that a row has not itself: in its conversation, its execution, its job.
struct OwnerColumn
{
    const db::ColumnInfo* link; ///< the row's column
    const Arm* owner;
    const db::ColumnInfo* key;    ///< the owner's column that the link names
    const db::ColumnInfo* column; ///< the field's
};

std::optional<OwnerColumn> ownerWith(const BoundSystem& system, const Arm& arm, Field field)
{
    for (const Owner& owner : owners) {
        const db::ColumnInfo* link = arm.plainColumn(owner.key);
        if (!link || owner.entity == arm.entity)
            continue;
        for (const Arm& ownerArm : system.armsOf(owner.entity)) {
            const db::ColumnInfo* key = ownerArm.plainColumn(owner.key);
            const db::ColumnInfo* column = ownerArm.plainColumn(field);
            if (key && column)
                return OwnerColumn{link, &ownerArm, key, column};
        }
    }
    return std::nullopt;
}

std::vector<const db::ColumnInfo*> textColumns(const Arm& arm)
{
    static const QMap<Entity, std::vector<Field>> searched = {
        {Entity::Message, {Field::Content}},
        {Entity::ToolCall, {Field::ToolName, Field::Arguments, Field::Result}},
        {Entity::LogEntry, {Field::LogMessage, Field::Context, Field::Category, Field::Source}},
        {Entity::Job, {Field::JobId, Field::Type, Field::Description, Field::Error, Field::Result}},
        {Entity::Execution, {Field::ExecutionId, Field::CurrentStep, Field::Error, Field::Result}},
        {Entity::Conversation,
         {Field::ConversationId, Field::ThreadId, Field::Title, Field::UserId, Field::UserName}},
    };
    std::vector<const db::ColumnInfo*> columns;
    for (const Field field : searched.value(arm.entity)) {
        if (const db::ColumnInfo* column = arm.plainColumn(field))
            columns.push_back(column);
    }
    return columns;
}

QString fieldWord(Field field)
{
    return QString::fromLatin1(chatlog::fieldName(field));
}

} // namespace

bool matches(const Condition& condition, const chatlog::FieldValue& value)
{
    const QString text = value.toString();
    const bool fold = chatlog::hasKnownWords(condition.field);
    const bool found = std::ranges::any_of(condition.values, [&](const QString& wanted) {
        if (wanted.isNull() || value.isNull())
            return wanted.isNull() && value.isNull();
        return fold ? chatlog::spellingsOf(condition.field, wanted).contains(text, Qt::CaseInsensitive)
                    : text == wanted;
    });
    return found != condition.negated;
}

Result<WhereClause> WhereClause::from(const BoundSystem& system, const Arm& arm,
                                      const chatlog::Filter& filter, bool withPeriod)
{
    WhereClause where;
    if (const db::ColumnInfo* column = arm.table.column(arm.unlessEmpty)) {
        where.add(QStringLiteral("%1 IS NOT NULL AND %2")
                      .arg(arm.dialect.name(*column), arm.dialect.isNotEmpty(*column)));
    }
    if (withPeriod && !filter.period.isEverything())
        where.addPeriod(arm, filter.period);
    for (const Condition& condition : filter.conditions) {
        if (arm.has(condition.field)) {
            const auto& sources = arm.fields[condition.field];
            if (sources.size() == 1 && sources.front().constant && sources.front().whenColumn.isEmpty()) {
                if (!matches(condition, chatlog::FieldValue::ofText(sources.front().constant->toStdString())))
                    where.never = true;
                continue;
            }
            const db::ColumnInfo* column = arm.plainColumn(condition.field);
            if (!column || !isForTheEngine(condition)) {
                where.residual.push_back(condition);
                continue;
            }
            std::vector<db::Bound> values;
            const QString term = comparison(arm.dialect, *column, condition, values);
            where.add(term, values);
            continue;
        }
        if (const auto owner = ownerWith(system, arm, condition.field)) {
            std::vector<db::Bound> values;
            Condition positive = condition;
            positive.negated = false;
            const QString term = comparison(arm.dialect, *owner->column, positive, values);
            const bool sameKind = owner->link->kind == owner->key->kind;
            const auto side = [&](const db::ColumnInfo& column) {
                return sameKind ? arm.dialect.name(column) : arm.dialect.asText(column);
            };
            where.add(QStringLiteral("coalesce(%1 %2 (SELECT %3 FROM %4 WHERE %5),%6)")
                          .arg(side(*owner->link),
                               condition.negated ? QStringLiteral("NOT IN") : QStringLiteral("IN"),
                               side(*owner->key), arm.dialect.table(owner->owner->table), term,
                               arm.dialect.falseWord()),
                      values);
            continue;
        }
        // Another arm of the entity may have it; this one's rows then do not.
        const bool siblingAnswers = std::ranges::any_of(system.armsOf(arm.entity), [&](const Arm& sibling) {
            return sibling.has(condition.field) || ownerWith(system, sibling, condition.field);
        });
        if (siblingAnswers) {
            if (!matches(condition, {}))
                where.never = true;
            continue;
        }
        return failure(Error::Code::Usage,
                       Words::tr("%1 do not say anything of %2 in this database (%3)")
                           .arg(QString::fromLatin1(chatlog::entityName(arm.entity)),
                                fieldWord(condition.field), system.profile.title),
                       Words::tr("leave that filter out"));
    }
    if (!filter.text.isEmpty()) {
        QStringList terms;
        std::vector<db::Bound> values;
        for (const db::ColumnInfo* column : textColumns(arm))
            terms += arm.dialect.contains(*column, filter.text, values);
        if (terms.isEmpty())
            where.never = true;
        else
            where.add(QLatin1Char('(') + terms.join(QLatin1String(" OR ")) + QLatin1Char(')'), values);
    }
    return where;
}

void WhereClause::addPeriod(const Arm& arm, const TimeRange& period)
{
    const auto sources = arm.fields.constFind(chatlog::timeFieldOf(arm.entity));
    const db::ColumnInfo* column =
        sources != arm.fields.cend() && sources->size() == 1 && sources->front().minusMs.isEmpty()
            ? arm.table.column(sources->front().column)
            : nullptr;
    const QString time = RowPlan::timeExpression(arm);
    const auto limit = [&](TimeMs t, const QString& compare) {
        const QString literal = column ? arm.dialect.timeLiteral(*column, t) : QString();
        if (literal.isEmpty())
            add(time + compare + QLatin1Char('?'), {db::Bound::of(t)});
        else
            add(arm.dialect.name(*column) + compare + literal);
    };
    if (period.from)
        limit(*period.from, QStringLiteral(" >= "));
    if (period.to)
        limit(*period.to, QStringLiteral(" < "));
}

bool WhereClause::accepts(const std::vector<Field>& fields, const chatlog::FieldValue* row) const
{
    return std::ranges::all_of(residual, [&](const Condition& condition) {
        const auto at = std::ranges::find(fields, condition.field);
        return at == fields.end() || matches(condition, row[at - fields.begin()]);
    });
}

} // namespace scrollback::systems
