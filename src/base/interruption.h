// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"

#include <pthread.h>

#include <QtGlobal>

#include <csignal>
#include <thread>

namespace scrollback {

/// Turns SIGINT, SIGTERM and SIGHUP into a cancelled token, so that work ends by its own way out and leaves
/// nothing half done. Made in the main thread before any other thread; a closed pipe (SIGPIPE) and a file
/// that may not grow (SIGXFSZ) become errors of the write.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

    const CancelToken& token() const { return m_token; }

private:
    void watch();

    CancelToken m_token;
    std::atomic<bool> m_done = false;
    pthread_t m_main;
    sigset_t m_signals;
    std::thread m_watcher;
};

} // namespace scrollback
