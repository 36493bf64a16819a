// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace scrollback {

namespace detail {
struct CancelState
{
    std::atomic<bool> cancelled = false;
    std::mutex mutex;
    std::function<void()> interrupt;
};
} // namespace detail

/// A request's stop button, shared between who asks and who works. Copies are the same button.
///
/// Thread-safe. The worker polls `cancelled()` in its loops; a database session hangs its engine's own
/// interruption on it for as long as a statement runs (`Interrupter`).
class CancelToken
{
public:
    CancelToken()
        : m_state(std::make_shared<detail::CancelState>())
    {}

    void cancel() const
    {
        m_state->cancelled.store(true, std::memory_order_relaxed);
        const std::lock_guard lock(m_state->mutex);
        if (m_state->interrupt)
            m_state->interrupt();
    }
    bool cancelled() const { return m_state->cancelled.load(std::memory_order_relaxed); }

    /// While it lives, cancel() also calls `interrupt`, from the cancelling thread.
    class Interrupter
    {
    public:
        Interrupter(const CancelToken& token, std::function<void()> interrupt)
            : m_state(token.m_state)
        {
            const std::lock_guard lock(m_state->mutex);
            m_state->interrupt = std::move(interrupt);
        }
        ~Interrupter()
        {
            const std::lock_guard lock(m_state->mutex);
            m_state->interrupt = nullptr;
        }
        Q_DISABLE_COPY_MOVE(Interrupter)

    private:
        std::shared_ptr<detail::CancelState> m_state;
    };

private:
    std::shared_ptr<detail::CancelState> m_state;
};

} // namespace scrollback
