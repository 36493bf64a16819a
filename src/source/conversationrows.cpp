// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/conversationrows.h"

#include "db/sessionrows.h"
#include "systems/whereclause.h"

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;
using chatlog::FieldValue;
using systems::Arm;
using Id = ConversationTable::Id;

namespace {

constexpr int titleCharacters = 400; ///< read of a message to make a title of

const std::vector<Field>& detailFields()
{
    static const std::vector<Field> fields = {Field::Title,    Field::ThreadId, Field::UserName,
                                              Field::UserType, Field::Tags,     Field::Metadata};
    return fields;
}

} // namespace

SqliteConversationRows::SqliteConversationRows(db::SqliteSession& session, const systems::BoundSystem& system,
                                               const TimeJudge& judge, const SummaryData& data)
    : m_session(session)
    , m_system(system)
    , m_judge(judge)
    , m_table(data.conversations)
{
}

Result<void> SqliteConversationRows::begin(int cutTexts)
{
    if (m_cutTexts == cutTexts)
        return {};
    m_rows.clear();
    m_titles.clear();
    const auto lookup = [&](const Arm& arm, std::vector<Field> fields, int cut) -> Result<Lookup> {
        systems::RowPlan plan(arm, std::move(fields), m_judge, cut);
        auto statement = m_session.prepare(
            plan.select() + QStringLiteral(" WHERE %1 = ?").arg(arm.dialect.name(arm.table.rowKey)));
        if (!statement)
            return tl::unexpected(statement.error());
        const size_t count = plan.fields().size();
        return Lookup{std::move(plan), std::move(*statement), std::vector<FieldValue>(count)};
    };
    for (const Arm& arm : m_system.armsOf(Entity::Conversation)) {
        auto row = lookup(arm, detailFields(), cutTexts);
        if (!row)
            return tl::unexpected(row.error());
        m_rows.push_back(std::move(*row));
    }
    for (const Arm& arm : m_system.armsOf(Entity::Message)) {
        auto row = lookup(arm, {Field::Content}, titleCharacters);
        if (!row)
            return tl::unexpected(row.error());
        m_titles.push_back(std::move(*row));
    }
    m_cutTexts = cutTexts;
    return {};
}

Result<void> SqliteConversationRows::expect(std::span<const Id>)
{
    return {};
}

void SqliteConversationRows::release()
{
    for (std::vector<Lookup>* lookups : {&m_rows, &m_titles}) {
        for (Lookup& lookup : *lookups)
            lookup.statement.reset();
    }
}

chatlog::RowRef SqliteConversationRows::rowOf(Id id) const
{
    if (!m_table.rowKeys.empty() && m_table.rowKeys[0][id] >= 0)
        return {Entity::Conversation, 0, m_table.rowKeys[0][id]};
    return {Entity::Conversation, -1, 0};
}

Result<ConversationDetails> SqliteConversationRows::of(Id id)
{
    ConversationDetails details;
    for (size_t arm = 0; arm < m_rows.size(); ++arm) {
        Lookup& lookup = m_rows[arm];
        lookup.statement.reset();
        if (arm >= m_table.rowKeys.size() || m_table.rowKeys[arm][id] < 0)
            continue;
        lookup.statement.bind(1, db::Bound::of(m_table.rowKeys[arm][id]));
        const auto row = lookup.statement.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            continue;
        lookup.plan.decode(lookup.statement, lookup.values.data());
        for (size_t i = 0; i < details.fields.size(); ++i) {
            if (details.fields[i].isNull())
                details.fields[i] = lookup.values[i];
        }
    }
    const FieldValue& title = details.fields[ConversationDetails::Title];
    if ((!title.isNull() && !title.text.empty()) || m_table.userMessages[id] == 0 ||
        m_table.firstUserArm[id] >= m_titles.size())
        return details;
    Lookup& lookup = m_titles[m_table.firstUserArm[id]];
    lookup.statement.reset();
    lookup.statement.bind(1, db::Bound::of(m_table.firstUserKey[id]));
    const auto row = lookup.statement.next();
    if (!row)
        return tl::unexpected(row.error());
    if (*row) {
        lookup.plan.decode(lookup.statement, lookup.values.data());
        details.question = lookup.values[0].toString();
    }
    return details;
}

ServerConversationRows::ServerConversationRows(db::Session& session, const systems::BoundSystem& system,
                                               const TimeJudge& judge, const SummaryData& data)
    : m_session(session)
    , m_system(system)
    , m_judge(judge)
    , m_table(data.conversations)
{
}

Result<void> ServerConversationRows::begin(int cutTexts)
{
    if (m_cutTexts != cutTexts)
        m_entries.clear();
    m_cutTexts = cutTexts;
    return {};
}

void ServerConversationRows::release() {}

ServerConversationRows::Entry* ServerConversationRows::entryOf(const FieldValue& conversationId)
{
    const Id id = conversationId.isNull() ? ConversationTable::none : m_table.ids.find(conversationId.text);
    const auto entry = m_entries.find(id);
    return entry == m_entries.end() ? nullptr : &*entry;
}

