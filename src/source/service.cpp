// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/service.h"

#include "base/words.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace scrollback::source {

namespace {

constexpr int lanes = 3;
constexpr int progressEveryMs = 80;           ///< often enough for a bar, seldom enough for the event loop
constexpr std::chrono::seconds fileWatch{3};  ///< between two looks whether a file is still the same
constexpr std::chrono::seconds idleClose{60}; ///< after which a line that nobody uses is closed
constexpr std::chrono::seconds firstPause{1}; ///< before a server that is away is tried again; then doubled
constexpr std::chrono::seconds longestPause{60};
constexpr int renewalShare = 20; ///< a summary is renewed when this many times its cost has passed

} // namespace

/// One lane: a thread with a connection of its own, and the questions that wait for it.
class Lane : public QThread
{
public:
    struct Question
    {
        QString what;
        CancelToken token;
        std::function<void(Database&, const Progress&)> run;
        std::function<void(const Error&)> cannotRun;
    };

    Lane(OpenOptions options, std::function<void(const QString&, double)> report)
        : m_options(std::move(options))
        , m_report(std::move(report))
    {
    }

    void push(Question question)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_questions.push_back(std::move(question));
        }
        m_wake.notify_one();
    }
    void adopt(std::shared_ptr<const Summary> summary)
    {
        const std::lock_guard lock(m_mutex);
        m_summary = std::move(summary);
    }
    void cancelAll()
    {
        const std::lock_guard lock(m_mutex);
        for (const Question& question : m_questions)
            question.token.cancel();
        if (m_running)
            m_running->cancel();
    }
    void setIdleClose(std::chrono::milliseconds after)
    {
        const std::lock_guard lock(m_mutex);
        m_idleClose = after;
    }
    void forgetContent()
    {
        const std::lock_guard lock(m_mutex);
        m_forget = true;
    }
    void finish()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
        }
        cancelAll();
        m_wake.notify_one();
        wait();
    }

protected:
    void run() override;

private:
    OpenOptions m_options;
    std::function<void(const QString&, double)> m_report;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Question> m_questions;
    std::optional<CancelToken> m_running;
    std::shared_ptr<const Summary> m_summary;
    std::chrono::milliseconds m_idleClose = idleClose;
    bool m_forget = false; ///< what the database remembers of its content
    bool m_ended = false;
};

void Lane::run()
{
    std::unique_ptr<Database> database;
    for (;;) {
        Question question;
        std::shared_ptr<const Summary> summary;
        {
            std::unique_lock lock(m_mutex);
            const auto wanted = [this] { return m_ended || !m_questions.empty(); };
            if (database && database->info().isLive && !m_wake.wait_for(lock, m_idleClose, wanted)) {
                lock.unlock();
                database.reset();
                lock.lock();
            }
            m_wake.wait(lock, wanted);
            if (m_ended)
                return;
            if (std::exchange(m_forget, false) && database)
                database->forgetContent();
            question = std::move(m_questions.front());
            m_questions.pop_front();
            m_running = question.token;
            summary = m_summary;
        }
        if (question.token.cancelled()) {
            question.cannotRun({Error::Code::Cancelled, Words::tr("Stopped"), {}, {}});
            continue;
        }
        if (!database) {
            bool told = false;
            auto opened = Database::open(m_options, question.token, [&](double share) {
                told = true;
                m_report(Words::tr("Reading the dump"), share);
            });
            if (told)
                m_report({}, 1);
            if (opened)
                database = std::move(*opened);
            else
                question.cannotRun(opened.error());
        }
        if (database) {
            if (summary)
                database->adoptSummary(summary);
            QElapsedTimer sinceReport;
            sinceReport.start();
            const QString what = question.what;
            if (!what.isEmpty())
                m_report(what, -1);
            question.run(*database, [&](double share) {
                if (what.isEmpty() || sinceReport.elapsed() < progressEveryMs)
                    return;
                sinceReport.restart();
                m_report(what, share);
            });
            if (!what.isEmpty())
                m_report({}, 1);
        }
        const std::lock_guard lock(m_mutex);
        m_running.reset();
    }
}

