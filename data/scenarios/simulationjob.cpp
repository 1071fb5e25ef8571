// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/simulationjob.h"

#include "data/engineerror.h"

#include <QMetaObject>
#include <QPointer>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <new>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace offtake {

namespace {

/// Paths of the first result: few enough to be there before a moving hand notices, many enough for the
/// shape of the distribution.
constexpr std::uint64_t kCoarsePaths = 2048;
/// How long a run rests after its first result: whoever drags a slider replaces it within that time, and
/// the picture of the first result is drawn while no simulation takes the processor.
constexpr std::chrono::milliseconds kRest{60};

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

sim::SimulationResult<sim::Results> simulateOrTell(const sim::Model &model, const sim::RunOptions &options,
    const std::optional<sim::PrecisionGoal> &goal, const sim::RunCallbacks &callbacks)
{
    try {
        if (!goal)
            return sim::simulate(model, options, callbacks);
        auto outcome = sim::simulateUntilError(model, options, *goal, callbacks);
        if (!outcome)
            return Unexpected(std::move(outcome).error());
        return std::move(outcome->results);
    } catch (const std::bad_alloc &) {
        return Unexpected<sim::SimulationError>({sim::SimulationErrorCode::OutOfMemory, "out of memory"});
    }
}

/// What the worker is to run.
struct Request
{
    quint64 run = 0;
    std::shared_ptr<const sim::Model> model;
    std::shared_ptr<const sim::Model> coarse; ///< of the first result
    sim::RunOptions options;
    std::optional<sim::PrecisionGoal> goal;
    std::stop_token stop;
};

/// What the job's thread is to do once it comes round to it.
struct Delivery
{
    quint64 run = 0;
    std::function<void()> work;
};

} // namespace

/// One worker thread that takes the newest request. Only `mutex` and what it guards is shared: the hand-over
/// uses the standard's primitives, which the thread sanitizer sees, and Qt only wakes the job's thread.
struct SimulationJob::Private
{
    explicit Private(SimulationJob *owner)
        : job(owner)
    {}

    // Of the job's thread alone.
    SimulationJob *const job;
    std::thread worker;
    std::stop_source stop{std::nostopstate};
    quint64 run = 0;
    bool isRunning = false;
    bool isCanceled = false; ///< of the current run, by cancel()

    std::mutex mutex;
    std::condition_variable wake;
    std::optional<Request> pending;
    std::vector<Delivery> deliveries;
    bool isDeliveryDue = false;
    bool isEnding = false;

    void work();
    void simulate(const Request &request);
    bool simulateCoarsely(const Request &request);
    void end(quint64 number, sim::SimulationResult<sim::Results> outcome);
    void post(quint64 number, std::function<void()> task);
    void postWhileRunning(quint64 number, std::function<void()> task);
};

void SimulationJob::Private::work()
{
    for (;;) {
        Request request;
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return isEnding || pending; });
            if (isEnding)
                return;
            request = std::move(*pending);
            pending.reset();
        }
        simulate(request);
    }
}

void SimulationJob::Private::simulate(const Request &request)
{
    const quint64 number = request.run;
    postWhileRunning(number, [this, number] { emit job->started(number); });
    // Where each customer is forced out as well, a first answer would cost nearly as much as the last.
    const bool isLong = request.options.paths > 2 * kCoarsePaths && !request.model->outputs.dependency;
    if (isLong && !simulateCoarsely(request))
        return;
    Throttle throttle;
    sim::RunCallbacks callbacks;
    callbacks.stop = request.stop;
    callbacks.progress = [&](std::uint64_t done, std::uint64_t total) {
        if (throttle.pass())
            postWhileRunning(
                number, [this, number, done, total] { emit job->progressed(number, done, total); });
    };
    callbacks.snapshot = [&](const sim::Results &results) {
        postWhileRunning(number, [this, number, shared = std::make_shared<const sim::Results>(results)] {
            emit job->refined(number, shared);
        });
    };
    end(number, simulateOrTell(*request.model, request.options, request.goal, callbacks));
}

