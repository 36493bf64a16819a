// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/summarybuilder.h"

#include "base/words.h"
#include "db/sessionrows.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace scrollback::source {

using chatlog::Condition;
using systems::Arm;
using systems::RowPlan;

namespace {

constexpr qint64 longestGap = 600'000; ///< a later answer is no answer to that question any more
constexpr int cancelEvery = 4096;      ///< rows between two looks at the stop button and the progress bar
constexpr qint64 rowsInOrderAtOnce = 2'000'000;

constexpr TimeMs noTime = ConversationTable::noTime;
constexpr quint32 lastSecond = std::numeric_limits<quint32>::max();

qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/// Whether rows are told apart by numbers: so they always are in a file.
bool hasNumberKeys(const Arm& arm)
{
    const db::ColumnInfo* column = arm.keyColumn();
    return !arm.dialect.isServer() || (column && column->kind == db::ColumnKind::Integer);
}

void grow(quint32& first, quint32& last, qint64 key)
{
    if (key < 0 ||
        key >= ConversationTable::noKey) { // does not fit: the whole table has to be looked through
        first = 0;
        last = ConversationTable::noKey;
        return;
    }
    first = std::min(first, quint32(key));
    last = std::max(last, quint32(key));
}

} // namespace

SumCell& SummaryBuilder::Cells::at(quint32 slot, WordPool::Id word)
{
    if (bySlot.size() <= slot)
        bySlot.resize(size_t(slot) + 1);
    std::vector<Entry>& entries = bySlot[slot];
    for (const Entry& entry : entries) {
        if (entry.word == word)
            return (*cells)[entry.cell];
    }
    const quint64 key = quint64(slot) << 32U | word;
    if (entries.size() >= few) {
        if (const auto known = many.find(key); known != many.end())
            return (*cells)[known->second];
    }
    SumCell cell;
    cell.slot = slot;
    cell.word = word;
    const auto number = quint32(cells->size());
    cells->push_back(cell);
    if (entries.size() < few)
        entries.push_back({word, number});
    else
        many.insert({key, number});
    return cells->back();
}

SummaryBuilder::SummaryBuilder(db::Session& session, const systems::BoundSystem& system,
                               const TimeJudge& judge, std::vector<TimeMs> cuts,
                               const chatlog::Filter& filter, const CancelToken& cancel,
                               const Progress& progress)
    : m_session(session)
    , m_system(system)
    , m_judge(judge)
    , m_filter(filter)
    , m_cancel(cancel)
    , m_progress(progress)
    , m_owned(std::make_unique<SummaryData>())
    , m_data(*m_owned)
{
    std::ranges::sort(cuts);
    m_data.cuts = std::move(cuts);
    for (const TimeMs cut : m_data.cuts) {
        if (cut % msPerQuarter != 0)
            m_cutQuarters.push_back(floorDiv(cut, msPerQuarter));
    }
}

quint32 SummaryBuilder::slotOf(TimeMs t)
{
    const qint64 quarter = floorDiv(t, msPerQuarter);
    qint64 key = quarter * 8;
    TimeMs start = quarter * msPerQuarter;
    if (!m_cutQuarters.empty() && std::ranges::find(m_cutQuarters, quarter) != m_cutQuarters.end()) {
        for (const TimeMs cut : m_data.cuts) {
            if (cut > start && cut <= t) {
                start = cut;
                key += 1;
            }
        }
    }
    if (key == m_lastSlotKey)
        return m_lastSlot;
    const auto [entry, isNew] = m_slots.insert({key, quint32(m_data.slotStarts.size())});
    if (isNew)
        m_data.slotStarts.push_back(start);
    m_lastSlotKey = key;
    m_lastSlot = entry->second;
    return m_lastSlot;
}

void SummaryBuilder::noteTime(TimeMs t)
{
    if (!plausibleTime(t))
        return;
    if (!m_data.firstAt || t < *m_data.firstAt)
        m_data.firstAt = t;
    if (!m_data.lastAt || t > *m_data.lastAt)
        m_data.lastAt = t;
}

