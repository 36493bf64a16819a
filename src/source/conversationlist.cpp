// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/conversationlist.h"

#include "base/textcut.h"
#include "base/words.h"
#include "db/textmatcher.h"
#include "source/overviewbuilder.h"
#include "systems/whereclause.h"

#include <algorithm>
#include <numeric>

namespace scrollback::source {

using chatlog::Condition;
using chatlog::Entity;
using chatlog::FieldValue;
using Id = ConversationTable::Id;

namespace {

constexpr size_t fetchedTogether = 256; ///< conversations whose rows come in one question
constexpr size_t cancelEvery = 1024;

FieldValue timeValue(TimeMs t)
{
    return t == ConversationTable::noTime ? FieldValue{} : FieldValue::ofTime(t);
}

} // namespace

ConversationList::ConversationList(db::Session& session, const systems::BoundSystem& system,
                                   const TimeJudge& judge, std::shared_ptr<const Summary> summary,
                                   std::unique_ptr<ConversationRows> rows)
    : m_session(session)
    , m_system(system)
    , m_judge(judge)
    , m_summary(std::move(summary))
    , m_data(m_summary->data())
    , m_schema(*system.schemas.constFind(Entity::Conversation))
    , m_rows(std::move(rows))
{
}

void ConversationList::release()
{
    m_rows->release();
}

/// Goes through conversations with all their fields; `visit` returns false to stop.
Result<void> ConversationList::forEach(std::span<const Id> ids, int cutTexts, const CancelToken& cancel,
                                       const std::function<bool(size_t at, chatlog::RecordView row)>& visit)
{
    if (auto ready = m_rows->begin(cutTexts); !ready)
        return ready;
    std::vector<FieldValue> values(m_schema.fields.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        if (i % 64 == 0 && cancel.cancelled())
            return stopped();
        if (i % fetchedTogether == 0) {
            if (auto done = m_rows->expect(ids.subspan(i, std::min(fetchedTogether, ids.size() - i))); !done)
                return done;
        }
        if (auto filled = fill(ids[i], values); !filled)
            return filled;
        if (!visit(i, values))
            return {};
    }
    return {};
}

std::vector<Id> ConversationList::everyone() const
{
    std::vector<Id> ids(m_data.conversations.size());
    std::iota(ids.begin(), ids.end(), Id(0));
    return ids;
}

Result<void> ConversationList::fill(Id id, std::vector<FieldValue>& values)
{
    const ConversationTable& table = m_data.conversations;
    const auto found = m_rows->of(id);
    if (!found)
        return tl::unexpected(found.error());
    const auto& details = found->fields;
    const FieldValue& title = details[ConversationDetails::Title];
    m_title = !title.isNull() && !title.text.empty() ? std::string(title.text)
                                                     : titleFrom(found->question).toStdString();
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
            v = details[ConversationDetails::ThreadId];
            break;
        case Field::Title:
            v = m_title.empty() ? FieldValue{} : FieldValue::ofText(m_title);
            break;
        case Field::UserId:
            v = wordValue(table.user[id]);
            break;
        case Field::UserName:
            v = details[ConversationDetails::UserName];
            break;
        case Field::UserType:
            v = details[ConversationDetails::UserType];
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
            v = details[ConversationDetails::Tags];
            break;
        case Field::Metadata:
            v = details[ConversationDetails::Metadata];
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
    const int index = m_schema.indexOf(condition.field);
    const auto done = forEach(everyone(), 0, cancel, [&](size_t i, chatlog::RecordView row) {
        passes[i] = index >= 0 && systems::matches(condition, row[size_t(index)]);
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    return passes;
}

Result<std::vector<bool>> ConversationList::containing(const QString& text, const CancelToken& cancel)
{
    const ConversationTable& table = m_data.conversations;
    std::vector<bool> passes(table.size(), false);
    const db::TextMatcher matcher(text);
    const auto done = forEach(everyone(), 0, cancel, [&](size_t i, chatlog::RecordView row) {
        for (const Field field :
             {Field::ConversationId, Field::ThreadId, Field::Title, Field::UserId, Field::UserName}) {
            const int index = m_schema.indexOf(field);
            if (index >= 0 && !row[size_t(index)].isNull() && matcher.matches(row[size_t(index)].text)) {
                passes[i] = true;
                break;
            }
        }
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
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
        const auto done = forEach(ids, 0, cancel, [&](size_t, chatlog::RecordView row) {
            keys.push_back(row[size_t(textIndex)].toString().toCaseFolded());
            return true;
        });
        if (!done)
            return tl::unexpected(done.error());
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
    StreamEnd end;
    const std::vector<Id>& ids = **selected;
    const size_t first = options.after ? size_t(options.after->key.number + 1) : 0;
    if (first >= ids.size())
        return end;
    std::span<const Id> wanted = std::span(ids).subspan(first);
    if (options.limit > 0 && wanted.size() > size_t(options.limit))
        wanted = wanted.first(size_t(options.limit));
    const auto done = forEach(wanted, options.cutTexts, cancel, [&](size_t i, chatlog::RecordView row) {
        ++end.rows;
        const bool goOn = sink(row, m_rows->rowOf(ids[first + i]));
        if ((!goOn || i + 1 == wanted.size()) && first + i + 1 < ids.size())
            end.next = chatlog::Cursor{std::nullopt, qint64(first + i), 0};
        return goOn;
    });
    if (!done)
        return tl::unexpected(done.error());
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

Result<std::optional<qint64>> ConversationList::placeOf(const QString& id, const chatlog::ListQuery& query,
                                                        const CancelToken& cancel)
{
    const auto wanted = find(id);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto selected = select(query, cancel);
    if (!selected)
        return tl::unexpected(selected.error());
    const std::vector<Id>& ids = **selected;
    const auto found = std::ranges::find(ids, *wanted);
    return found == ids.end() ? std::nullopt : std::optional(qint64(found - ids.begin()));
}

Result<chatlog::Conversation> ConversationList::conversation(Id id)
{
    chatlog::Conversation conversation;
    const std::array<Id, 1> one = {id};
    const auto done = forEach(one, 0, {}, [&](size_t, chatlog::RecordView row) {
        conversation = chatlog::Conversation::fromRecord(m_schema, row);
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    if (const chatlog::RowRef row = m_rows->rowOf(id); row.arm >= 0)
        conversation.row = row;
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
        const auto rows = m_session.query(plan.select() + where->sql(), where->values);
        if (!rows)
            return tl::unexpected(rows.error());
        const auto row = (*rows)->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            continue;
        FieldValue value;
        plan.decode(**rows, &value);
        const Id byThread =
            value.isNull() ? ConversationTable::none : m_data.conversations.ids.find(value.text);
        if (byThread != ConversationTable::none)
            return byThread;
    }
    return failure(Error::Code::NotThere, Words::tr("There is no conversation “%1”").arg(id),
                   Words::tr("check the id, or list them all"));
}

} // namespace scrollback::source
