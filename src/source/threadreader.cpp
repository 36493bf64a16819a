// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/threadreader.h"

#include "base/jsonscan.h"
#include "base/words.h"
#include "db/sessionrows.h"
#include "systems/whereclause.h"

#include <QRegularExpression>

#include <algorithm>

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;
using chatlog::FieldValue;

namespace {

constexpr int textLimit = 1'000'000; ///< characters of one message; the rest is read when it is asked for
constexpr size_t mostLogs = 500;

/// Columns that hold secrets, by their names; token counts are none.
bool looksSecret(const QString& column)
{
    static const QRegularExpression secret(
        QStringLiteral(
            "pass(word|wd|phrase)|secret|api_?key|private_?key|credential|salt|(^|_)token$|_hash$"),
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(column).hasMatch();
}

} // namespace

QString columnList(const db::Dialect& dialect, const db::TableInfo& table)
{
    QStringList names;
    for (const db::ColumnInfo& column : table.columns)
        names += dialect.name(column);
    return names.join(QLatin1String(", "));
}

chatlog::RawRow rawRowFrom(const db::TableInfo& table, const db::Row& row, int firstColumn)
{
    chatlog::RawRow raw;
    raw.table = table.name;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const db::Cell cell = row.cell(firstColumn + int(i));
        chatlog::RawRow::Cell out;
        out.column = table.columns[i].name;
        if (!cell.isNull())
            out.value = looksSecret(out.column) ? QStringLiteral("•••") : systems::cellText(cell);
        if (!cell.isNull() && out.value.isNull())
            out.value = QLatin1String("");
        out.isNumber = cell.kind == db::Cell::Kind::Integer || cell.kind == db::Cell::Kind::Real;
        out.isJson = cell.kind == db::Cell::Kind::Text && !cell.text.empty() &&
                     (cell.text.front() == '{' || cell.text.front() == '[') && isJson(cell.text);
        raw.cells.push_back(std::move(out));
    }
    return raw;
}

ThreadReader::ThreadReader(db::Session& session, const systems::BoundSystem& system, const TimeJudge& judge,
                           ConversationList& list, const CancelToken& cancel, const Progress& progress)
    : m_session(session)
    , m_system(system)
    , m_judge(judge)
    , m_list(list)
    , m_cancel(cancel)
    , m_progress(progress)
{
}

template <class T>
Result<std::vector<ThreadReader::Timed<T>>> ThreadReader::rowsOf(Entity entity, std::string_view rawId,
                                                                 quint32 firstKey, quint32 lastKey)
{
    std::vector<Timed<T>> rows;
    const chatlog::RecordSchema& schema = *m_system.schemas.constFind(entity);
    std::vector<Field> fields;
    for (const chatlog::FieldInfo& info : schema.fields)
        fields.push_back(info.field);
    const int timeIndex = schema.indexOf(chatlog::timeFieldOf(entity));
    const auto idIndex = size_t(schema.indexOf(Field::ConversationId));
    const QString conversationId = QString::fromUtf8(rawId.data(), qsizetype(rawId.size()));
    const bool isText = conversationId.toStdString() == rawId; // else it cannot be asked for, only compared
    for (const systems::Arm& arm : m_system.armsOf(entity)) {
        if (!arm.has(Field::ConversationId))
            continue;
        chatlog::Filter filter;
        if (isText)
            filter.conditions = {{Field::ConversationId, {conversationId}, false}};
        auto where = systems::WhereClause::from(m_system, arm, filter);
        if (!where)
            return tl::unexpected(where.error());
        if (firstKey <= lastKey && lastKey != ConversationTable::noKey) { // only in files are they known
            const QString key = arm.dialect.name(arm.table.rowKey);
            where->add(key + QStringLiteral(" BETWEEN ? AND ?"),
                       {db::Bound::of(qint64(firstKey)), db::Bound::of(qint64(lastKey))});
        }
        const systems::RowPlan plan(arm, fields, m_judge, textLimit);
        const auto found = m_session.query(plan.select() + where->sql(), where->values);
        if (!found)
            return tl::unexpected(found.error());
        std::vector<FieldValue> values(fields.size());
        for (;;) {
            const auto row = (*found)->next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            if (m_cancel.cancelled())
                return failure(Error::Code::Cancelled, Words::tr("Stopped"));
            plan.decode(**found, values.data());
            if (!where->accepts(fields, values.data()) || (!isText && values[idIndex].text != rawId))
                continue;
            T value = T::fromRecord(schema, values);
            value.row = {entity, arm.index, plan.rowKey(**found)};
            rows.push_back({values[size_t(timeIndex)].toTime(), value.row.key, arm.index, std::move(value)});
        }
    }
    std::ranges::stable_sort(rows, [](const Timed<T>& a, const Timed<T>& b) {
        // Rows without a time come first: nothing says that they came later.
        return std::tie(a.time, a.key, a.arm) < std::tie(b.time, b.key, b.arm);
    });
    return rows;
}

