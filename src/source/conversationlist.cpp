// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/conversationlist.h"

#include "base/textcut.h"
#include "base/words.h"
#include "db/identifier.h"
#include "db/textmatcher.h"
#include "source/overviewbuilder.h"
#include "systems/whereclause.h"

#include <algorithm>
#include <numeric>

namespace scrollback::source {

using chatlog::Condition;
using chatlog::Entity;
using chatlog::Field;
using chatlog::FieldValue;
using Id = ConversationTable::Id;

namespace {

constexpr int titleCharacters = 400; ///< read of a message to make a title of
constexpr size_t cancelEvery = 1024;

tl::unexpected<Error> stopped()
{
    return failure(Error::Code::Cancelled, Words::tr("Stopped"));
}

FieldValue timeValue(TimeMs t)
{
    return t == ConversationTable::noTime ? FieldValue{} : FieldValue::ofTime(t);
}

} // namespace

ConversationList::ConversationList(db::SqliteSession& session, const systems::BoundSystem& system,
                                   const TimeJudge& judge, std::shared_ptr<const Summary> summary)
    : m_session(session)
    , m_system(system)
    , m_judge(judge)
    , m_summary(std::move(summary))
    , m_data(m_summary->data())
    , m_schema(*system.schemas.constFind(Entity::Conversation))
{
}

Result<void> ConversationList::prepareDetails(int cutTexts)
{
    if (m_cutTexts == cutTexts)
        return {};
    m_rows.clear();
    m_titles.clear();
    const std::vector<Field> details = {Field::Title,    Field::ThreadId, Field::UserName,
                                        Field::UserType, Field::Tags,     Field::Metadata};
    const auto lookup = [&](const systems::Arm& arm, std::vector<Field> fields, int cut) -> Result<Lookup> {
        systems::RowPlan plan(arm, std::move(fields), m_judge, cut);
        auto statement = m_session.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?")
                                               .arg(plan.columns(), db::quoteIdentifier(arm.table.name),
                                                    db::quoteIdentifier(arm.table.rowKey)));
        if (!statement)
            return tl::unexpected(statement.error());
        const size_t count = plan.fields().size();
        return Lookup{std::move(plan), std::move(*statement), std::vector<FieldValue>(count)};
    };
    for (const systems::Arm& arm : m_system.armsOf(Entity::Conversation)) {
        auto row = lookup(arm, details, cutTexts);
        if (!row)
            return tl::unexpected(row.error());
        m_rows.push_back(std::move(*row));
    }
    for (const systems::Arm& arm : m_system.armsOf(Entity::Message)) {
        auto row = lookup(arm, {Field::Content}, titleCharacters);
        if (!row)
            return tl::unexpected(row.error());
        m_titles.push_back(std::move(*row));
    }
    m_cutTexts = cutTexts;
    return {};
}

void ConversationList::release()
{
    for (std::vector<Lookup>* lookups : {&m_rows, &m_titles}) {
        for (Lookup& lookup : *lookups)
            lookup.statement.reset();
    }
}

QString ConversationList::titleOf(Id id, const FieldValue& stored)
{
    if (!stored.isNull() && !stored.text.empty())
        return stored.toString();
    const ConversationTable& table = m_data.conversations;
    if (table.userMessages[id] == 0 || table.firstUserArm[id] >= m_titles.size())
        return {};
    Lookup& lookup = m_titles[table.firstUserArm[id]];
    lookup.statement.reset();
    lookup.statement.bind(1, db::Bound::of(table.firstUserKey[id]));
    const auto row = lookup.statement.next();
    if (!row || !*row)
        return {};
    lookup.plan.decode(lookup.statement, lookup.values.data());
    return titleFrom(lookup.values[0].toString());
}

