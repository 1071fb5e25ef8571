// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThreadPool>

#include <atomic>

namespace offtake {

/// Every thread of a pool waits until this goes, or gives up after a while so that a test that should fail
/// does not hang.
class OccupiedPool
{
public:
    explicit OccupiedPool(QThreadPool &pool)
        : m_pool(pool)
        , m_threads(pool.maxThreadCount())
    {
        for (int i = 0; i < m_threads; ++i) {
            m_pool.start([this] {
                m_begun.release();
                if (!m_end.tryAcquire(1, kPatienceMs))
                    m_gaveUp = true;
            });
        }
        m_begun.acquire(m_threads);
    }
    ~OccupiedPool()
    {
        m_end.release(m_threads);
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(OccupiedPool)

    /// The pool was free before this went.
    bool gaveUp() const { return m_gaveUp; }

private:
    static constexpr int kPatienceMs = 20'000;

    QThreadPool &m_pool;
    int m_threads;
    QSemaphore m_begun;
    QSemaphore m_end;
    std::atomic<bool> m_gaveUp = false;
};

} // namespace offtake
