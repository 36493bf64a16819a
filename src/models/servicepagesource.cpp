// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/servicepagesource.h"

#include <QTimerEvent>

namespace scrollback::models {

namespace {
constexpr int lookEveryMs = 100;
}

ProgressWatch::ProgressWatch(std::shared_ptr<State> state, std::function<void(double)> tell, QObject* asker)
    : QObject(asker)
    , m_state(std::move(state))
    , m_tell(std::move(tell))
{
    startTimer(lookEveryMs);
}

void ProgressWatch::timerEvent(QTimerEvent* event)
{
    if (m_state->over) {
        killTimer(event->timerId());
        deleteLater();
        return;
    }
    const double share = m_state->share.load(std::memory_order_relaxed);
    if (share != m_told) {
        m_told = share;
        m_tell(share);
    }
}

} // namespace scrollback::models