Result<void> ConversationList::fill(Id id, std::vector<FieldValue>& values)
{
    const ConversationTable& table = m_data.conversations;
    FieldValue title;
    std::array<FieldValue, 6> details;
    for (size_t arm = 0; arm < m_rows.size(); ++arm) {
        Lookup& lookup = m_rows[arm];
        lookup.statement.reset();
        if (arm >= table.rowKeys.size() || table.rowKeys[arm][id] < 0)
            continue;
        lookup.statement.bind(1, db::Bound::of(table.rowKeys[arm][id]));
        const auto row = lookup.statement.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            continue;
        lookup.plan.decode(lookup.statement, lookup.values.data());
        for (size_t i = 0; i < details.size(); ++i) {
            if (details[i].isNull())
                details[i] = lookup.values[i];
        }
    }
    m_title = titleOf(id, details[0]).toStdString();
    const auto counted = [this](Entity entity, qint64 count) {
        return m_summary->count(entity) ? FieldValue::ofInteger(count) : FieldValue{};
    };
    const auto wordValue = [this](WordPool::Id word) {
        return word == 0 ? FieldValue{} : FieldValue::ofText(m_data.words.word(word));
    };
    const quint8 known = table.known[id];
    const bool hasInput = known & ConversationTable::KnownInput;
    const bool hasOutput = known & ConversationTable::KnownOutput;
    for (size_t i = 0; i < m_schema.fields.size(); ++i) {
        FieldValue& v = values[i];
        v = {};
        switch (m_schema.fields[i].field) {
        case Field::ConversationId:
            m_name = table.name(id);
            v = FieldValue::ofText(m_name);
            break;
        case Field::ThreadId:
            v = details[1];
            break;
        case Field::Title:
            v = m_title.empty() ? FieldValue{} : FieldValue::ofText(m_title);
            break;
        case Field::UserId:
            v = wordValue(table.user[id]);
            break;
        case Field::UserName:
            v = details[2];
            break;
        case Field::UserType:
            v = details[3];
            break;
        case Field::WidgetId:
            v = wordValue(table.widget[id]);
            break;
        case Field::Status:
            v = wordValue(table.status[id]);
            break;
        case Field::Model:
            v = wordValue(table.model[id]);
            break;
        case Field::StartedAt:
            v = timeValue(table.startedAt[id]);
            break;
        case Field::LastActivityAt:
            v = timeValue(table.lastAt[id]);
            break;
        case Field::MessageCount:
            v = counted(Entity::Message, table.messages[id]);
            break;
        case Field::UserMessages:
            v = counted(Entity::Message, table.userMessages[id]);
            break;
        case Field::AssistantMessages:
            v = counted(Entity::Message, table.assistantMessages[id]);
            break;
        case Field::ToolCalls:
            v = counted(Entity::ToolCall, table.toolCalls[id]);
            break;
        case Field::Errors:
            v = counted(Entity::Message, table.errors[id]);
            break;
        case Field::InputTokens:
            if (hasInput)
                v = FieldValue::ofInteger(qint64(table.inputTokens[id]));
            break;
        case Field::OutputTokens:
            if (hasOutput)
                v = FieldValue::ofInteger(qint64(table.outputTokens[id]));
            break;
        case Field::TotalTokens:
            if (known & ConversationTable::KnownTotal)
                v = FieldValue::ofInteger(table.totalTokens[id]);
            else if (hasInput || hasOutput)
                v = FieldValue::ofInteger(qint64(table.inputTokens[id] + table.outputTokens[id]));
            break;
        case Field::Tags:
            v = details[4];
            break;
        case Field::Metadata:
            v = details[5];
            break;
        default:
            break;
        }
    }
    return {};
}

