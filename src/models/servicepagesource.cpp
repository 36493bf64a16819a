// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/servicepagesource.h"

#include <QTimerEvent>

namespace scrollback::models {

namespace {
constexpr int lookEveryMs = 100;
}

QuestionWatch::QuestionWatch(std::shared_ptr<State> state, const CancelToken& token,
                             std::function<void(double)> progress, std::function<void()> stopped,
                             QObject* asker)
    : QObject(asker)
    , m_state(std::move(state))
    , m_token(token)
    , m_progress(std::move(progress))
    , m_stopped(std::move(stopped))
{
    startTimer(lookEveryMs);
}

void QuestionWatch::timerEvent(QTimerEvent* event)
{
    if (m_state->answered || m_token.cancelled()) {
        killTimer(event->timerId());
        deleteLater();
        if (!m_state->answered) {
            m_state->answered = true;
            m_stopped();
        }
        return;
    }
    const double share = m_state->share.load(std::memory_order_relaxed);
    if (m_progress && share != m_told) {
        m_told = share;
        m_progress(share);
    }
}

Error stoppedError()
{
    return {Error::Code::Cancelled,
            QuestionWatch::tr("Reading was stopped"),
            QuestionWatch::tr("try again to read on"),
            {}};
}

} // namespace scrollback::models
