// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "chatlog/dashboard.h"
#include "chatlog/entities.h"
#include "chatlog/filter.h"
#include "source/summary.h"

#include <QList>
#include <QMap>
#include <QTimeZone>
#include <QUrl>

#include <functional>
#include <memory>

namespace scrollback::source {

/// What is opened, and how.
struct OpenOptions
{
    QString location; ///< a file's path, an address or the name of a saved connection: see db::locate()
    QString password; ///< for a server, in place of the one in its address; null: none was asked for
    QString system; ///< "widget-logs", or "widget-logs:wp_" where one file holds it twice; empty: the only or
                    ///< best one
    QTimeZone sourceZone = QTimeZone::utc(); ///< in which texts without a zone are read
};

/// A system that was found in a database.
struct SystemChoice
{
    QString id;     ///< "widget-logs": the profile's
    QString prefix; ///< in front of its tables' names
    QString title;  ///< "Widget logs"
    int tables = 0; ///< how many of its tables are there

    /// What --system takes.
    QString name() const { return prefix.isEmpty() ? id : id + QLatin1Char(':') + prefix; }
};

/// An entity that a source cannot show, and why that matters.
struct MissingEntity
{
    chatlog::Entity entity;
    bool bySystem =
        false; ///< the system has no such thing at all; otherwise a table is missing from this database
    QString sentence; ///< "There is no table tool_call_logs, so …"
};

struct SourceInfo
{
    QString location;    ///< as it was given
    QString displayName; ///< "orders-june.sqlite"
    QString engine;      ///< "sqlite"
    bool readOnly = true;
    SystemChoice system;
    std::vector<SystemChoice> others; ///< further systems in the same database
    std::vector<MissingEntity> missing;
    qint64 sizeBytes = 0;
    bool isDemo = false;
    bool isDump = false;    ///< SQL text, read into a file of the program's own
    QString origin;         ///< a dump's: "PostgreSQL 15.3"; empty elsewhere
    bool isLive = false;    ///< a server: rows may come at any time
    bool encrypted = false; ///< the line to the server is
    bool hasTokens = false; ///< messages have token counts
    bool hasSatisfaction = false;
    bool hasStoredStatistics = false;
    /// What the system stores at all, or what is counted of it. Rows have further fields, which nobody knows.
    QMap<chatlog::Entity, QList<chatlog::Field>> knownFields;
    QStringList indexAdvice; ///< servers: statements that would make lists quick, for whoever may run them
    QStringList notes;       ///< what the person should know: "A writer is at work in this file", …

    bool has(chatlog::Entity entity) const;
    bool knows(chatlog::Entity entity, chatlog::Field field) const;
    const MissingEntity* whyMissing(chatlog::Entity entity) const;
};

/// A database of several systems shows one at a time, and nobody should take it for all there is: which one
/// was opened, and how the others are named. Empty where there is only one.
QString noteOnOthers(const SourceInfo& info);

/// 0 to 1, or -1 while it is not known how far the work is.
using Progress = std::function<void(double share)>;

struct StreamOptions
{
    qint64 limit = 0;                     ///< 0: all
    std::optional<chatlog::Cursor> after; ///< not for conversations in another order than newest first
    int cutTexts = 0; ///< characters after which long texts are cut (FieldValue::cut); 0: whole
    /// Take the keys' order for the time's where that was not looked at yet (Page::provisional), to be fast.
    bool trustKeys = false;
};

struct StreamEnd
{
    qint64 rows = 0;
    std::optional<chatlog::Cursor> next; ///< where the last row was, if the limit ended it
    bool provisional = false;
};

/// One opened database, asked in domain terms. Belongs to the thread that opened it; every question takes a
/// CancelToken that stops it inside the engine within 100 ms (Error::Code::Cancelled). Reads only.
class Database
{
public:
    /// `progress`: a dump is read into a file first.
    static Result<std::unique_ptr<Database>> open(const OpenOptions& options, const CancelToken& cancel = {},
                                                  const Progress& progress = {});
    virtual ~Database() = default;

    virtual const SourceInfo& info() const = 0;
    /// The fields that rows of this entity have here.
    virtual const chatlog::RecordSchema& schemaOf(chatlog::Entity entity) const = 0;

