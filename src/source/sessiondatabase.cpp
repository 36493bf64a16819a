// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sessiondatabase.h"

#include "base/words.h"
#include "source/summarybuilder.h"
#include "source/threadreader.h"

namespace scrollback::source {

using chatlog::Entity;
using chatlog::Field;
using chatlog::FieldValue;
using chatlog::RecordSchema;
using systems::Arm;

std::vector<Field> fieldsOf(const RecordSchema& schema)
{
    std::vector<Field> fields;
    fields.reserve(schema.fields.size());
    for (const chatlog::FieldInfo& info : schema.fields)
        fields.push_back(info.field);
    return fields;
}

SessionDatabase::SessionDatabase(std::unique_ptr<db::Session> session, Identified found,
                                 const QTimeZone& sourceZone)
    : m_system(std::move(found.system))
    , m_info(std::move(found.info))
    , m_judge(sourceZone)
    , m_session(std::move(session))
{
}

SessionDatabase::~SessionDatabase() = default;

const RecordSchema& SessionDatabase::schemaOf(Entity entity) const
{
    return *m_system.schemas.constFind(entity);
}

Result<std::shared_ptr<const Summary>> SessionDatabase::summarize(const std::vector<TimeMs>& cuts,
                                                                  const chatlog::Filter& filter,
                                                                  const CancelToken& cancel,
                                                                  const Progress& progress)
{
    const db::Session::Scope scope(*m_session, cancel);
    return SummaryBuilder(*m_session, m_system, m_judge, cuts, filter, cancel, progress).build();
}

void SessionDatabase::adoptSummary(std::shared_ptr<const Summary> summary)
{
    if (summary && (!m_conversations || m_conversations->summary() != summary)) {
        const SummaryData& data = summary->data();
        m_conversations = std::make_unique<ConversationList>(*m_session, m_system, m_judge,
                                                             std::move(summary), conversationRows(data));
    }
}

tl::unexpected<Error> SessionDatabase::missing(Entity entity) const
{
    const MissingEntity* why = m_info.whyMissing(entity);
    return failure(Error::Code::NotThere, why ? why->sentence.chopped(1) : QString(),
                   Words::tr("see what else the database holds"));
}

Result<ConversationList*> SessionDatabase::conversations(const CancelToken& cancel, const Progress& progress)
{
    if (!m_system.has(Entity::Conversation) && !m_system.has(Entity::Message))
        return missing(Entity::Conversation);
    if (!m_conversations) {
        auto summary = summarize({}, {}, cancel, progress);
        if (!summary)
            return tl::unexpected(summary.error());
        adoptSummary(std::move(*summary));
    }
    return m_conversations.get();
}

Result<StreamEnd> SessionDatabase::streamPlaced(const chatlog::ListQuery& query, const StreamOptions& options,
                                                const PlacedSink& sink, const CancelToken& cancel)
{
    const db::Session::Scope scope(*m_session, cancel);
    if (query.entity == Entity::Conversation) {
        const auto list = conversations(cancel, {});
        if (!list)
            return tl::unexpected(list.error());
        auto end = (*list)->stream(query, options, sink, cancel);
        (*list)->release();
        return end;
    }
    if (!m_system.has(query.entity))
        return missing(query.entity);
    return isSorted(query) ? streamSorted(query, options, sink, cancel)
                           : streamByTime(query, options, sink, cancel);
}

Result<StreamEnd> SessionDatabase::stream(const chatlog::ListQuery& query, const StreamOptions& options,
                                          const chatlog::RecordSink& sink, const CancelToken& cancel)
{
    return streamPlaced(
        query, options, [&sink](chatlog::RecordView row, const chatlog::RowRef&) { return sink(row); },
        cancel);
}

Result<chatlog::Overview> SessionDatabase::overview(const chatlog::ListQuery& query,
                                                    const CancelToken& cancel, const Progress& progress)
{
    const db::Session::Scope scope(*m_session, cancel);
    if (query.entity == Entity::Conversation) {
        const auto list = conversations(cancel, progress);
        if (!list)
            return tl::unexpected(list.error());
        auto overview = (*list)->overview(query, cancel);
        (*list)->release();
        return overview;
    }
    if (!m_system.has(query.entity))
        return chatlog::Overview{};
    return overviewOfRows(query, cancel, progress);
}

Result<std::optional<qint64>>
SessionDatabase::placeOf(const ConversationId& id, const chatlog::ListQuery& query, const CancelToken& cancel)
{
    const db::Session::Scope scope(*m_session, cancel);
    const auto list = conversations(cancel, {});
    if (!list)
        return tl::unexpected(list.error());
    auto place = (*list)->placeOf(id.value, query, cancel);
    (*list)->release();
    return place;
}

Result<chatlog::Thread> SessionDatabase::thread(const ConversationId& id, const CancelToken& cancel,
                                                const Progress& progress)
{
    const db::Session::Scope scope(*m_session, cancel);
    const auto list = conversations(cancel, progress);
    if (!list)
        return tl::unexpected(list.error());
    auto thread = ThreadReader(*m_session, m_system, m_judge, **list, cancel, progress).read(id.value);
    (*list)->release();
    return thread;
}

const Arm* SessionDatabase::armOf(const chatlog::RowRef& ref) const
{
    const std::vector<Arm>& arms = m_system.armsOf(ref.entity);
    return ref.arm >= 0 && size_t(ref.arm) < arms.size() ? &arms[size_t(ref.arm)] : nullptr;
}

template <class T>
Result<T> SessionDatabase::oneRow(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    const db::Session::Scope scope(*m_session, cancel);
    const Arm* arm = armOf(ref);
    if (arm) {
        const RecordSchema& schema = schemaOf(ref.entity);
        const systems::RowPlan plan(*arm, fieldsOf(schema), m_judge);
        std::vector<db::Bound> bound;
        const QString term = arm->keyIn({ref.key}, bound);
        const auto rows = m_session->query(plan.select() + QStringLiteral(" WHERE ") + term, bound);
        if (!rows)
            return tl::unexpected(rows.error());
        const auto row = (*rows)->next();
        if (!row)
            return tl::unexpected(row.error());
        if (*row) {
            std::vector<FieldValue> values(schema.fields.size());
            plan.decode(**rows, values.data());
            T value = T::fromRecord(schema, values);
            value.row = ref;
            return value;
        }
    }
    return failure(Error::Code::NotThere, Words::tr("That row is not there any more"),
                   Words::tr("reload the list"));
}

Result<chatlog::Message> SessionDatabase::message(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::Message>(ref, cancel);
}

Result<chatlog::ToolCall> SessionDatabase::toolCall(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::ToolCall>(ref, cancel);
}

Result<chatlog::LogEntry> SessionDatabase::logEntry(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::LogEntry>(ref, cancel);
}

Result<chatlog::Job> SessionDatabase::job(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::Job>(ref, cancel);
}

Result<chatlog::Execution> SessionDatabase::execution(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    return oneRow<chatlog::Execution>(ref, cancel);
}

Result<chatlog::RawRow> SessionDatabase::rawRow(const chatlog::RowRef& ref, const CancelToken& cancel)
{
    const db::Session::Scope scope(*m_session, cancel);
    const Arm* arm = armOf(ref);
    if (arm) {
        std::vector<db::Bound> bound;
        const QString term = arm->keyIn({ref.key}, bound);
        const auto rows = m_session->query(
            QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                .arg(columnList(arm->dialect, arm->table), arm->dialect.table(arm->table), term),
            bound);
        if (!rows)
            return tl::unexpected(rows.error());
        const auto row = (*rows)->next();
        if (!row)
            return tl::unexpected(row.error());
        if (*row)
            return rawRowFrom(arm->table, **rows, 0);
    }
    return failure(Error::Code::NotThere, Words::tr("That row is not there any more"),
                   Words::tr("reload the list"));
}

} // namespace scrollback::source