WordPool::Id SummaryBuilder::wordOf(const FieldValue& value)
{
    return value.isNull() ? 0 : m_data.words.idOf(value.text);
}

void SummaryBuilder::addResponse(quint32 slot, qint64 ms)
{
    if (ms < 0 || ms > std::numeric_limits<quint32>::max())
        return;
    if (m_data.responseTimes.size() <= slot)
        m_data.responseTimes.resize(m_data.slotStarts.size());
    if (slot != m_responseSlot && m_responseSlot < m_data.responseTimes.size())
        m_data.responseTimes[m_responseSlot].shrink_to_fit();
    m_responseSlot = slot;
    m_data.responseTimes[slot].push_back(quint32(ms));
}

Result<void> SummaryBuilder::measureWork()
{
    // The highest key is close to the number of rows, and costs nothing; it is only for the progress bar.
    for (const Entity entity : chatlog::allEntities) {
        for (const Arm& arm : m_system.armsOf(entity)) {
            if (!hasNumberKeys(arm))
                continue;
            const auto rows =
                m_session.query(QStringLiteral("SELECT max(%1) FROM %2")
                                    .arg(arm.dialect.name(arm.table.rowKey), arm.dialect.table(arm.table)));
            if (!rows)
                return tl::unexpected(rows.error());
            const auto row = (*rows)->next();
            if (!row)
                return tl::unexpected(row.error());
            m_rowsExpected += std::max<qint64>(0, (*rows)->cell(0).integer);
        }
    }
    return {};
}

Result<void> SummaryBuilder::scanArm(const Arm& arm, const std::vector<Field>& fields,
                                     const RowHandler& handle, const std::vector<Condition>& conditions)
{
    chatlog::Filter filter;
    filter.conditions = conditions;
    const auto where = systems::WhereClause::from(m_system, arm, filter, false);
    if (!where)
        return tl::unexpected(where.error());
    if (where->never)
        return {};
    std::vector<Field> wanted = fields;
    for (const Condition& condition : where->residual) {
        if (std::ranges::find(wanted, condition.field) == wanted.end())
            wanted.push_back(condition.field);
    }
    const RowPlan plan(arm, wanted, m_judge);
    m_numberKeys = hasNumberKeys(arm);
    QString sql = plan.select() + where->sql();
    if (arm.dialect.isServer() && arm.entity == Entity::Message) {
        // A file's rows come in the order of their keys; a server's come in whatever order it likes.
        const db::ColumnInfo* key = arm.keyColumn();
        sql += QStringLiteral(" ORDER BY ");
        if (!m_numberKeys)
            sql += RowPlan::timeExpression(arm) + (key ? QStringLiteral(", ") : QString());
        if (key)
            sql += arm.dialect.key(*key);
    }
    const auto rows = m_session.query(sql, where->values);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<FieldValue> values(wanted.size());
    for (;;) {
        const auto row = (*rows)->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        plan.decode(**rows, values.data());
        if (where->residual.empty() || where->accepts(wanted, values.data()))
            handle(plan, m_numberKeys ? plan.key(**rows) : m_rowsRead, values.data());
        if (++m_rowsRead % cancelEvery == 0) {
            if (m_cancel.cancelled())
                return failure(Error::Code::Cancelled, Words::tr("Stopped"));
            if (m_progress && m_rowsRead % (cancelEvery * 16) == 0 && m_rowsExpected > 0)
                m_progress(std::min(1.0, double(m_rowsRead) / double(m_rowsExpected)));
        }
    }
}

Result<void> SummaryBuilder::scan(Entity entity, const std::vector<Field>& fields, const RowHandler& handle)
{
    for (const Arm& arm : m_system.armsOf(entity)) {
        auto done = scanArm(arm, fields, handle, m_filter.conditions);
        if (!done && done.error().code == Error::Code::Usage) {
            // What cannot be filtered that way has no figure.
            m_data.counts.remove(entity);
            m_notFiltered = true;
            return {};
        }
        if (!done)
            return done;
    }
    m_anyScanned = true;
    return {};
}

