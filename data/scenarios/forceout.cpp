// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/forceout.h"

#include "data/engineerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ForceOut)
};

constexpr int kRuns = 4;

/// Revenue by provider and quarter of one run: the mean, or one path's.
using Revenues = QMap<OrganizationId, QList<double>>;

OrganizationId idOf(const std::string &text)
{
    return OrganizationId(QString::fromStdString(text));
}

class Runner
{
public:
    Runner(const sim::Model &model, const ForceOutRequest &request,
        const std::function<void(double)> &progress, std::stop_token stop)
        : m_model(model)
        , m_request(request)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {}

    Result<ForceOut> run()
    {
        ForceOut result;
        result.request = m_request;
        result.currency = QString::fromStdString(m_model.currency);
        result.firstQuarter = Quarter(m_model.startYear, m_model.startQuarter);
        result.quarters = m_model.quarters;
        std::array<Revenues, kRuns> revenues; // direct base, direct forced, total base, total forced
        for (int i = 0; i < kRuns; ++i) {
            sim::Model model = m_model;
            model.clearing = i >= 2;
            model.outputs = {};
            const bool isForced = i % 2 == 1;
            if (isForced) {
                for (sim::Organization &organization : model.organizations) {
                    if (idOf(organization.id) == m_request.organization) {
                        organization.forcedExitQuarter = std::min(
                            organization.forcedExitQuarter.value_or(m_request.quarter), m_request.quarter);
                    }
                }
            }
            m_done = i;
            auto outcome =
                m_request.path ? onePath(model, isForced && i >= 2 ? &result.exits : nullptr) : means(model);
            if (!outcome)
                return Unexpected<Error>(outcome.error());
            revenues[size_t(i)] = *std::move(outcome);
        }
        for (auto each = revenues[2].cbegin(); each != revenues[2].cend(); ++each) {
            ProviderLoss loss;
            for (int quarter = 0; quarter < m_model.quarters; ++quarter) {
                const auto at = [&](int run) {
                    return revenues[size_t(run)].value(each.key()).value(quarter);
                };
                loss.base.append(at(2));
                loss.direct.append(at(1) - at(0));
                loss.total.append(at(3) - at(2));
                loss.baseSum += loss.base.last();
                loss.directSum += loss.direct.last();
                loss.totalSum += loss.total.last();
            }
            result.providers.insert(each.key(), loss);
        }
        return result;
    }

private:
    sim::RunCallbacks callbacks() const
    {
        sim::RunCallbacks calls;
        calls.stop = m_stop;
        if (m_progress) {
            calls.progress = [this](std::uint64_t done, std::uint64_t total) {
                m_progress((m_done + double(done) / double(std::max<std::uint64_t>(1, total))) / kRuns);
            };
        }
        return calls;
    }

    Result<Revenues> means(const sim::Model &model) const
    {
        const auto results = sim::simulate(model, m_request.run, callbacks());
        if (!results)
            return Unexpected<Error>(errorOf(results.error()));
        Revenues revenues;
        for (const auto &[id, provider] : results->providers) {
            QList<double> quarters;
            for (const sim::Summary &summary : provider.quarters)
                quarters.append(summary.mean);
            revenues.insert(idOf(id), quarters);
        }
        return revenues;
    }

    Result<Revenues> onePath(const sim::Model &model, QMap<OrganizationId, int> *exits) const
    {
        sim::RunOptions options = m_request.run;
        options.firstPath = *m_request.path;
        options.paths = 1;
        Revenues revenues;
        const auto take = [&](const sim::PathRecord &record) {
            const std::vector<std::string> ids = sim::providerIds(model);
            for (size_t i = 0; i < ids.size(); ++i) {
                QList<double> quarters;
                for (int quarter = 0; quarter < model.quarters; ++quarter)
                    quarters.append(double(record.revenue[i * size_t(model.quarters) + size_t(quarter)]));
                revenues.insert(idOf(ids[i]), quarters);
            }
            for (size_t i = 0; exits && i < record.exits.size(); ++i) {
                if (record.exits[i].kind != sim::PathRecord::ExitKind::None)
                    exits->insert(idOf(model.organizations[i].id), record.exits[i].quarter);
            }
        };
        if (const auto followed = sim::simulatePaths(model, options, take, callbacks()); !followed)
            return Unexpected<Error>(errorOf(followed.error()));
        return revenues;
    }

    const sim::Model &m_model;
    const ForceOutRequest &m_request;
    const std::function<void(double)> &m_progress;
    std::stop_token m_stop;
    int m_done = 0;
};

} // namespace

Result<ForceOut> forceOut(const sim::Model &model, const ForceOutRequest &request,
    const std::function<void(double)> &progress, std::stop_token stop)
{
    const std::string id = request.organization.value().toStdString();
    const bool isCustomer = std::any_of(model.contracts.begin(), model.contracts.end(),
        [&id](const sim::Contract &contract) { return contract.customer == id; });
    if (!isCustomer) {
        return failure(ErrorCode::InvalidInput,
            Text::tr("“%1” buys nothing in this scenario, so nobody would lose revenue from it.")
                .arg(request.organization.value()));
    }
    if (request.quarter < 0 || request.quarter >= model.quarters) {
        return failure(ErrorCode::InvalidInput,
            Text::tr("The scenario has %n quarter(s); none has the number %1.", nullptr, model.quarters)
                .arg(request.quarter + 1));
    }
    return Runner(model, request, progress, std::move(stop)).run();
}

} // namespace offtake
