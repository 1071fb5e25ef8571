// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/sensitivity.h"

#include "data/engineerror.h"
#include "data/scenarios/modelfacts.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Sensitivity)
};

constexpr int kGridCells = 8;  ///< of a reverse stress, from the base to either bound
constexpr int kBisections = 9; ///< 8 cells halved 9 times: a 4,096th of the way

/// Runs the scenario with one lever moved, counting the runs.
class Evaluator
{
public:
    Evaluator(Store &store, const SensitivityRequest &request, int expectedRuns,
        const std::function<void(double)> &progress, const std::stop_token &stop)
        : m_store(store)
        , m_request(request)
        , m_provider(request.provider.isEmpty() ? request.scenario.provider : request.provider)
        , m_expectedRuns(expectedRuns)
        , m_progress(progress)
    {
        m_callbacks.stop = stop;
        if (m_progress) {
            m_callbacks.progress = [this](std::uint64_t done, std::uint64_t total) {
                m_progress(std::min(1.0, (m_runs + double(done) / double(total)) / m_expectedRuns));
            };
        }
    }

    const OrganizationId &provider() const { return m_provider; }
    const QString &currency() const { return m_currency; }
    int runs() const { return m_runs; }

    /// The statistic with the lever at that value; without a lever as the scenario is.
    Result<double> operator()(const Lever *lever = nullptr, double value = 0)
    {
        Scenario scenario = m_request.scenario;
        if (lever && lever->inScenario)
            lever->inScenario(scenario, value);
        // The store is read once: it stays as it is while the analysis runs.
        if (!m_facts.isFor(scenario) || m_runs == 0) {
            auto facts = readModelFacts(m_store, scenario);
            if (!facts)
                return Unexpected(facts.error());
            m_facts = *std::move(facts);
        }
        auto compiled = compileScenario(m_facts, scenario);
        if (!compiled)
            return Unexpected(compiled.error());
        sim::Model &model = compiled->model;
        if (lever && lever->inModel)
            lever->inModel(model, value);
        const Statistic &statistic = m_request.statistic;
        model.outputs = {};
        if (statistic.kind == Statistic::Kind::Quantile)
            model.outputs.quantiles = {statistic.level};
        if (statistic.kind == Statistic::Kind::ExpectedShortfall)
            model.outputs.tail = statistic.level;
        m_currency = QString::fromStdString(model.currency);

        const auto results = sim::simulate(model, m_request.run, m_callbacks);
        if (!results)
            return Unexpected(errorOf(results.error()));
        ++m_runs;
        const sim::ProviderResult *provider = sim::find(results->providers, m_provider.value().toStdString());
        if (!provider) {
            return failure(ErrorCode::InvalidInput,
                Text::tr("“%1” earns nothing in the scenario.").arg(m_provider.value()));
        }
        switch (statistic.kind) {
        case Statistic::Kind::Mean:
            return provider->horizon.mean;
        case Statistic::Kind::Quantile:
            return provider->horizon.quantiles.front();
        case Statistic::Kind::ExpectedShortfall:
            return provider->horizon.expectedShortfall.value;
        }
        Q_UNREACHABLE();
    }

private:
    Store &m_store;
    ModelFacts m_facts;
    const SensitivityRequest &m_request;
    OrganizationId m_provider;
    QString m_currency;
    int m_expectedRuns;
    int m_runs = 0;
    std::function<void(double)> m_progress;
    sim::RunCallbacks m_callbacks;
};

/// Whether the target lies between two values of the statistic, ends included.
bool isBetween(double target, double a, double b)
{
    return (a <= target && target <= b) || (b <= target && target <= a);
}

/// Halves [inner, outer], between which the statistic passes the target, and keeps the end on the target's
/// side.
Result<SensitivityPoint> bisect(
    Evaluator &evaluate, const Lever &lever, double target, SensitivityPoint inner, SensitivityPoint outer)
{
    for (int i = 0; i < kBisections; ++i) {
        const double middle = (inner.value + outer.value) / 2;
        const auto statistic = evaluate(&lever, middle);
        if (!statistic)
            return Unexpected(statistic.error());
        (isBetween(target, inner.statistic, *statistic) ? outer : inner) = {middle, *statistic};
    }
    return outer;
}

} // namespace

Result<Statistic> Statistic::of(const QString &key)
{
    if (key == "mean"_L1)
        return Statistic{};
    const bool isShortfall = key.startsWith("es"_L1);
    bool isNumber = false;
    const double percent = key.mid(isShortfall ? 2 : 1).toDouble(&isNumber);
    const double most = isShortfall ? 50 : 99.99;
    if ((isShortfall || key.startsWith(u'p')) && isNumber && percent >= 0.01 && percent <= most)
        return Statistic{isShortfall ? Kind::ExpectedShortfall : Kind::Quantile, percent / 100};
    return failure(ErrorCode::InvalidInput,
        Text::tr("“%1” is no statistic; there are mean, p5 (a quantile, in per cent) and es5 (expected "
                 "shortfall of the worst 5 per cent).")
            .arg(key));
}