    /// Every row that the query leaves, in its order, one after the other, in constant memory. Conversations
    /// need the summary (their counts are sums of their messages).
    virtual Result<StreamEnd> stream(const chatlog::ListQuery& query, const StreamOptions& options,
                                     const chatlog::RecordSink& sink, const CancelToken& cancel = {}) = 0;
    /// The same, but also where each row stands, as `sink` is called: for pages.
    using PlacedSink = std::function<bool(chatlog::RecordView row, const chatlog::RowRef& ref)>;
    virtual Result<StreamEnd> streamPlaced(const chatlog::ListQuery& query, const StreamOptions& options,
                                           const PlacedSink& sink, const CancelToken& cancel = {}) = 0;

    /// A page of a list as values; long texts cut after `cutTexts` characters.
    template <class T>
    Result<chatlog::Page<T>> page(const chatlog::ListQuery& query, std::optional<chatlog::Cursor> after,
                                  int limit, const CancelToken& cancel = {}, bool trustKeys = false,
                                  int cutTexts = 600);

    /// The conversations that were active last, by the newest messages alone: at once, whatever the size of
    /// the database; only ids, titles, last_activity_at and what stands in the system's own table are known.
    virtual Result<std::vector<chatlog::Conversation>>
    recentConversations(int limit, const CancelToken& cancel = {}) = 0;

    /// Where a conversation stands in the list of a query, from 0; nothing where its filters leave it out.
    virtual Result<std::optional<qint64>> placeOf(const ConversationId& id, const chatlog::ListQuery& query,
                                                  const CancelToken& cancel = {}) = 0;

    /// Counts what a list's filters leave, with its time line, its facets and the anchors of its pages.
    virtual Result<chatlog::Overview> overview(const chatlog::ListQuery& query,
                                               const CancelToken& cancel = {},
                                               const Progress& progress = {}) = 0;

    virtual Result<chatlog::Thread> thread(const ConversationId& id, const CancelToken& cancel = {},
                                           const Progress& progress = {}) = 0;
    /// Rows again, whole: no text is cut.
    virtual Result<chatlog::Message> message(const chatlog::RowRef& ref, const CancelToken& cancel = {}) = 0;
    virtual Result<chatlog::ToolCall> toolCall(const chatlog::RowRef& ref,
                                               const CancelToken& cancel = {}) = 0;
    virtual Result<chatlog::LogEntry> logEntry(const chatlog::RowRef& ref,
                                               const CancelToken& cancel = {}) = 0;
    virtual Result<chatlog::Job> job(const chatlog::RowRef& ref, const CancelToken& cancel = {}) = 0;
    virtual Result<chatlog::Execution> execution(const chatlog::RowRef& ref,
                                                 const CancelToken& cancel = {}) = 0;
    /// The row as the database has it. Columns that hold secrets by their names are masked.
    virtual Result<chatlog::RawRow> rawRow(const chatlog::RowRef& ref, const CancelToken& cancel = {}) = 0;

    /// Everything the figures are made of, in one pass. `cuts`: see DayRange::cuts(); the result also answers
    /// ranges that begin and end on a quarter of an hour.
    virtual Result<std::shared_ptr<const Summary>> summarize(const std::vector<TimeMs>& cuts,
                                                             const chatlog::Filter& filter = {},
                                                             const CancelToken& cancel = {},
                                                             const Progress& progress = {}) = 0;
    /// Hands over a summary that another connection to the same source made (conversations and `thread` use
    /// it).
    virtual void adoptSummary(std::shared_ptr<const Summary> summary) = 0;

    /// The content as it looks from afar, at little cost: another mark, other content. (The same mark does
    /// not promise the same content: what a server counts, it may count late.) Marks of a server hold across
    /// connections, those of a file for this one only. Fails with Gone where a file vanished or was replaced.
    virtual Result<QByteArray> contentMark() = 0;
    /// The content has changed: forgets what was remembered of it.
    virtual void forgetContent() = 0;
};

/// Where what was read from dumps is kept.
QString dumpCacheFolder();

/// What a question answers that was cancelled.
tl::unexpected<Error> stopped();

/// Section 3 of the figures, from a summary that was cut for this range.
chatlog::Dashboard dashboardOf(const Summary& summary, const DayRange& range);

} // namespace scrollback::source