struct Service::Private
{
    OpenOptions options;
    bool isOpen = false;
    SourceInfo info;
    QMap<chatlog::Entity, chatlog::RecordSchema> schemas;
    std::shared_ptr<const Summary> summary;
    std::vector<TimeMs> wantedCuts;
    std::optional<Ticket> summaryTicket;
    bool summaryStale = false; ///< the content has changed since
    QElapsedTimer summaryAsked;
    QElapsedTimer summaryMade;
    std::chrono::milliseconds summaryCost{0};
    QTimer renewal;
    std::array<std::unique_ptr<source::Lane>, lanes> threads;
    std::array<QString, lanes> busyWith;
    QTimer watch; ///< single shot: the next look
    std::chrono::milliseconds watchEvery = fileWatch;
    std::chrono::milliseconds pause{0}; ///< zero: the source answers
    bool looking = false;
    bool isGone = false;
    QByteArray contentMark;
};

namespace {

/// What opening tells the user interface.
struct Opened
{
    SourceInfo info;
    QMap<chatlog::Entity, chatlog::RecordSchema> schemas;
    QByteArray contentMark;
};

/// What a server that cannot be reached answers, whether it was just asked or had to be connected again.
bool isOfTheLine(const Error& error)
{
    return error.code == Error::Code::Gone || error.code == Error::Code::CannotOpen ||
           error.code == Error::Code::NeedsPassword;
}

} // namespace

Service::Service(OpenOptions options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->options = std::move(options);
    for (size_t i = 0; i < d->threads.size(); ++i) {
        d->threads[i] =
            std::make_unique<source::Lane>(d->options, [this, i](const QString& what, double share) {
                QMetaObject::invokeMethod(
                    this,
                    [this, i, what, share] {
                        d->busyWith[i] = what;
                        if (!what.isEmpty()) {
                            Q_EMIT busy(what, share);
                            return;
                        }
                        // Another lane may still be at work.
                        for (const QString& other : d->busyWith) {
                            if (!other.isEmpty()) {
                                Q_EMIT busy(other, -1);
                                return;
                            }
                        }
                        Q_EMIT busy({}, 1);
                    },
                    Qt::QueuedConnection);
            });
    }
    d->watch.setSingleShot(true);
    d->renewal.setSingleShot(true);
    connect(&d->watch, &QTimer::timeout, this, &Service::look);
    connect(&d->renewal, &QTimer::timeout, this, [this] { askSummary({}); });
}

Service::~Service()
{
    for (const auto& thread : d->threads)
        thread->finish();
}

void Service::open()
{
    for (const auto& thread : d->threads)
        thread->start();
    ask<Opened>(
        Lane::Pages, tr("Opening"), this,
        [](Database& database, const CancelToken&, const Progress&) -> Result<Opened> {
            Opened opened{database.info(), {}, database.contentMark().value_or(QByteArray())};
            for (const chatlog::Entity entity : chatlog::allEntities)
                opened.schemas.insert(entity, database.schemaOf(entity));
            return opened;
        },
        [this](const Result<Opened>& result) {
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            d->info = result->info;
            d->schemas = result->schemas;
            d->contentMark = result->contentMark;
            d->isOpen = true;
            setWatch(d->watchEvery);
            Q_EMIT opened();
        });
}

bool Service::isOpen() const
{
    return d->isOpen;
}

const OpenOptions& Service::options() const
{
    return d->options;
}

const SourceInfo& Service::info() const
{
    return d->info;
}

const chatlog::RecordSchema& Service::schemaOf(chatlog::Entity entity) const
{
    return *d->schemas.constFind(entity);
}

std::shared_ptr<const Summary> Service::summary() const
{
    return d->summary;
}

void Service::requestSummary(const std::vector<TimeMs>& cuts)
{
    if (d->summary && !d->summaryStale && d->summary->isCutAt(cuts)) {
        QMetaObject::invokeMethod(this, &Service::summaryReady, Qt::QueuedConnection);
        return;
    }
    for (const TimeMs cut : cuts) {
        if (std::ranges::find(d->wantedCuts, cut) == d->wantedCuts.end())
            d->wantedCuts.push_back(cut);
    }
    askSummary(tr("Counting"));
}

void Service::renewSummary(const std::vector<TimeMs>& cuts)
{
    d->summaryStale = true;
    // `now` moves on with each change: the cuts of the times before are nobody's any more.
    d->wantedCuts = cuts;
    if (d->renewal.isActive() || d->summaryTicket)
        return;
    const auto rest = d->summaryMade.isValid() ? d->summaryCost * renewalShare -
                                                     std::chrono::milliseconds(d->summaryMade.elapsed())
                                               : std::chrono::milliseconds(0);
    d->renewal.start(std::max(rest, std::chrono::milliseconds(0)));
}

