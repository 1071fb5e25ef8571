// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace offtake {

/// Ctrl-C (and SIGTERM) for a subcommand: the first asks what runs to stop, which takes its unfinished files
/// away with it; a second, or three seconds without an end, ends the process at once. Make it in main()
/// before anything starts a thread.
class SignalStop
{
public:
    SignalStop();
    ~SignalStop();
    SignalStop(const SignalStop &) = delete;
    SignalStop &operator=(const SignalStop &) = delete;

    /// That of the one there is; without one, a token that never stops.
    static std::stop_token token();

    /// Ends the process by the signal that came, as a shell expects of who was interrupted; returns if none
    /// came.
    void finish();

private:
    void wait();

    std::stop_source m_source;
    std::atomic<int> m_signal = 0;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

} // namespace offtake