Result<void> SummaryBuilder::readConversations()
{
    ConversationTable& table = m_data.conversations;
    const auto& arms = m_system.armsOf(Entity::Conversation);
    table.rowKeys.resize(arms.size());
    enum : size_t { Id, User, Widget, Status, Model, Started, Last, Total };
    const std::vector<Field> fields = {Field::ConversationId, Field::UserId,     Field::WidgetId,
                                       Field::Status,         Field::Model,      Field::StartedAt,
                                       Field::LastActivityAt, Field::TotalTokens};
    for (const Arm& arm : arms) {
        Column<qint64, -1>& keys = table.rowKeys[size_t(arm.index)];
        const auto handle = [&](const RowPlan&, qint64 key, const FieldValue* v) {
            if (v[Id].isNull())
                return;
            const ConversationTable::Id id =
                arm.addsTo ? table.ids.find(v[Id].text) : table.ids.numberOf(v[Id].text);
            if (id == ConversationTable::none)
                return;
            if (keys[id] >= 0) // a second row with the same id: the first one counts
                return;
            keys.edit(id) = key;
            if (!v[User].isNull())
                table.user.edit(id) = wordOf(v[User]);
            if (!v[Widget].isNull())
                table.widget.edit(id) = wordOf(v[Widget]);
            if (!v[Status].isNull())
                table.status.edit(id) = wordOf(v[Status]);
            if (!v[Model].isNull())
                table.model.edit(id) = wordOf(v[Model]);
            if (const auto started = v[Started].toTime()) {
                table.startedAt.edit(id) = *started;
                table.known.edit(id) |= ConversationTable::KnownStart;
                noteTime(*started);
            }
            if (const auto last = v[Last].toTime())
                m_ownLastAt.edit(id) = *last;
            if (const auto total = v[Total].toInteger()) {
                table.totalTokens.edit(id) = *total;
                table.known.edit(id) |= ConversationTable::KnownTotal;
            }
        };
        auto done = scanArm(arm, fields, handle, arm.addsTo ? std::vector<Condition>() : m_filter.conditions);
        if (!done && done.error().code == Error::Code::Usage) {
            // Messages may still pass, and say which conversations they are of.
            m_notFiltered = true;
            return {};
        }
        if (!done)
            return done;
        m_anyScanned = true;
        m_conversationsRead = true;
    }
    return {};
}