Result<void> ServerConversationRows::fetchOwn(const Arm& arm, const QStringList& ids)
{
    chatlog::Filter filter;
    filter.conditions = {{Field::ConversationId, ids, false}};
    const auto where = systems::WhereClause::from(m_system, arm, filter);
    if (!where)
        return tl::unexpected(where.error());
    std::vector<Field> fields = detailFields();
    fields.push_back(Field::ConversationId);
    const systems::RowPlan plan(arm, fields, m_judge, m_cutTexts);
    std::vector<FieldValue> values(fields.size());
    return db::forEachRow(m_session, plan.select() + where->sql(), where->values, [&](const db::Row& row) {
        plan.decode(row, values.data());
        Entry* entry = entryOf(values.back());
        if (!entry)
            return;
        if (arm.index == 0)
            entry->row = {Entity::Conversation, 0, plan.rowKey(row)};
        for (size_t i = 0; i < entry->fields.size(); ++i) {
            Kept& kept = entry->fields[i];
            if (kept.kind == FieldValue::Kind::Null && !values[i].isNull())
                kept = {values[i].kind, std::string(values[i].text), values[i].cut};
        }
    });
}

Result<void> ServerConversationRows::fetchQuestions(const Arm& arm, const QStringList& ids)
{
    const db::ColumnInfo* owner = arm.plainColumn(Field::ConversationId);
    if (!owner)
        return {};
    chatlog::Filter filter;
    filter.conditions = {{Field::ConversationId, ids, false}};
    // The role may be a column or what the arm stands for.
    filter.conditions.push_back({Field::Role, {QStringLiteral("user")}, false});
    const auto where = systems::WhereClause::from(m_system, arm, filter);
    if (!where)
        return tl::unexpected(where.error());
    if (where->never)
        return {};
    // Of whole seconds the one that was written first; a time that nobody can mean comes last.
    const QString time = systems::RowPlan::timeExpression(arm);
    const db::ColumnInfo* key = arm.keyColumn();
    const QString order =
        QStringLiteral(
            "CASE WHEN %1>=631152000000 AND %1<4102444800000 THEN floor((%1)/1000) ELSE 1e18 END%2")
            .arg(time, key ? QStringLiteral(", ") + arm.dialect.key(*key) : QString());
    const systems::RowPlan plan(arm, {Field::ConversationId, Field::Role, Field::Content}, m_judge,
                                titleCharacters);
    const QString sql =
        QStringLiteral(
            "SELECT * FROM (SELECT %1, row_number() OVER (PARTITION BY %2 ORDER BY %3) AS sb_n FROM "
            "%4%5) AS sb_q WHERE sb_n=1")
            .arg(plan.namedColumns(), arm.dialect.name(*owner), order, arm.dialect.table(arm.table),
                 where->sql());
    std::array<FieldValue, 3> values;
    return db::forEachRow(m_session, sql, where->values, [&](const db::Row& row) {
        plan.decode(row, values.data());
        Entry* entry = entryOf(values[0]);
        if (entry && entry->question.isEmpty() && values[1].text == "user")
            entry->question = values[2].toString();
    });
}

Result<void> ServerConversationRows::expect(std::span<const Id> ids)
{
    m_entries.clear();
    QStringList names;
    for (const Id id : ids) {
        m_entries.insert(id, {});
        names += QString::fromStdString(m_table.name(id));
    }
    if (names.isEmpty())
        return {};
    for (const Arm& arm : m_system.armsOf(Entity::Conversation)) {
        if (auto done = fetchOwn(arm, names); !done)
            return done;
    }
    QStringList untitled;
    for (const Id id : ids) {
        if (m_entries[id].fields[ConversationDetails::Title].text.empty() && m_table.userMessages[id] > 0)
            untitled += QString::fromStdString(m_table.name(id));
    }
    if (untitled.isEmpty())
        return {};
    for (const Arm& arm : m_system.armsOf(Entity::Message)) {
        if (auto done = fetchQuestions(arm, untitled); !done)
            return done;
    }
    return {};
}

chatlog::RowRef ServerConversationRows::rowOf(Id id) const
{
    const auto entry = m_entries.constFind(id);
    return entry == m_entries.cend() ? chatlog::RowRef{Entity::Conversation, -1, {}} : entry->row;
}

Result<ConversationDetails> ServerConversationRows::of(Id id)
{
    if (!m_entries.contains(id)) {
        const std::array<Id, 1> one = {id};
        if (auto done = expect(one); !done)
            return tl::unexpected(done.error());
    }
    const Entry& entry = *m_entries.constFind(id);
    ConversationDetails details;
    for (size_t i = 0; i < details.fields.size(); ++i) {
        const Kept& kept = entry.fields[i];
        if (kept.kind == FieldValue::Kind::Null)
            continue;
        details.fields[i] = FieldValue::ofText(kept.text);
        details.fields[i].kind = kept.kind;
        details.fields[i].cut = kept.cut;
    }
    details.question = entry.question;
    return details;
}

} // namespace scrollback::source
