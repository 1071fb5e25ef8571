// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/background.h"

#include <stop_token>

namespace offtake {

/// A view's own computation in the background: a newer one stops the older, whose answer is dropped. A
/// member of the object that runs it.
class LatestTask
{
public:
    LatestTask() = default;
    Q_DISABLE_COPY_MOVE(LatestTask)
    ~LatestTask() { cancel(); }

    /// `work` gets a stop token and no reference to the view; `then` gets its value in the view's thread.
    template <class Work, class Then>
    void run(QObject *context, Work work, Then then)
    {
        cancel();
        m_stop = std::stop_source();
        m_isRunning = true;
        runInBackground(
            context, [work = std::move(work), token = m_stop.get_token()] { return work(token); },
            [this, number = m_number, then = std::move(then)](auto value) {
                if (number != m_number)
                    return;
                m_isRunning = false;
                then(std::move(value));
            });
    }

    void cancel()
    {
        m_stop.request_stop();
        ++m_number;
        m_isRunning = false;
    }
    bool isRunning() const { return m_isRunning; }

private:
    std::stop_source m_stop{std::nostopstate};
    quint64 m_number = 0;
    bool m_isRunning = false;
};

} // namespace offtake
