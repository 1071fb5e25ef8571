// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/backgroundpool.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include <atomic>
#include <memory>
#include <stop_token>
#include <utility>

namespace offtake {

/// Shared between a long job and the view that shows it: the job writes progress, the view reads it by a
/// timer and may ask the job to stop. Held by both, so that either may go first.
struct JobState
{
    std::atomic<double> progress = 0; ///< 0..1
    std::stop_source stop;
};
using SharedJobState = std::shared_ptr<JobState>;

/// Runs `work` on a thread of the pool and hands its value to `then` in the thread of `context`; nothing
/// comes if `context` has died by then. `work` takes values with it, never the context.
template <class Work, class Then>
void runInBackground(QThreadPool *pool, QObject *context, Work work, Then then)
{
    using Outcome = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(pool, std::move(work)));
}

/// The same on the pool that all works of the program share.
template <class Work, class Then>
void runInBackground(QObject *context, Work work, Then then)
{
    runInBackground(&backgroundPool(), context, std::move(work), std::move(then));
}

} // namespace offtake