void Service::askSummary(const QString& what)
{
    d->renewal.stop();
    if (d->summaryTicket)
        d->summaryTicket->cancel();
    d->summaryAsked.start();
    d->summaryStale = false;
    const std::vector<TimeMs> wanted = d->wantedCuts;
    d->summaryTicket = ask<std::shared_ptr<const Summary>>(
        Lane::Figures, what, this,
        [wanted](Database& database, const CancelToken& token, const Progress& progress) {
            return database.summarize(wanted, {}, token, progress);
        },
        [this](const Result<std::shared_ptr<const Summary>>& result) {
            d->summaryTicket.reset();
            const bool changedMeanwhile = d->summaryStale;
            if (!result) {
                d->summaryStale = true;
                Q_EMIT summaryFailed(result.error());
                return;
            }
            d->summary = *result;
            d->summaryCost = std::chrono::milliseconds(d->summaryAsked.elapsed());
            d->summaryMade.start();
            for (const auto& thread : d->threads)
                thread->adopt(*result);
            Q_EMIT summaryReady();
            if (changedMeanwhile)
                renewSummary(std::vector(d->wantedCuts));
        });
}

void Service::setWatch(std::chrono::milliseconds every)
{
    d->watchEvery = every;
    if (!d->isOpen || isAway())
        return;
    if (every.count() > 0)
        d->watch.start(every);
    else
        d->watch.stop();
}

void Service::setIdleClose(std::chrono::milliseconds after)
{
    for (const auto& thread : d->threads)
        thread->setIdleClose(after);
}

bool Service::isAway() const
{
    return d->pause.count() > 0;
}

void Service::tryAgain()
{
    d->pause = isAway() ? firstPause : d->pause;
    look();
}

void Service::heed(const Error& error)
{
    if (d->isOpen && d->info.isLive && !isAway() && isOfTheLine(error))
        look();
}

void Service::look()
{
    if (d->looking)
        return;
    d->looking = true;
    d->watch.stop();
    // Not by ask(): its answer would be heeded here again.
    auto mark = std::make_shared<Result<QByteArray>>();
    post(
        Lane::Pages, {}, {}, this,
        [this, mark](Database& database, const Progress&) -> std::function<void()> {
            *mark = database.contentMark();
            return [this, mark] { looked(*mark); };
        },
        [this](const Error& error) -> std::function<void()> {
            return [this, error] { looked(tl::unexpected(error)); };
        });
}

void Service::looked(const Result<QByteArray>& mark)
{
    d->looking = false;
    const bool wasAway = isAway();
    if (!mark && d->info.isLive && isOfTheLine(mark.error())) {
        d->pause = wasAway ? std::min<std::chrono::milliseconds>(d->pause * 2, longestPause) : firstPause;
        d->watch.start(d->pause);
        Q_EMIT away(mark.error(), d->pause);
        return;
    }
    if (!mark && mark.error().code == Error::Code::Cancelled) { // somebody stopped what was waiting
        if (wasAway)
            d->watch.start(d->pause);
        else
            setWatch(d->watchEvery);
        return;
    }
    d->pause = std::chrono::milliseconds(0);
    setWatch(d->watchEvery);
    if (wasAway)
        Q_EMIT back();
    if (!mark && mark.error().code == Error::Code::Gone) {
        if (!std::exchange(d->isGone, true))
            Q_EMIT gone(mark.error());
    } else if (mark && *mark != d->contentMark) {
        d->contentMark = *mark;
        for (const auto& thread : d->threads)
            thread->forgetContent();
        d->summaryStale = true;
        Q_EMIT contentChanged();
    }
}

void Service::cancelAll()
{
    for (const auto& thread : d->threads)
        thread->cancelAll();
}

void Service::post(Lane lane, const QString& what, const CancelToken& token, QPointer<QObject> context,
                   std::function<std::function<void()>(Database&, const Progress&)> job,
                   std::function<std::function<void()>(const Error&)> refuse)
{
    // The answer goes to this thread's event loop, and is dropped there when nobody wants it any more.
    const auto deliver = [this, context](const std::function<void()>& answer) {
        QMetaObject::invokeMethod(
            this,
            [context, answer] {
                if (context)
                    answer();
            },
            Qt::QueuedConnection);
    };
    source::Lane::Question question;
    question.what = what;
    question.token = token;
    question.run = [job = std::move(job), deliver](Database& database, const Progress& progress) {
        deliver(job(database, progress));
    };
    question.cannotRun = [refuse = std::move(refuse), deliver](const Error& error) {
        deliver(refuse(error));
    };
    d->threads[size_t(lane)]->push(std::move(question));
}

} // namespace scrollback::source
