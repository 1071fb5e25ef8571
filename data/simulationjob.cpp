// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/simulationjob.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <new>
#include <stop_token>

namespace offtake {

namespace {

/// Lets one call through per interval, from whatever thread.
class Throttle
{
public:
    bool pass()
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        auto last = m_last.load();
        return (last == Clock::zero() || now - last >= kInterval) &&
               m_last.compare_exchange_strong(last, now);
    }

private:
    using Clock = std::chrono::steady_clock::duration;
    static constexpr std::chrono::milliseconds kInterval{50};
    std::atomic<Clock> m_last{Clock::zero()};
};

Error errorOf(const sim::SimulationError &error)
{
    const QString detail = QString::fromStdString(error.message);
    switch (error.code) {
    case sim::SimulationErrorCode::InvalidModel:
    case sim::SimulationErrorCode::InvalidRun:
        return {ErrorCode::InvalidInput,
            QCoreApplication::translate("SimulationJob", "The model cannot be simulated: %1").arg(detail),
            detail};
    case sim::SimulationErrorCode::Canceled:
        return {ErrorCode::Canceled,
            QCoreApplication::translate("SimulationJob", "The simulation was canceled."), detail};
    case sim::SimulationErrorCode::NoDevice:
        return {ErrorCode::Failed,
            QCoreApplication::translate(
                "SimulationJob", "There is no CUDA device to simulate on. Choose the CPU."),
            detail};
    case sim::SimulationErrorCode::OutOfMemory:
        return {ErrorCode::Failed,
            QCoreApplication::translate(
                "SimulationJob", "The simulation needs more memory than there is. Try fewer paths."),
            detail};
    case sim::SimulationErrorCode::DeviceFailed:
        break;
    }
    return {ErrorCode::Failed,
        QCoreApplication::translate(
            "SimulationJob", "The device failed during the simulation. Choose the CPU."),
        detail};
}

sim::SimulationResult<sim::Results> simulateOrTell(
    const sim::Model &model, const sim::RunOptions &options, const sim::RunCallbacks &callbacks)
{
    try {
        return sim::simulate(model, options, callbacks);
    } catch (const std::bad_alloc &) {
        return Unexpected<sim::SimulationError>({sim::SimulationErrorCode::OutOfMemory, "out of memory"});
    }
}

} // namespace

struct SimulationJob::Private
{
    QThreadPool pool;
    std::stop_source stop{std::nostopstate};
    quint64 run = 0;
    bool isRunning = false;
    bool isCanceled = false; ///< of the current run, by cancel()
};

SimulationJob::SimulationJob(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    // The engine brings its own threads; one more waits for them.
    d->pool.setMaxThreadCount(1);
}

SimulationJob::~SimulationJob()
{
    d->stop.request_stop();
    d->pool.clear();
    d->pool.waitForDone();
}

bool SimulationJob::isRunning() const
{
    return d->isRunning;
}

void SimulationJob::cancel()
{
    if (!d->isRunning)
        return;
    d->isCanceled = true;
    d->stop.request_stop();
}

quint64 SimulationJob::submit(sim::Model model, const sim::RunOptions &options)
{
    d->stop.request_stop();
    d->pool.clear();
    d->stop = std::stop_source();
    d->isRunning = true;
    d->isCanceled = false;
    const quint64 run = ++d->run;

    // The closures run in this object's thread and are dropped with it. The destructor waits for the worker,
    // so `this` is alive wherever it is used.
    const auto post = [this, run](auto work) {
        QMetaObject::invokeMethod(
            this,
            [this, run, work = std::move(work)] {
                if (run == d->run)
                    work();
            },
            Qt::QueuedConnection);
    };
    const auto postWhileRunning = [this, post](auto work) {
        post([this, work = std::move(work)] {
            if (!d->isCanceled)
                work();
        });
    };

    const auto sharedModel = std::make_shared<const sim::Model>(std::move(model));
    d->pool.start([this, run, options, sharedModel, stop = d->stop.get_token(), post, postWhileRunning] {
        if (stop.stop_requested()) {
            post([this, run] { finish(run, nullptr, Error{ErrorCode::Canceled, {}, {}}); });
            return;
        }
        postWhileRunning([this, run] { emit started(run); });
        Throttle throttle;
        sim::RunCallbacks callbacks;
        callbacks.stop = stop;
        callbacks.progress = [&](std::uint64_t done, std::uint64_t total) {
            if (throttle.pass())
                postWhileRunning([this, run, done, total] { emit progressed(run, done, total); });
        };
        callbacks.snapshot = [&](const sim::Results &results) {
            postWhileRunning([this, run, shared = std::make_shared<const sim::Results>(results)] {
                emit refined(run, shared);
            });
        };
        auto outcome = simulateOrTell(*sharedModel, options, callbacks);
        if (outcome) {
            const auto shared = std::make_shared<const sim::Results>(std::move(*outcome));
            post([this, run, shared] { finish(run, shared, {}); });
        } else {
            post([this, run, error = errorOf(outcome.error())] { finish(run, nullptr, error); });
        }
    });
    return run;
}

void SimulationJob::finish(quint64 run, const SharedResults &results, const Error &error)
{
    d->isRunning = false;
    // A run that ended while cancel() was on its way counts as canceled: the caller has been told so.
    if (d->isCanceled) {
        emit canceled(run);
        return;
    }
    if (!results) {
        emit failed(run, error);
        return;
    }
    emit refined(run, results);
    // Whoever got the results may have submitted the next run.
    if (run == d->run)
        emit finished(run);
}

} // namespace offtake