Result<void> SummaryBuilder::readMessages()
{
    if (!m_system.has(Entity::Message))
        return {};
    ConversationTable& table = m_data.conversations;
    Cells byRole{&m_data.messagesByRole};
    Cells byWidget{&m_data.messagesByWidget};
    Cells byModel{&m_data.messagesByModel};
    const WordPool::Id user = m_data.words.idOf("user");
    const WordPool::Id assistant = m_data.words.idOf("assistant");
    // A filter on conversations leaves lines without a single message that passes; without one, all count.
    enum : size_t { Conversation, Role, Created, Widget, Input, Output, Response, Failed, Model };
    std::vector<Field> fields = {Field::ConversationId, Field::Role,        Field::CreatedAt,
                                 Field::WidgetId,       Field::InputTokens, Field::OutputTokens,
                                 Field::ResponseTimeMs, Field::Error,       Field::Model};
    qint64& count = m_data.counts[Entity::Message];
    const auto handle = [&](const RowPlan& plan, qint64 key, const FieldValue* v) {
        ++count;
        const WordPool::Id role = wordOf(v[Role]);
        const auto input = v[Input].toInteger();
        const auto output = v[Output].toInteger();
        const bool failed = !v[Failed].isNull();
        const auto time = v[Created].toTime();
        const ConversationTable::Id id =
            v[Conversation].isNull() ? ConversationTable::none : table.ids.numberOf(v[Conversation].text);
        WordPool::Id widget = wordOf(v[Widget]);
        WordPool::Id model = wordOf(v[Model]);
        if (id != ConversationTable::none) {
            if (widget == 0)
                widget = table.widget[id];
            if (model == 0)
                model = table.model[id];
        }
        const quint32 slot = time ? slotOf(*time) : 0;
        if (time) {
            noteTime(*time);
            const auto add = [&](SumCell& cell) {
                ++cell.count;
                cell.failed += failed ? 1 : 0;
                cell.known += input || output ? 1 : 0;
                cell.first += quint64(input.value_or(0));
                cell.second += quint64(output.value_or(0));
                cell.firstKnown = cell.firstKnown || input;
                cell.secondKnown = cell.secondKnown || output;
            };
            add(byRole.at(slot, role));
            if (m_data.hasWidgets)
                add(byWidget.at(slot, widget));
            if (m_data.hasModels)
                add(byModel.at(slot, model));
        }
        if (id == ConversationTable::none) {
            if (time && role == assistant) {
                if (const auto stored = v[Response].toInteger())
                    addResponse(slot, *stored);
            }
            return;
        }

        ++table.messages.edit(id);
        if (role == user)
            ++table.userMessages.edit(id);
        else if (role == assistant)
            ++table.assistantMessages.edit(id);
        if (failed)
            ++table.errors.edit(id);
        if (input) {
            if (*input != 0)
                table.inputTokens.edit(id) += quint64(*input);
            table.known.edit(id) |= ConversationTable::KnownInput;
        }
        if (output) {
            if (*output != 0)
                table.outputTokens.edit(id) += quint64(*output);
            table.known.edit(id) |= ConversationTable::KnownOutput;
        }
        if (widget != 0 && table.widget[id] == 0)
            table.widget.edit(id) = widget;
        if (model != 0 && table.model[id] == 0)
            table.model.edit(id) = model;
        if (m_numberKeys)
            grow(table.firstMessageKey.edit(id), table.lastMessageKey.edit(id), key);
        if (role == user) {
            // Whole seconds are enough to see which is first; of the same second the one that was written
            // first.
            const quint32 at = time && plausibleTime(*time) ? quint32(*time / msPerSecond) : lastSecond;
            if (table.userMessages[id] == 1 || at < m_firstUserSecond[id]) {
                m_firstUserSecond.edit(id) = at;
                table.firstUserKey.edit(id) = key;
                if (plan.arm().index != 0 || table.firstUserArm[id] != 0)
                    table.firstUserArm.edit(id) = quint8(plan.arm().index);
            }
        }
        if (!time)
            return;

        const bool plausible = plausibleTime(*time);
        const auto better = [plausible](TimeMs known, bool nearer) {
            return known == noTime || (plausible && !plausibleTime(known)) ||
                   (nearer && plausible == plausibleTime(known));
        };
        const TimeMs started = table.startedAt[id];
        if (!(table.known[id] & ConversationTable::KnownStart) && better(started, *time < started))
            table.startedAt.edit(id) = *time;
        const TimeMs last = table.lastAt[id];
        if (better(last, *time > last))
            table.lastAt.edit(id) = *time;

        if (m_previousSlot[id] != slot) {
            m_data.activity.push_back({slot, id});
            m_previousSlot.edit(id) = slot;
        }
        // While all is in order, the conversation's last time is that of the message before.
        if (!plausible || *time < last)
            m_disordered = true;
        const bool previousIsUser = m_previousIsUser[id] != 0;
        if (role == assistant) {
            const auto stored = v[Response].toInteger();
            if (stored)
                addResponse(slot, *stored);
            else if (previousIsUser && *time >= last && *time - last <= longestGap)
                addResponse(slot, *time - last);
        }
        if (previousIsUser != (role == user))
            m_previousIsUser.edit(id) = role == user ? 1 : 0;
    };
    const auto& arms = m_system.armsOf(Entity::Message);
    // Two halves of one row come one after the other, not in turn.
    m_disordered = arms.size() > 1;
    if (auto done = scan(Entity::Message, fields, handle); !done)
        return done;
    if (m_disordered)
        return orderedResponseTimes();
    return {};
}