Result<std::vector<bool>> ConversationList::passing(const Condition& condition, const CancelToken& cancel)
{
    const ConversationTable& table = m_data.conversations;
    std::vector<bool> passes(table.size(), false);
    const Column<WordPool::Id>* column = nullptr;
    switch (condition.field) {
    case Field::UserId:
        column = &table.user;
        break;
    case Field::WidgetId:
        column = &table.widget;
        break;
    case Field::Status:
        column = &table.status;
        break;
    case Field::Model:
        column = &table.model;
        break;
    default:
        break;
    }
    const bool ownsField = condition.field == Field::ConversationId ||
                           m_system.hasField(Entity::Conversation, condition.field) ||
                           (condition.field == Field::WidgetId && m_data.hasWidgets) ||
                           (condition.field == Field::Model && m_data.hasModels);
    if (!ownsField)
        return failure(
            Error::Code::Usage,
            Words::tr("Conversations do not say anything of %1 in this database (%2)")
                .arg(QString::fromLatin1(chatlog::fieldName(condition.field)), m_system.profile.title),
            Words::tr("leave that filter out"));
    if (column) {
        // Few words, many conversations: each word is judged once.
        std::vector<qint8> verdict(m_data.words.size(), -1);
        for (size_t i = 0; i < table.size(); ++i) {
            const WordPool::Id word = (*column)[i];
            if (verdict[word] < 0) {
                const FieldValue value =
                    word == 0 ? FieldValue{} : FieldValue::ofText(m_data.words.word(word));
                verdict[word] = systems::matches(condition, value) ? 1 : 0;
            }
            passes[i] = verdict[word] == 1;
        }
        return passes;
    }
    if (condition.field == Field::ConversationId) {
        for (const QString& value : condition.values) {
            const Id id = table.ids.find(value.toStdString());
            if (id != ConversationTable::none)
                passes[id] = true;
        }
        if (condition.negated)
            passes.flip();
        return passes;
    }
    // What only the rows know.
    std::vector<FieldValue> values(m_schema.fields.size());
    if (auto ready = prepareDetails(0); !ready)
        return tl::unexpected(ready.error());
    const int index = m_schema.indexOf(condition.field);
    for (size_t i = 0; i < table.size(); ++i) {
        if (i % cancelEvery == 0 && cancel.cancelled())
            return stopped();
        if (auto filled = fill(Id(i), values); !filled)
            return tl::unexpected(filled.error());
        passes[i] = index >= 0 && systems::matches(condition, values[size_t(index)]);
    }
    return passes;
}

Result<std::vector<bool>> ConversationList::containing(const QString& text, const CancelToken& cancel)
{
    const ConversationTable& table = m_data.conversations;
    std::vector<bool> passes(table.size(), false);
    const db::TextMatcher matcher(text);
    std::vector<FieldValue> values(m_schema.fields.size());
    if (auto ready = prepareDetails(0); !ready)
        return tl::unexpected(ready.error());
    for (size_t i = 0; i < table.size(); ++i) {
        if (i % cancelEvery == 0 && cancel.cancelled())
            return stopped();
        if (auto filled = fill(Id(i), values); !filled)
            return tl::unexpected(filled.error());
        for (const Field field :
             {Field::ConversationId, Field::ThreadId, Field::Title, Field::UserId, Field::UserName}) {
            const int index = m_schema.indexOf(field);
            if (index >= 0 && !values[size_t(index)].isNull() &&
                matcher.matches(values[size_t(index)].text)) {
                passes[i] = true;
                break;
            }
        }
    }
    return passes;
}

Result<std::vector<bool>> ConversationList::activeIn(const TimeRange& period) const
{
    std::vector<bool> passes(m_data.conversations.size(), false);
    for (const SummaryData::Activity& activity : m_data.activity) {
        if (period.contains(m_data.slotStarts[activity.slot]))
            passes[activity.conversation] = true;
    }
    return passes;
}

