// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "chatlog/filter.h"
#include "chatlog/page.h"
#include "models/fieldtext.h"
#include "models/pagesource.h"
#include "models/snippet.h"
#include "models/tablemodelbase.h"
#include "source/service.h"

#include <memory>
#include <mutex>

class QTimer;

namespace scrollback::models {

/// A message that was found.
struct SearchHit
{
    chatlog::RowRef row;
    ConversationId conversation;
    QString role;
    std::optional<TimeMs> time;
    Snippet snippet;
};

/// Who looks for messages: a service in the program, a script in tests.
class SearchSource
{
public:
    /// Where the finder puts what it found, and the model takes it from; any thread.
    class Basket
    {
    public:
        void put(SearchHit hit);
        std::vector<SearchHit> take();

    private:
        std::mutex m_mutex;
        std::vector<SearchHit> m_hits;
    };
    struct Request
    {
        chatlog::ListQuery query;
        std::optional<chatlog::Cursor> after;
        int limit = 0;
    };
    using Done = std::function<void(Result<source::StreamEnd>)>;

    virtual ~SearchSource() = default;
    virtual TakeBack search(const Request& request, std::shared_ptr<Basket> basket, QObject* context,
                            Done done) = 0;
};

/// Looks through a service's messages, in the lane for what takes its time.
class ServiceSearchSource final : public SearchSource
{
public:
    explicit ServiceSearchSource(source::Service& service)
        : m_service(service)
    {
    }
    TakeBack search(const Request& request, std::shared_ptr<Basket> basket, QObject* context,
                    Done done) override;

private:
    source::Service& m_service;
};

/// What a search finds, newest first, while it is being found. Holds references and snippets, not messages;
/// after `portion` hits it pauses until somebody wants more.
class SearchModel : public TableModelBase<>
{
    Q_OBJECT

public:
    static constexpr int portion = 10'000;

    enum class State { Idle, Searching, Paused, Stopped, Done, Failed };

    explicit SearchModel(std::unique_ptr<SearchSource> source, QObject* parent = nullptr);
    ~SearchModel() override;

    void setStyle(const TextStyle& style) { m_style = style; }
    void search(const chatlog::ListQuery& query);
    void stop();
    /// Goes on after a pause, a stop or a failure, behind the last hit.
    void goOn();

    State state() const { return m_state; }
    const std::optional<Error>& error() const { return m_error; }
    const chatlog::ListQuery& query() const { return m_query; }
    const SearchHit& hit(int row) const { return m_hits[size_t(row)]; }

Q_SIGNALS:
    void stateChanged();
    void hitsAdded();

protected:
    int rows() const override { return int(m_hits.size()); }
    int columns() const override { return 1; }
    QVariant cell(int row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    void ask(std::optional<chatlog::Cursor> after);
    void drain();
    void finished(Result<source::StreamEnd> end);
    void setState(State state);

    std::unique_ptr<SearchSource> m_source;
    TextStyle m_style;
    chatlog::ListQuery m_query;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    std::vector<SearchHit> m_hits;
    std::shared_ptr<SearchSource::Basket> m_basket;
    TakeBack m_question;
    std::optional<chatlog::Cursor> m_next;
    quint64 m_serial = 0;
    QTimer* m_timer;
};

} // namespace scrollback::models