Result<void> SummaryBuilder::orderedResponseTimes()
{
    m_data.responseTimes.clear();
    struct Line
    {
        ConversationTable::Id conversation;
        quint8 arm;
        quint8 role;   ///< 1 user, 2 assistant, 0 another
        qint64 stored; ///< -1: not stored
        TimeMs time;
        qint64 key;
    };
    const std::vector<Field> fields = {Field::ConversationId, Field::Role, Field::CreatedAt,
                                       Field::ResponseTimeMs};
    ConversationTable& table = m_data.conversations;
    const qint64 passes = m_data.counts.value(Entity::Message) / rowsInOrderAtOnce + 1;
    std::vector<Line> lines;
    for (qint64 pass = 0; pass < passes; ++pass) {
        lines.clear();
        const auto collect = [&](const RowPlan& plan, qint64 key, const FieldValue* v) {
            const auto time = v[2].toTime();
            if (!time)
                return;
            const ConversationTable::Id id =
                v[0].isNull() ? ConversationTable::none : table.ids.find(v[0].text);
            if (qint64(id) % passes != pass && !(id == ConversationTable::none && pass == 0))
                return;
            const auto stored = v[3].toInteger();
            const bool isUser = v[1].text == "user";
            const bool isAssistant = v[1].text == "assistant";
            lines.push_back({id, quint8(plan.arm().index), quint8(isUser ? 1 : (isAssistant ? 2 : 0)),
                             stored.value_or(-1), *time, key});
        };
        if (auto done = scan(Entity::Message, fields, collect); !done)
            return done;
        std::ranges::sort(lines, [](const Line& a, const Line& b) {
            return std::tie(a.conversation, a.time, a.key, a.arm) <
                   std::tie(b.conversation, b.time, b.key, b.arm);
        });
        for (size_t i = 0; i < lines.size(); ++i) {
            const Line& line = lines[i];
            if (line.role != 2)
                continue;
            if (line.stored >= 0) {
                addResponse(slotOf(line.time), line.stored);
            } else if (line.conversation != ConversationTable::none && i > 0 &&
                       lines[i - 1].conversation == line.conversation && lines[i - 1].role == 1 &&
                       line.time - lines[i - 1].time <= longestGap) {
                addResponse(slotOf(line.time), line.time - lines[i - 1].time);
            }
        }
    }
    return {};
}

Result<void> SummaryBuilder::readToolCalls()
{
    if (!m_system.has(Entity::ToolCall))
        return {};
    ConversationTable& table = m_data.conversations;
    Cells byTool{&m_data.callsByTool};
    qint64& count = m_data.counts[Entity::ToolCall];
    return scan(Entity::ToolCall, {Field::ConversationId, Field::ToolName, Field::Status, Field::CreatedAt},
                [&](const RowPlan&, qint64 key, const FieldValue* v) {
                    ++count;
                    const bool failed = v[2].text == "error";
                    const auto time = v[3].toTime();
                    if (time) {
                        noteTime(*time);
                        SumCell& cell = byTool.at(slotOf(*time), wordOf(v[1]));
                        ++cell.count;
                        cell.failed += failed ? 1 : 0;
                    }
                    // A call alone makes no conversation: that is what shares messages.
                    const auto id = v[0].isNull() ? ConversationTable::none : table.ids.find(v[0].text);
                    if (id == ConversationTable::none)
                        return;
                    ++table.toolCalls.edit(id);
                    if (failed)
                        ++table.errors.edit(id);
                    if (m_numberKeys)
                        grow(table.firstCallKey.edit(id), table.lastCallKey.edit(id), key);
                });
}

