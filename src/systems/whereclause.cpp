// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/whereclause.h"

#include "base/words.h"
#include "db/identifier.h"
#include "systems/rowplan.h"

#include <algorithm>

namespace scrollback::systems {

using chatlog::Condition;
using chatlog::Entity;
using chatlog::Field;

namespace {

bool foldsCase(Field field)
{
    return field == Field::Role || field == Field::Level || field == Field::Status;
}

/// A column compared with texts. A column of numbers is compared with the number, so that its index serves.
QString comparison(const QString& column, const Condition& condition, std::vector<db::Bound>& values)
{
    const QString name = db::quoteIdentifier(column);
    QStringList marks;
    bool withNull = false;
    for (const QString& value : condition.values) {
        if (value.isNull()) {
            withNull = true;
            continue;
        }
        if (foldsCase(condition.field)) {
            const QStringList spellings = chatlog::spellingsOf(condition.field, value);
            for (const QString& spelling : spellings) {
                marks += QStringLiteral("?");
                values.push_back(db::Bound::of(spelling));
            }
            continue;
        }
        marks += QStringLiteral("?");
        values.push_back(db::Bound::of(value));
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (isNumber && QString::number(number) == value) {
            marks += QStringLiteral("?");
            values.push_back(db::Bound::of(number));
        }
    }
    QString term;
    if (!marks.isEmpty())
        term = QStringLiteral("%1 IN (%2)")
                   .arg(foldsCase(condition.field) ? QStringLiteral("lower(%1)").arg(name) : name,
                        marks.join(QLatin1Char(',')));
    if (withNull)
        term += (term.isEmpty() ? QString() : QStringLiteral(" OR ")) + name + QStringLiteral(" IS NULL");
    if (term.isEmpty())
        term = QStringLiteral("0");
    if (condition.negated)
        return QStringLiteral("NOT coalesce((%1),0)").arg(term);
    return QLatin1Char('(') + term + QLatin1Char(')');
}

/// The only column that a field comes from, where it is just that column.
QString plainColumn(const Arm& arm, Field field)
{
    const auto sources = arm.fields.constFind(field);
    if (sources == arm.fields.cend() || sources->size() != 1)
        return {};
    const FieldSource& source = sources->front();
    const bool plain = !source.constant && source.pointer.isEmpty() && source.suffix.isEmpty() &&
                       source.map.isEmpty() && source.whenColumn.isEmpty();
    return plain ? source.column : QString();
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
    QString link;   ///< the row's column
    QString table;  ///< the owner's
    QString key;    ///< the owner's column that the link names
    QString column; ///< the field's
};

std::optional<OwnerColumn> ownerWith(const BoundSystem& system, const Arm& arm, Field field)
{
    for (const Owner& owner : owners) {
        const QString link = plainColumn(arm, owner.key);
        if (link.isEmpty() || owner.entity == arm.entity)
            continue;
        for (const Arm& ownerArm : system.armsOf(owner.entity)) {
            const QString key = plainColumn(ownerArm, owner.key);
            const QString column = plainColumn(ownerArm, field);
            if (!key.isEmpty() && !column.isEmpty())
                return OwnerColumn{link, ownerArm.table.name, key, column};
        }
    }
    return std::nullopt;
}

QStringList textColumns(const Arm& arm)
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
    QStringList columns;
    for (const Field field : searched.value(arm.entity)) {
        const QString column = plainColumn(arm, field);
        if (!column.isEmpty())
            columns += column;
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
    const bool found = std::ranges::any_of(condition.values, [&](const QString& wanted) {
        if (wanted.isNull() || value.isNull())
            return wanted.isNull() && value.isNull();
        return text.compare(wanted, foldsCase(condition.field) ? Qt::CaseInsensitive : Qt::CaseSensitive) ==
                   0 ||
               (foldsCase(condition.field) &&
                chatlog::spellingsOf(condition.field, wanted).contains(text, Qt::CaseInsensitive));
    });
    return found != condition.negated;
}

Result<WhereClause> WhereClause::from(const BoundSystem& system, const Arm& arm,
                                      const chatlog::Filter& filter, bool withPeriod)
{
    WhereClause where;
    if (!arm.unlessEmpty.isEmpty()) {
        const QString name = db::quoteIdentifier(arm.unlessEmpty);
        where.add(QStringLiteral("%1 IS NOT NULL AND %1 <> ''").arg(name));
    }
    if (withPeriod && !filter.period.isEverything()) {
        const QString time = RowPlan::timeExpression(arm);
        if (filter.period.from)
            where.add(time + QStringLiteral(" >= ?"), {db::Bound::of(*filter.period.from)});
        if (filter.period.to)
            where.add(time + QStringLiteral(" < ?"), {db::Bound::of(*filter.period.to)});
    }
    for (const Condition& condition : filter.conditions) {
        if (arm.has(condition.field)) {
            const auto& sources = arm.fields[condition.field];
            if (sources.size() == 1 && sources.front().constant) {
                if (!matches(condition, chatlog::FieldValue::ofText(sources.front().constant->toStdString())))
                    where.never = true;
                continue;
            }
            const QString column = plainColumn(arm, condition.field);
            if (column.isEmpty()) {
                where.residual.push_back(condition);
                continue;
            }
            std::vector<db::Bound> values;
            const QString term = comparison(column, condition, values);
            where.add(term, values);
            continue;
        }
        if (const auto owner = ownerWith(system, arm, condition.field)) {
            std::vector<db::Bound> values;
            Condition positive = condition;
            positive.negated = false;
            const QString term = comparison(owner->column, positive, values);
            where.add(QStringLiteral("coalesce(%1 %2 (SELECT %3 FROM %4 WHERE %5),0)")
                          .arg(db::quoteIdentifier(owner->link),
                               condition.negated ? QStringLiteral("NOT IN") : QStringLiteral("IN"),
                               db::quoteIdentifier(owner->key), db::quoteIdentifier(owner->table), term),
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
        const QStringList columns = textColumns(arm);
        QStringList terms;
        std::vector<db::Bound> values;
        for (const QString& column : columns) {
            terms += QStringLiteral("sb_has(%1,?)").arg(db::quoteIdentifier(column));
            values.push_back(db::Bound::of(filter.text));
        }
        if (terms.isEmpty())
            where.never = true;
        else
            where.add(QLatin1Char('(') + terms.join(QLatin1String(" OR ")) + QLatin1Char(')'), values);
    }
    return where;
}

bool WhereClause::accepts(const std::vector<Field>& fields, const chatlog::FieldValue* row) const
{
    return std::ranges::all_of(residual, [&](const Condition& condition) {
        const auto at = std::ranges::find(fields, condition.field);
        return at == fields.end() || matches(condition, row[at - fields.begin()]);
    });
}

} // namespace scrollback::systems