Result<const std::vector<Id>*> ConversationList::select(const chatlog::ListQuery& query,
                                                        const CancelToken& cancel)
{
    if (m_selectedQuery == query)
        return &m_selected;
    m_selectedQuery.reset();
    const ConversationTable& table = m_data.conversations;
    std::vector<bool> chosen(table.size(), true);
    const auto keep = [&chosen](const std::vector<bool>& passes) {
        for (size_t i = 0; i < chosen.size(); ++i)
            chosen[i] = chosen[i] && passes[i];
    };
    const chatlog::Filter& filter = query.filter;
    if (!filter.period.isEverything()) {
        if (filter.active) {
            const auto passes = activeIn(filter.period);
            if (!passes)
                return tl::unexpected(passes.error());
            keep(*passes);
        } else {
            for (size_t i = 0; i < chosen.size(); ++i)
                chosen[i] = table.startedAt[i] != ConversationTable::noTime &&
                            filter.period.contains(table.startedAt[i]);
        }
    }
    for (const Condition& condition : filter.conditions) {
        const auto passes = passing(condition, cancel);
        if (!passes)
            return tl::unexpected(passes.error());
        keep(*passes);
    }
    if (!filter.text.isEmpty()) {
        const auto passes = containing(filter.text, cancel);
        if (!passes)
            return tl::unexpected(passes.error());
        keep(*passes);
    }

    std::vector<Id> ids;
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i])
            ids.push_back(Id(i));
    }
    // One number for each, unknown ones below all others; texts are compared as such.
    const Field field = query.order.field.value_or(Field::LastActivityAt);
    const auto number = [&](Id id) -> qint64 {
        constexpr qint64 unknown = std::numeric_limits<qint64>::min();
        switch (field) {
        case Field::StartedAt:
            return table.startedAt[id];
        case Field::MessageCount:
            return table.messages[id];
        case Field::UserMessages:
            return table.userMessages[id];
        case Field::AssistantMessages:
            return table.assistantMessages[id];
        case Field::ToolCalls:
            return table.toolCalls[id];
        case Field::Errors:
            return table.errors[id];
        case Field::InputTokens:
            return table.known[id] & ConversationTable::KnownInput ? qint64(table.inputTokens[id]) : unknown;
        case Field::OutputTokens:
            return table.known[id] & ConversationTable::KnownOutput ? qint64(table.outputTokens[id])
                                                                    : unknown;
        case Field::TotalTokens:
            if (table.known[id] & ConversationTable::KnownTotal)
                return table.totalTokens[id];
            return table.known[id] & (ConversationTable::KnownInput | ConversationTable::KnownOutput)
                       ? qint64(table.inputTokens[id] + table.outputTokens[id])
                       : unknown;
        case Field::DurationMs:
            return table.startedAt[id] == ConversationTable::noTime ? unknown
                                                                    : table.lastAt[id] - table.startedAt[id];
        default:
            return table.lastAt[id];
        }
    };
    const int textIndex = m_schema.indexOf(field);
    const bool byText = textIndex >= 0 &&
                        m_schema.fields[size_t(textIndex)].type != chatlog::FieldType::Time &&
                        m_schema.fields[size_t(textIndex)].type != chatlog::FieldType::Integer;
    const bool descending = query.order.descending;
    const auto sortBy = [&](const auto& keys) {
        std::vector<size_t> order(ids.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::ranges::stable_sort(order, [&](size_t a, size_t b) {
            if (keys[a] != keys[b])
                return descending ? keys[b] < keys[a] : keys[a] < keys[b];
            // Ties: the later one first, then by number, so that the order is always the same.
            if (table.lastAt[ids[a]] != table.lastAt[ids[b]])
                return table.lastAt[ids[a]] > table.lastAt[ids[b]];
            return descending ? ids[a] > ids[b] : ids[a] < ids[b];
        });
        std::vector<Id> sorted;
        sorted.reserve(ids.size());
        for (const size_t i : order)
            sorted.push_back(ids[i]);
        ids = std::move(sorted);
    };
    if (byText) {
        std::vector<QString> keys;
        std::vector<FieldValue> values(m_schema.fields.size());
        if (auto ready = prepareDetails(0); !ready)
            return tl::unexpected(ready.error());
        for (const Id id : ids) {
            if (keys.size() % cancelEvery == 0 && cancel.cancelled())
                return stopped();
            if (auto filled = fill(id, values); !filled)
                return tl::unexpected(filled.error());
            keys.push_back(values[size_t(textIndex)].toString().toCaseFolded());
        }
        sortBy(keys);
    } else {
        std::vector<qint64> keys;
        keys.reserve(ids.size());
        for (const Id id : ids)
            keys.push_back(number(id));
        sortBy(keys);
    }
    m_selected = std::move(ids);
    m_selectedQuery = query;
    return &m_selected;
}

Result<StreamEnd> ConversationList::stream(const chatlog::ListQuery& query, const StreamOptions& options,
                                           const Database::PlacedSink& sink, const CancelToken& cancel)
{
    const auto selected = select(query, cancel);
    if (!selected)
        return tl::unexpected(selected.error());
    if (auto ready = prepareDetails(options.cutTexts); !ready)
        return tl::unexpected(ready.error());
    std::vector<FieldValue> values(m_schema.fields.size());
    StreamEnd end;
    const std::vector<Id>& ids = **selected;
    const bool ownRows = !m_rows.empty();
    for (size_t i = options.after ? size_t(options.after->key + 1) : 0; i < ids.size(); ++i) {
        if (i % 64 == 0 && cancel.cancelled())
            return stopped();
        if (auto filled = fill(ids[i], values); !filled)
            return tl::unexpected(filled.error());
        chatlog::RowRef ref{Entity::Conversation, -1, 0};
        if (ownRows && m_data.conversations.rowKeys[0][ids[i]] >= 0)
            ref = {Entity::Conversation, 0, m_data.conversations.rowKeys[0][ids[i]]};
        ++end.rows;
        const bool goOn = sink(values, ref);
        if (!goOn || (options.limit > 0 && end.rows >= options.limit)) {
            if (i + 1 < ids.size())
                end.next = chatlog::Cursor{std::nullopt, qint64(i), 0};
            return end;
        }
    }
    return end;
}