Result<void> SummaryBuilder::readLogs()
{
    if (!m_system.has(Entity::LogEntry))
        return {};
    Cells byLevel{&m_data.logsByLevel};
    Cells byCategory{&m_data.logsByCategory};
    qint64& count = m_data.counts[Entity::LogEntry];
    return scan(Entity::LogEntry, {Field::Level, Field::Category, Field::CreatedAt},
                [&](const RowPlan& plan, qint64, const FieldValue* v) {
                    ++count;
                    const auto time = v[2].toTime();
                    if (!time)
                        return;
                    noteTime(*time);
                    const quint32 slot = slotOf(*time);
                    const quint32 failed = v[0].text == "error" ? 1 : 0;
                    SumCell& cell = byLevel.at(slot, wordOf(v[0]));
                    ++cell.count;
                    cell.failed += failed;
                    // Where a table has no categories, its rows are not of an unknown one.
                    if (plan.arm().has(Field::Category)) {
                        SumCell& category = byCategory.at(slot, wordOf(v[1]));
                        ++category.count;
                        category.failed += failed;
                    }
                });
}

Result<void> SummaryBuilder::readJobs()
{
    if (!m_system.has(Entity::Job))
        return {};
    Cells byStatus{&m_data.jobsByStatus};
    qint64& count = m_data.counts[Entity::Job];
    return scan(Entity::Job, {Field::Status, Field::CreatedAt},
                [&](const RowPlan&, qint64, const FieldValue* v) {
                    ++count;
                    if (const auto time = v[1].toTime()) {
                        noteTime(*time);
                        ++byStatus.at(slotOf(*time), wordOf(v[0])).count;
                    }
                });
}

Result<void> SummaryBuilder::readExecutions()
{
    if (!m_system.has(Entity::Execution))
        return {};
    Cells byStatus{&m_data.executionsByStatus};
    qint64& count = m_data.counts[Entity::Execution];
    return scan(Entity::Execution,
                {Field::Status, Field::CreatedAt, Field::DurationMs, Field::StartedAt, Field::CompletedAt},
                [&](const RowPlan&, qint64, const FieldValue* v) {
                    ++count;
                    const auto time = v[1].toTime();
                    if (!time)
                        return;
                    noteTime(*time);
                    SumCell& cell = byStatus.at(slotOf(*time), wordOf(v[0]));
                    ++cell.count;
                    auto duration = v[2].toInteger();
                    const auto started = v[3].toTime();
                    const auto completed = v[4].toTime();
                    if (!duration && started && completed && *completed >= *started)
                        duration = *completed - *started;
                    if (duration && *duration >= 0) {
                        ++cell.known;
                        cell.first += quint64(*duration);
                    }
                });
}

Result<void> SummaryBuilder::readSatisfaction()
{
    if (!m_system.satisfactionTable || !m_filter.conditions.empty())
        return {};
    const systems::SatisfactionProfile& profile = *m_system.profile.satisfaction;
    Cells cells{&m_data.satisfaction};
    m_data.hasSatisfaction = true;
    const db::ColumnInfo* valueColumn = m_system.satisfactionTable->column(profile.valueColumn);
    const db::ColumnInfo* timeColumn = m_system.satisfactionTable->column(profile.timeColumn);
    if (!valueColumn || !timeColumn)
        return {};
    const db::Dialect& dialect = m_system.dialect;
    const QString sql = QStringLiteral("SELECT %1, %2 FROM %3")
                            .arg(dialect.name(*valueColumn), dialect.timeMs(*timeColumn),
                                 dialect.table(*m_system.satisfactionTable));
    return db::forEachRow(m_session, sql, {}, [&](const db::Row& row) {
        const db::Cell value = row.cell(0);
        const db::Cell time = row.cell(1);
        const auto satisfied = systems::cellTruth(value);
        if (!satisfied || time.isNull())
            return;
        SumCell& cell = cells.at(slotOf(time.integer), 0);
        ++cell.count;
        cell.failed += *satisfied ? 0 : 1;
    });
}

