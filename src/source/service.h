// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/database.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <memory>

namespace scrollback::source {

/// A source for the user interface: at most three connections to one database, each in its own thread, asked
/// with functions that get the Database and answered by a call in the asker's thread. Lives in the user
/// interface's thread and never makes it wait. A connection to a server that nobody uses is closed, and made
/// again when somebody asks.
class Service : public QObject
{
    Q_OBJECT

public:
    /// What may wait for what: questions of one lane run one after the other, on one connection.
    enum class Lane {
        Pages,   ///< lists, threads, single rows: what somebody waits for
        Figures, ///< summaries and overviews: a pass over a table
        Bulk,    ///< searches and exports: as long as they take
    };

    /// A question under way. Dropping it does not stop it; cancel() does, and then no answer comes. (A
    /// question that the person stopped, by cancelAll(), is answered with Error::Code::Cancelled.)
    class Ticket
    {
    public:
        void cancel() const
        {
            m_abandoned.cancel();
            m_token.cancel();
        }

    private:
        friend class Service;
        CancelToken m_token;
        CancelToken m_abandoned;
    };

    explicit Service(OpenOptions options, QObject* parent = nullptr);
    ~Service() override;

    /// Opens the source in the background: `opened` or `failed` follows.
    void open();
    bool isOpen() const;
    const OpenOptions& options() const;
    const SourceInfo& info() const;                                      ///< valid from `opened` on
    const chatlog::RecordSchema& schemaOf(chatlog::Entity entity) const; ///< valid from `opened` on

    /// The newest summary, null before the first. It is made on request, and again when the source has
    /// changed.
    std::shared_ptr<const Summary> summary() const;
    /// Asks for a summary that is cut for these instants; `summaryReady` follows (at once where it is there
    /// already).
    void requestSummary(const std::vector<TimeMs>& cuts);
    /// The same after the content has changed, in the background: soon where it is made quickly, seldom where
    /// making it is work, so that looking costs a server a twentieth of its time at most.
    void renewSummary(const std::vector<TimeMs>& cuts);

    /// How often the source is looked at for new content; zero: not at all. A server that does not answer is
    /// tried again anyway, with growing pauses.
    void setWatch(std::chrono::milliseconds every);
    /// After how long a line to a server that nobody uses is closed; a minute unless said.
    void setIdleClose(std::chrono::milliseconds after);
    /// Whether the server does not answer just now.
    bool isAway() const;
    /// Tries it again at once.
    void tryAgain();

    /// Runs `work(database, token, progress)` in the lane's thread and then `done(Result<T>)` in this one,
    /// unless `context` was destroyed or the ticket cancelled by then. `what` is for the status line
    /// ("Counting log entries").
    template <class T>
    Ticket ask(Lane lane, const QString& what, QObject* context,
               std::function<Result<T>(Database&, const CancelToken&, const Progress&)> work,
               std::function<void(Result<T>)> done);

    /// Stops everything that is under way and reports progress (the status line's stop button).
    void cancelAll();

Q_SIGNALS:
    void opened();
    void failed(const scrollback::Error& error);
    void summaryReady();
    void summaryFailed(const scrollback::Error& error);
    /// What is being done and how far it is (-1: unknown); an empty text when nothing is.
    void busy(const QString& what, double share);
    /// The source's content changed (a writer was at work): lists and figures may be asked for again.
    void contentChanged();
    /// A file vanished or was replaced; answers still come from what was opened.
    void gone(const scrollback::Error& error);
    /// The server does not answer, or no longer lets us in; it is tried again after this pause.
    void away(const scrollback::Error& error, std::chrono::milliseconds pause);
    /// It answers again.
    void back();

private:
    struct Private;
    std::unique_ptr<Private> d;

    void look();
    void looked(const Result<QByteArray>& mark);
    void askSummary(const QString& what);
    /// An answer that says that the line is broken is looked into.
    void heed(const Error& error);

    /// `job` runs in the lane's thread and returns what is then called in this one; `refuse` does the same
    /// with the reason why the source could not be opened.
    void post(Lane lane, const QString& what, const CancelToken& token, QPointer<QObject> context,
              std::function<std::function<void()>(Database&, const Progress&)> job,
              std::function<std::function<void()>(const Error&)> refuse);
};

template <class T>
Service::Ticket Service::ask(Lane lane, const QString& what, QObject* context,
                             std::function<Result<T>(Database&, const CancelToken&, const Progress&)> work,
                             std::function<void(Result<T>)> done)
{
    Ticket ticket;
    const CancelToken token = ticket.m_token;
    const CancelToken abandoned = ticket.m_abandoned;
    auto answer = std::make_shared<std::function<void(Result<T>)>>(std::move(done));
    const auto deliver = [this, abandoned,
                          answer](std::shared_ptr<Result<T>> result) -> std::function<void()> {
        return [this, abandoned, answer, result] {
            if (!*result)
                heed(result->error());
            if (!abandoned.cancelled())
                (*answer)(std::move(*result));
        };
    };
    post(
        lane, what, token, context,
        [token, work = std::move(work), deliver](Database& database, const Progress& progress) {
            return deliver(std::make_shared<Result<T>>(work(database, token, progress)));
        },
        [deliver](const Error& error) {
            return deliver(std::make_shared<Result<T>>(tl::unexpected(error)));
        });
    return ticket;
}

} // namespace scrollback::source
