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

namespace scrollback::source {

namespace {

constexpr int lanes = 3;
constexpr int progressEveryMs = 80; ///< often enough for a bar, seldom enough for the event loop
constexpr int watchEveryMs = 3000;  ///< between two looks whether the source is still the same

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
            m_wake.wait(lock, [this] { return m_ended || !m_questions.empty(); });
            if (m_ended)
                return;
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
    std::array<std::unique_ptr<source::Lane>, lanes> threads;
    std::array<QString, lanes> busyWith;
    QTimer watch;
    bool isGone = false;
};

namespace {

/// What opening tells the user interface.
struct Opened
{
    SourceInfo info;
    QMap<chatlog::Entity, chatlog::RecordSchema> schemas;
};

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
    d->watch.setInterval(watchEveryMs);
    connect(&d->watch, &QTimer::timeout, this, [this] {
        ask<bool>(
            Lane::Pages, {}, this,
            [](Database& database, const CancelToken&, const Progress&) { return database.changed(); },
            [this](const Result<bool>& changed) {
                if (!changed && changed.error().code == Error::Code::Gone) {
                    if (!d->isGone)
                        Q_EMIT gone(changed.error());
                    d->isGone = true;
                } else if (changed && *changed) {
                    d->summary.reset();
                    Q_EMIT contentChanged();
                }
            });
    });
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
            Opened opened{database.info(), {}};
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
            d->isOpen = true;
            d->watch.start();
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
    if (d->summary && d->summary->isCutAt(cuts)) {
        QMetaObject::invokeMethod(this, &Service::summaryReady, Qt::QueuedConnection);
        return;
    }
    for (const TimeMs cut : cuts) {
        if (std::ranges::find(d->wantedCuts, cut) == d->wantedCuts.end())
            d->wantedCuts.push_back(cut);
    }
    if (d->summaryTicket)
        d->summaryTicket->cancel();
    const std::vector<TimeMs> wanted = d->wantedCuts;
    d->summaryTicket = ask<std::shared_ptr<const Summary>>(
        Lane::Figures, tr("Counting"), this,
        [wanted](Database& database, const CancelToken& token, const Progress& progress) {
            return database.summarize(wanted, {}, token, progress);
        },
        [this](const Result<std::shared_ptr<const Summary>>& result) {
            d->summaryTicket.reset();
            if (!result) {
                Q_EMIT summaryFailed(result.error());
                return;
            }
            d->summary = *result;
            for (const auto& thread : d->threads)
                thread->adopt(*result);
            Q_EMIT summaryReady();
        });
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
