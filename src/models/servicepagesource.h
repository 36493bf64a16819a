// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fieldtext.h"
#include "models/pagesource.h"
#include "source/service.h"

#include <QObject>

#include <atomic>

namespace scrollback::models {

/// Tells an asker now and then how far its question is, which a working thread writes down. Ends with the
/// question, or with the asker.
class ProgressWatch : public QObject
{
    Q_OBJECT

public:
    /// What the worker and the asker share about one question.
    struct State
    {
        std::atomic<double> share = -1;
        bool over = false; ///< only touched in the asker's thread
    };

    ProgressWatch(std::shared_ptr<State> state, std::function<void(double)> tell, QObject* asker);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    std::shared_ptr<State> m_state;
    std::function<void(double)> m_tell;
    double m_told = -1;
};

/// The rows of one kind, asked from a service.
template <class Row>
class ServicePageSource final : public PageSource
{
public:
    explicit ServicePageSource(source::Service& service)
        : m_service(service)
    {
    }

    TakeBack requestPage(const PageRequest& request, QObject* context, PageDone done) override
    {
        const auto ticket = m_service.ask<LoadedPage>(
            source::Service::Lane::Pages, readingText(request.query.entity), context,
            [request](source::Database& database, const CancelToken& token,
                      const source::Progress&) -> Result<LoadedPage> {
                auto page =
                    database.page<Row>(request.query, request.after, request.limit, token, request.trustKeys);
                if (!page)
                    return tl::unexpected(std::move(page).error());
                return LoadedPage{std::make_shared<TypedRows<Row>>(std::move(page->rows)), page->next,
                                  page->provisional};
            },
            std::move(done));
        return [ticket] { ticket.cancel(); };
    }

    TakeBack requestOverview(const chatlog::ListQuery& query, QObject* context, ShareDone progress,
                             OverviewDone done) override
    {
        auto state = std::make_shared<ProgressWatch::State>();
        const auto ticket = m_service.ask<chatlog::Overview>(
            source::Service::Lane::Figures, countingText(query.entity), context,
            [query, state](source::Database& database, const CancelToken& token,
                           const source::Progress& report) {
                return database.overview(query, token, [&state, &report](double share) {
                    state->share.store(share, std::memory_order_relaxed);
                    if (report)
                        report(share);
                });
            },
            [state, done = std::move(done)](Result<chatlog::Overview> overview) {
                state->over = true;
                done(std::move(overview));
            });
        new ProgressWatch(state, std::move(progress), context);
        return [ticket, state] {
            state->over = true;
            ticket.cancel();
        };
    }

private:
    source::Service& m_service;
};

} // namespace scrollback::models