Result<void> ThreadReader::readRelated(const QString& conversationId, chatlog::Thread& thread)
{
    for (const systems::RelatedTable& related : m_system.related) {
        const db::Dialect& dialect = m_system.dialect;
        const db::ColumnInfo* owner = related.table.column(related.conversationColumn);
        const db::ColumnInfo* time = related.table.column(related.timeColumn);
        std::vector<db::Bound> bound;
        const QString term = owner ? dialect.isOneOf(*owner, {conversationId}, false, bound) : QString();
        if (term.isEmpty())
            continue;
        QString sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                          .arg(columnList(dialect, related.table), dialect.table(related.table), term);
        if (time)
            sql += QStringLiteral(" ORDER BY ") + dialect.timeMs(*time);
        auto read = db::forEachRow(m_session, sql, bound, [&](const db::Row& row) {
            chatlog::RawRow raw = rawRowFrom(related.table, row, 0);
            raw.table = related.name;
            thread.related.push_back(std::move(raw));
        });
        if (!read)
            return read;
    }
    return {};
}

Result<void> ThreadReader::readLogs(const QString& conversationId, chatlog::Thread& thread)
{
    const chatlog::RecordSchema& schema = *m_system.schemas.constFind(Entity::LogEntry);
    std::vector<Field> fields;
    for (const chatlog::FieldInfo& info : schema.fields)
        fields.push_back(info.field);
    const int conversation = schema.indexOf(Field::ConversationId);
    for (const systems::Arm& arm : m_system.armsOf(Entity::LogEntry)) {
        const auto sources = arm.fields.constFind(Field::ConversationId);
        if (sources == arm.fields.cend() || sources->size() != 1)
            continue;
        const db::ColumnInfo* context = arm.table.column(sources->front().column);
        if (!context)
            continue;
        const systems::RowPlan plan(arm, fields, m_judge);
        // The engine looks for the id as text; the decoder then looks whether it stands in its place.
        std::vector<db::Bound> bound;
        const QString term = arm.dialect.contains(*context, conversationId, bound);
        const auto rows = m_session.query(plan.select() + QStringLiteral(" WHERE ") + term, bound);
        if (!rows)
            return tl::unexpected(rows.error());
        std::vector<FieldValue> values(fields.size());
        while (thread.logs.size() < mostLogs) {
            const auto row = (*rows)->next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            plan.decode(**rows, values.data());
            if (values[size_t(conversation)].toString() != conversationId)
                continue;
            chatlog::LogEntry entry = chatlog::LogEntry::fromRecord(schema, values);
            entry.row = {Entity::LogEntry, arm.index, plan.rowKey(**rows)};
            thread.logs.push_back(std::move(entry));
        }
    }
    std::ranges::stable_sort(thread.logs, {}, &chatlog::LogEntry::createdAt);
    return {};
}

Result<chatlog::Thread> ThreadReader::read(const QString& id)
{
    const auto found = m_list.find(id);
    if (!found)
        return tl::unexpected(found.error());
    const ConversationTable& table = m_list.summary()->data().conversations;
    chatlog::Thread thread;
    auto conversation = m_list.conversation(*found);
    if (!conversation)
        return tl::unexpected(conversation.error());
    thread.conversation = std::move(*conversation);
    const QString conversationId = thread.conversation.conversationId.value;

    auto messages = rowsOf<chatlog::Message>(Entity::Message, table.name(*found),
                                             table.firstMessageKey[*found], table.lastMessageKey[*found]);
    if (!messages)
        return tl::unexpected(messages.error());
    if (m_progress)
        m_progress(0.5);
    auto calls = rowsOf<chatlog::ToolCall>(Entity::ToolCall, table.name(*found), table.firstCallKey[*found],
                                           table.lastCallKey[*found]);
    if (!calls)
        return tl::unexpected(calls.error());

    // Where a call and a message have the same time, which often is a whole second, the call stands behind a
    // question and before an answer.
    size_t call = 0;
    for (Timed<chatlog::Message>& message : *messages) {
        const bool asks = message.value.role != QLatin1String("assistant");
        while (call < calls->size() &&
               ((*calls)[call].time < message.time || ((*calls)[call].time == message.time && !asks)))
            thread.items.emplace_back(std::move((*calls)[call++].value));
        thread.items.emplace_back(std::move(message.value));
    }
    while (call < calls->size())
        thread.items.emplace_back(std::move((*calls)[call++].value));

    if (auto done = readRelated(conversationId, thread); !done)
        return tl::unexpected(done.error());
    if (auto done = readLogs(conversationId, thread); !done)
        return tl::unexpected(done.error());
    return thread;
}

} // namespace scrollback::source
