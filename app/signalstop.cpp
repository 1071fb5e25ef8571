// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signalstop.h"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <unistd.h>

namespace offtake {

namespace {

constexpr std::time_t kGraceSeconds = 3;

SignalStop *g_signalStop = nullptr; ///< set and cleared in the main thread, around all that runs

sigset_t interrupts()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

[[noreturn]] void dieOf(int signal)
{
    const sigset_t signals = interrupts();
    std::signal(signal, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    ::raise(signal); // to this thread: the other one is waiting for the process's
    constexpr int kSignalled = 128;
    _exit(kSignalled + signal); // not reached where the signal ends the process
}

} // namespace

SignalStop::SignalStop()
{
    // Every thread made from now on inherits the mask, so the signals come to ours alone.
    const sigset_t signals = interrupts();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    g_signalStop = this;
    m_thread = std::thread([this] { wait(); });
}

SignalStop::~SignalStop()
{
    m_isOver = true;
    pthread_kill(m_thread.native_handle(), SIGTERM); // wakes it
    m_thread.join();
    g_signalStop = nullptr;
}

std::stop_token SignalStop::token()
{
    return g_signalStop ? g_signalStop->m_source.get_token() : std::stop_token();
}

void SignalStop::wait()
{
    const sigset_t signals = interrupts();
    int signal = 0;
    if (sigwait(&signals, &signal) != 0 || m_isOver)
        return;
    m_signal = signal;
    m_source.request_stop();
    const std::timespec grace{kGraceSeconds, 0};
    while (true) {
        const int second = sigtimedwait(&signals, nullptr, &grace);
        if (m_isOver)
            return;
        if (second < 0 && errno == EINTR)
            continue;
        dieOf(signal);
    }
}

void SignalStop::finish()
{
    if (m_signal != 0)
        dieOf(m_signal);
}

} // namespace offtake