/// A run of its own: sums for a few paths are set up sooner than those for many. False where the request is
/// over.
bool SimulationJob::Private::simulateCoarsely(const Request &request)
{
    sim::RunOptions options = request.options;
    options.paths = kCoarsePaths;
    sim::RunCallbacks callbacks;
    callbacks.stop = request.stop;
    auto outcome = simulateOrTell(*request.coarse, options, {}, callbacks);
    if (!outcome) {
        end(request.run, std::move(outcome));
        return false;
    }
    postWhileRunning(request.run,
        [this, number = request.run, shared = std::make_shared<const sim::Results>(*std::move(outcome))] {
            emit job->refined(number, shared);
        });
    std::unique_lock lock(mutex);
    wake.wait_for(lock, kRest, [&] { return isEnding || pending || request.stop.stop_requested(); });
    lock.unlock();
    if (!request.stop.stop_requested())
        return true;
    end(request.run,
        Unexpected<sim::SimulationError>({sim::SimulationErrorCode::Canceled, "stopped while at rest"}));
    return false;
}

void SimulationJob::Private::end(quint64 number, sim::SimulationResult<sim::Results> outcome)
{
    if (outcome) {
        const auto shared = std::make_shared<const sim::Results>(std::move(*outcome));
        post(number, [this, number, shared] { job->finish(number, shared, {}); });
    } else {
        post(number,
            [this, number, error = errorOf(outcome.error())] { job->finish(number, nullptr, error); });
    }
}

void SimulationJob::Private::post(quint64 number, std::function<void()> task)
{
    const std::lock_guard lock(mutex);
    deliveries.push_back({number, std::move(task)});
    if (!std::exchange(isDeliveryDue, true))
        QMetaObject::invokeMethod(job, "deliver", Qt::QueuedConnection);
}

void SimulationJob::Private::postWhileRunning(quint64 number, std::function<void()> task)
{
    post(number, [this, task = std::move(task)] {
        if (!isCanceled)
            task();
    });
}

SimulationJob::SimulationJob(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{}

SimulationJob::~SimulationJob()
{
    d->stop.request_stop();
    {
        const std::lock_guard lock(d->mutex);
        d->isEnding = true;
    }
    d->wake.notify_one();
    if (d->worker.joinable())
        d->worker.join();
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
    d->wake.notify_one();
}

quint64 SimulationJob::submit(
    sim::Model model, const sim::RunOptions &options, const std::optional<sim::PrecisionGoal> &goal)
{
    return submit(std::make_shared<const sim::Model>(std::move(model)), options, goal);
}

quint64 SimulationJob::submit(std::shared_ptr<const sim::Model> model, const sim::RunOptions &options,
    const std::optional<sim::PrecisionGoal> &goal, std::shared_ptr<const sim::Model> coarse)
{
    if (!coarse)
        coarse = model;
    d->stop.request_stop();
    d->stop = std::stop_source();
    d->isRunning = true;
    d->isCanceled = false;
    ++d->run;
    {
        const std::lock_guard lock(d->mutex);
        d->pending =
            Request{d->run, std::move(model), std::move(coarse), options, goal, d->stop.get_token()};
    }
    if (!d->worker.joinable())
        d->worker = std::thread([this] { d->work(); });
    d->wake.notify_one();
    return d->run;
}

void SimulationJob::deliver()
{
    std::vector<Delivery> deliveries;
    {
        const std::lock_guard lock(d->mutex);
        deliveries.swap(d->deliveries);
        d->isDeliveryDue = false;
    }
    const QPointer<SimulationJob> alive(this); // a slot may delete the job
    for (const Delivery &delivery : deliveries) {
        if (delivery.run == d->run)
            delivery.work();
        if (!alive)
            return;
    }
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
    const QPointer<SimulationJob> alive(this);
    emit refined(run, results);
    // Whoever got the results may have submitted the next run.
    if (alive && run == d->run)
        emit finished(run);
}

} // namespace offtake
