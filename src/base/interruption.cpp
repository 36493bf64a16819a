// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/interruption.h"

#include <chrono>

namespace scrollback {

namespace {

/// Wakes the main thread out of a write that waits for a reader; doing nothing is enough.
void wake(int) {}

} // namespace

Interruption::Interruption()
    : m_main(pthread_self())
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    struct sigaction action = {};
    action.sa_handler = wake; // without SA_RESTART: write() returns
    sigaction(SIGUSR1, &action, nullptr);

    // A thread that waits for the signals may lock and allocate, which a handler may not.
    sigemptyset(&m_signals);
    for (const int signal : {SIGINT, SIGTERM, SIGUSR2})
        sigaddset(&m_signals, signal);
    // nohup ignores SIGHUP on purpose; a signal that is blocked and waited for would be taken all the same.
    struct sigaction hangUp = {};
    sigaction(SIGHUP, nullptr, &hangUp);
    if (hangUp.sa_handler != SIG_IGN)
        sigaddset(&m_signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_watcher = std::thread([this] { watch(); });
}

Interruption::~Interruption()
{
    m_done = true;
    pthread_kill(m_watcher.native_handle(), SIGUSR2);
    m_watcher.join();
}

void Interruption::watch()
{
    int signal = 0;
    sigwait(&m_signals, &signal);
    if (m_done)
        return;
    m_token.cancel();
    // The first wake-up may come a moment before the main thread begins to wait.
    while (!m_done) {
        pthread_kill(m_main, SIGUSR1);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

} // namespace scrollback
