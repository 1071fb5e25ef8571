// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/backgroundpool.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace offtake {

namespace {

/// Most works wait for the disk from time to time; one that only computes shall not keep them from it.
constexpr int kLeastThreads = 4;

QThreadPool *makePool()
{
    auto *pool = new QThreadPool; // lives as long as the process: whatever may still ask for it
    pool->setMaxThreadCount(std::max(kLeastThreads, QThread::idealThreadCount()));
    // As Qt does with its own: while there is an application still, which the works may need.
    qAddPostRoutine([] {
        backgroundPool().clear();
        backgroundPool().waitForDone();
    });
    return pool;
}

} // namespace

QThreadPool &backgroundPool()
{
    static QThreadPool *const pool = makePool();
    return *pool;
}

} // namespace offtake
