// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fieldtext.h"
#include "models/pagesource.h"
#include "source/service.h"

#include <QObject>

#include <atomic>

namespace scrollback::models {

/// Looks after a question that a service works on: tells how far it is, and says so when somebody else has
/// stopped it (the service then gives no answer). Ends with the question, or with the asker.
class QuestionWatch : public QObject
{
    Q_OBJECT

public:
    /// What the worker and the asker share about one question.
    struct State
    {
        std::atomic<double> share = -1;
        bool answered = false; ///< only touched in the asker's thread
    };

    QuestionWatch(std::shared_ptr<State> state, const CancelToken& token,
                  std::function<void(double)> progress, std::function<void()> stopped, QObject* asker);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    std::shared_ptr<State> m_state;
    CancelToken m_token;
    double m_told = -1;
    std::function<void(double)> m_progress;
    std::function<void()> m_stopped;
};

/// What a question says that was stopped.
Error stoppedError();

/// The rows of one kind, asked from a service.
template <class Row>
class ServicePageSource final : public PageSource
{
public:
    explicit ServicePageSource(source::Service& service)
        : m_service(service)
    {
    }

    CancelToken requestPage(const PageRequest& request, QObject* context, PageDone done) override
    {
        using Work = source::Database;
        return ask<LoadedPage>(source::Service::Lane::Pages, readingText(request.query.entity), context, {},
                               std::move(done),
                               [request](Work& database, const CancelToken& token,
                                         const source::Progress&) -> Result<LoadedPage> {
                                   auto page = database.page<Row>(request.query, request.after, request.limit,
                                                                  token, request.trustKeys);
                                   if (!page)
                                       return tl::unexpected(std::move(page).error());
                                   return LoadedPage{std::make_shared<TypedRows<Row>>(std::move(page->rows)),
                                                     page->next, page->provisional};
                               });
    }

    CancelToken requestOverview(const chatlog::ListQuery& query, QObject* context, ShareDone progress,
                                OverviewDone done) override
    {
        using Work = source::Database;
        return ask<chatlog::Overview>(
            source::Service::Lane::Figures, countingText(query.entity), context, std::move(progress),
            std::move(done),
            [query](Work& database, const CancelToken& token, const source::Progress& report) {
                return database.overview(query, token, report);
            });
    }

private:
    template <class T>
    CancelToken
    ask(source::Service::Lane lane, const QString& what, QObject* context, ShareDone progress,
        std::function<void(Result<T>)> done,
        std::function<Result<T>(source::Database&, const CancelToken&, const source::Progress&)> work)
    {
        auto state = std::make_shared<QuestionWatch::State>();
        const auto ticket = m_service.ask<T>(
            lane, what, context,
            [state, work = std::move(work)](source::Database& database, const CancelToken& token,
                                            const source::Progress& report) {
                return work(database, token, [&state, &report](double share) {
                    state->share.store(share, std::memory_order_relaxed);
                    if (report)
                        report(share);
                });
            },
            [state, done](Result<T> result) {
                state->answered = true;
                done(std::move(result));
            });
        new QuestionWatch(
            state, ticket.token(), std::move(progress),
            [done = std::move(done)] { done(tl::unexpected(stoppedError())); }, context);
        return ticket.token();
    }

    source::Service& m_service;
};

} // namespace scrollback::models