QString Statistic::key() const
{
    if (kind == Kind::Mean)
        return u"mean"_s;
    return (kind == Kind::Quantile ? u"p"_s : u"es"_s) + QString::number(level * 100, 'g', 6);
}

Result<Sensitivity> analyzeSensitivity(Store &store, const SensitivityRequest &request,
    const QList<Lever> &levers, int pointCount, const std::function<void(double)> &progress,
    std::stop_token stop)
{
    if (pointCount < 2)
        return failure(ErrorCode::InvalidInput, Text::tr("A lever needs two values or more."));
    Evaluator evaluate(store, request, 1 + int(levers.size()) * pointCount, progress, stop);
    const auto base = evaluate();
    if (!base)
        return Unexpected(base.error());
    Sensitivity sensitivity{evaluate.provider(), evaluate.currency(), *base, {}};
    for (const Lever &lever : levers) {
        LeverResponse response{lever, {}, 0};
        double least = *base;
        double most = *base;
        for (int i = 0; i < pointCount; ++i) {
            const double value = lever.low + (lever.high - lever.low) * i / (pointCount - 1);
            const auto statistic = evaluate(&lever, value);
            if (!statistic)
                return Unexpected(statistic.error());
            response.points.append({value, *statistic});
            least = std::min(least, *statistic);
            most = std::max(most, *statistic);
        }
        response.swing = most - least;
        sensitivity.responses.append(response);
    }
    std::ranges::stable_sort(sensitivity.responses, std::greater(), &LeverResponse::swing);
    return sensitivity;
}

Result<ReverseStress> findReverseStress(Store &store, const SensitivityRequest &request, const Lever &lever,
    double target, const std::function<void(double)> &progress, std::stop_token stop)
{
    Evaluator evaluate(store, request, 1 + 2 * kGridCells + kBisections, progress, stop);
    const auto base = evaluate();
    if (!base)
        return Unexpected(base.error());
    ReverseStress stress;
    stress.base = {lever.base, *base};
    if (*base == target) {
        stress.isReachable = true;
        stress.found = stress.base;
    }
    const std::array bounds{lever.minimum, lever.maximum};
    std::array<SensitivityPoint, 2> reached{stress.base, stress.base};
    // Both directions keep step in shares of the bounds, so that what is found first is the smaller change.
    std::array<std::optional<SensitivityPoint>, 2> found;
    for (int cell = 1; cell <= kGridCells && !stress.isReachable && !found[0] && !found[1]; ++cell) {
        const double distance = (lever.maximum - lever.minimum) * cell / kGridCells;
        for (std::size_t side = 0; side < bounds.size(); ++side) {
            if (reached[side].value == bounds[side])
                continue;
            const double value = side == 0 ? std::max(bounds[0], lever.base - distance)
                                           : std::min(bounds[1], lever.base + distance);
            const auto statistic = evaluate(&lever, value);
            if (!statistic)
                return Unexpected(statistic.error());
            const SensitivityPoint outer{value, *statistic};
            if (isBetween(target, reached[side].statistic, *statistic)) {
                const auto point = bisect(evaluate, lever, target, reached[side], outer);
                if (!point)
                    return Unexpected(point.error());
                found[side] = *point;
            }
            reached[side] = outer;
        }
    }
    for (const auto &point : found) {
        if (point && (!stress.isReachable ||
                         std::abs(point->value - lever.base) < std::abs(stress.found.value - lever.base))) {
            stress.isReachable = true;
            stress.found = *point;
        }
    }
    stress.atMinimum = reached[0];
    stress.atMaximum = reached[1];
    stress.runs = evaluate.runs();
    return stress;
}

QJsonObject toJson(const Sensitivity &sensitivity, const Statistic &statistic)
{
    QJsonArray responses;
    for (const LeverResponse &response : sensitivity.responses) {
        QJsonArray points;
        for (const SensitivityPoint &point : response.points)
            points.append(QJsonObject{{u"value"_s, point.value}, {u"statistic"_s, point.statistic}});
        responses.append(QJsonObject{{u"assumption"_s, response.lever.key}, {u"base"_s, response.lever.base},
            {u"low"_s, response.lever.low}, {u"high"_s, response.lever.high}, {u"swing"_s, response.swing},
            {u"points"_s, points}});
    }
    return {{u"organization"_s, sensitivity.provider.value()}, {u"currency"_s, sensitivity.currency},
        {u"statistic"_s, statistic.key()}, {u"base"_s, sensitivity.base}, {u"assumptions"_s, responses}};
}

} // namespace offtake