Result<chatlog::Overview> ConversationList::overview(const chatlog::ListQuery& query,
                                                     const CancelToken& cancel)
{
    const auto selected = select(query, cancel);
    if (!selected)
        return tl::unexpected(selected.error());
    const ConversationTable& table = m_data.conversations;
    OverviewBuilder builder({Field::Status, Field::WidgetId, Field::UserId, Field::Model});
    size_t position = 0;
    for (const Id id : **selected) {
        if (position % cancelEvery == 0 && cancel.cancelled())
            return stopped();
        const auto wordValue = [this](WordPool::Id word) {
            return word == 0 ? FieldValue{} : FieldValue::ofText(m_data.words.word(word));
        };
        const std::array<FieldValue, 4> facets = {wordValue(table.status[id]), wordValue(table.widget[id]),
                                                  wordValue(table.user[id]), wordValue(table.model[id])};
        const TimeMs started = table.startedAt[id];
        builder.add(started == ConversationTable::noTime ? std::nullopt : std::optional(started),
                    table.errors[id] > 0, facets.data());
        if (position % chatlog::Overview::pageSize == 0)
            builder.anchor(position == 0
                               ? std::nullopt
                               : std::optional(chatlog::Cursor{std::nullopt, qint64(position) - 1, 0}));
        ++position;
    }
    return builder.finish(query.filter.period);
}

Result<chatlog::Conversation> ConversationList::conversation(Id id)
{
    if (auto ready = prepareDetails(0); !ready)
        return tl::unexpected(ready.error());
    std::vector<FieldValue> values(m_schema.fields.size());
    if (auto filled = fill(id, values); !filled)
        return tl::unexpected(filled.error());
    chatlog::Conversation conversation = chatlog::Conversation::fromRecord(m_schema, values);
    if (!m_rows.empty() && m_data.conversations.rowKeys[0][id] >= 0)
        conversation.row = {Entity::Conversation, 0, m_data.conversations.rowKeys[0][id]};
    return conversation;
}

Result<Id> ConversationList::find(const QString& id)
{
    const Id found = m_data.conversations.ids.find(id.toStdString());
    if (found != ConversationTable::none)
        return found;
    if (id.contains(QChar::ReplacementCharacter)) { // an id that is no UTF-8 is shown with that character
        for (size_t i = 0; i < m_data.conversations.size(); ++i) {
            const std::string name = m_data.conversations.name(Id(i));
            if (QString::fromStdString(name) == id)
                return Id(i);
        }
    }
    for (const systems::Arm& arm : m_system.armsOf(Entity::Conversation)) {
        if (!arm.has(Field::ThreadId))
            continue;
        chatlog::Filter filter;
        filter.conditions = {{Field::ThreadId, {id}, false}};
        const auto where = systems::WhereClause::from(m_system, arm, filter);
        if (!where)
            return tl::unexpected(where.error());
        const systems::RowPlan plan(arm, {Field::ConversationId}, m_judge);
        auto statement = m_session.prepare(
            QStringLiteral("SELECT %1 FROM %2").arg(plan.columns(), db::quoteIdentifier(arm.table.name)) +
            where->sql());
        if (!statement)
            return tl::unexpected(statement.error());
        statement->bindAll(where->values);
        const auto row = statement->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            continue;
        FieldValue value;
        plan.decode(*statement, &value);
        const Id byThread =
            value.isNull() ? ConversationTable::none : m_data.conversations.ids.find(value.text);
        if (byThread != ConversationTable::none)
            return byThread;
    }
    return failure(Error::Code::NotThere, Words::tr("There is no conversation “%1”").arg(id),
                   Words::tr("check the id, or list them all"));
}

} // namespace scrollback::source
