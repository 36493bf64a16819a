// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace scrollback {

/// A request's stop button, shared between who asks and who works. Copies are the same button. Thread-safe.
/// The worker polls cancelled() in its loops; a database session also looks at it while a statement runs.
class CancelToken
{
public:
    CancelToken()
        : m_cancelled(std::make_shared<std::atomic<bool>>(false))
    {
    }

    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace scrollback