Result<void> SummaryBuilder::readStatistics()
{
    if (!m_system.statisticsTable || !m_filter.conditions.empty())
        return {};
    const systems::StatisticsProfile& profile = *m_system.profile.statistics;
    const db::Dialect& dialect = m_system.dialect;
    QStringList columns;
    for (const QString& column :
         {profile.dayColumn, profile.conversationsColumn, profile.messagesColumn, profile.usersColumn})
        columns += dialect.nameOrNull(*m_system.statisticsTable, column);
    const QString sql = QStringLiteral("SELECT %1 FROM %2 ORDER BY 1")
                            .arg(columns.join(QLatin1Char(',')), dialect.table(*m_system.statisticsTable));
    return db::forEachRow(m_session, sql, {}, [&](const db::Row& row) {
        const auto number = [&row](int column) { return systems::cellInteger(row.cell(column)); };
        chatlog::StoredStatistic day;
        day.day = systems::cellText(row.cell(0)).left(10);
        day.storedConversations = number(1);
        day.storedMessages = number(2);
        day.storedUsers = number(3);
        if (QDate::fromString(day.day, Qt::ISODate).isValid())
            m_data.stored.push_back(std::move(day));
    });
}

Result<std::shared_ptr<const Summary>> SummaryBuilder::build()
{
    m_data.hasTokens = m_system.hasField(Entity::Message, Field::InputTokens) ||
                       m_system.hasField(Entity::Message, Field::OutputTokens);
    const auto ofConversation = [this](Field field) {
        return std::ranges::any_of(m_system.armsOf(Entity::Conversation),
                                   [field](const Arm& arm) { return arm.has(field); });
    };
    m_data.hasUsers = ofConversation(Field::UserId);
    m_data.hasWidgets =
        ofConversation(Field::WidgetId) || m_system.hasField(Entity::Message, Field::WidgetId);
    m_data.hasModels = ofConversation(Field::Model) || m_system.hasField(Entity::Message, Field::Model);
    m_data.responseTimesStored = m_system.hasField(Entity::Message, Field::ResponseTimeMs);

    using Step = Result<void> (SummaryBuilder::*)();
    for (const Step step :
         {&SummaryBuilder::measureWork, &SummaryBuilder::readConversations, &SummaryBuilder::readMessages,
          &SummaryBuilder::readToolCalls, &SummaryBuilder::readLogs, &SummaryBuilder::readJobs,
          &SummaryBuilder::readExecutions, &SummaryBuilder::readSatisfaction,
          &SummaryBuilder::readStatistics}) {
        if (auto done = (this->*step)(); !done)
            return tl::unexpected(done.error());
    }
    if (!m_anyScanned && m_notFiltered) {
        QStringList names;
        for (const Condition& condition : m_filter.conditions)
            names += QString::fromLatin1(chatlog::fieldName(condition.field));
        return failure(Error::Code::Usage,
                       Words::tr("Nothing can be counted by %1 in this database (%2)")
                           .arg(names.join(QLatin1String(", ")), m_system.profile.title),
                       Words::tr("leave that filter out"));
    }
    if (m_conversationsRead || m_data.counts.contains(Entity::Message))
        m_data.counts[Entity::Conversation] = qint64(m_data.conversations.size());
    ConversationTable& table = m_data.conversations;
    // The system's own last activity counts where it is later, or the only one there is.
    for (ConversationTable::Id id = 0; id < table.size(); ++id) {
        const TimeMs own = m_ownLastAt[id];
        const TimeMs last = table.lastAt[id];
        if (own != noTime && (last == noTime || (plausibleTime(own) && (own > last || !plausibleTime(last)))))
            table.lastAt.edit(id) = own;
    }
    table.shrink();
    m_data.activity.shrink_to_fit();
    for (std::vector<quint32>& times : m_data.responseTimes)
        times.shrink_to_fit();
    return std::make_shared<const Summary>(std::move(m_owned));
}

} // namespace scrollback::source
