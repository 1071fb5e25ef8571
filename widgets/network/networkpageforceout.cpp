// SPDX-License-Identifier: GPL-3.0-or-later
// What everyone loses when one organisation goes: the run, its numbers in the picture and in a sentence.
#include "widgets/network/networkpage.h"

#include "data/store/store.h"
#include "data/text/format.h"
#include "widgets/network/forceoutbar.h"
#include "widgets/network/networkview.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

constexpr quint64 kPaths = 65536;

} // namespace

void NetworkPage::forceOut(const OrganizationId &id)
{
    const Scenario *scenario = m_forceOut->scenario();
    if (!scenario || id.isEmpty())
        return;
    cancel();
    const quint64 number = ++m_forceOutRequest;
    m_forcing = id;
    m_job = std::make_shared<JobState>();
    ForceOutRequest request{
        .organization = id, .quarter = m_forceOut->quarter(), .path = m_forceOut->path(), .run = {}};
    request.run.paths = kPaths;
    m_forceOut->setRunning(true);
    m_forceOut->setSentence(tr("Simulating with and without %1...").arg(m_data.network.nameOf(id)));
    emit jobStarted(tr("Forced exit"));
    m_progress.start();
    runInBackground(
        this,
        [path = m_storePath, scenario = *scenario, request, job = m_job]() -> Result<ForceOut> {
            const auto store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return Unexpected<Error>(store.error());
            const auto compiled = compileScenario(**store, scenario);
            if (!compiled)
                return Unexpected<Error>(compiled.error());
            return offtake::forceOut(
                compiled->model, request, [job](double done) { job->progress = done; },
                job->stop.get_token());
        },
        [this, number](Result<ForceOut> answer) {
            if (number != m_forceOutRequest)
                return;
            m_progress.stop();
            m_job.reset();
            emit jobEnded();
            m_forceOut->setRunning(false);
            if (answer) {
                takeOutcome(*answer);
            } else {
                clearOutcome();
                // Names say more than ids.
                QString message = answer.error().message;
                m_forceOut->setSentence(message.replace(m_forcing.value(), m_data.network.nameOf(m_forcing)));
            }
            emit forceOutEnded();
        });
}

void NetworkPage::cancel()
{
    if (!m_job)
        return;
    m_job->stop.request_stop();
    m_job.reset();
    ++m_forceOutRequest; // its answer is dropped
    m_progress.stop();
    m_forceOut->setRunning(false);
    m_forceOut->setSentence(tr("Stopped."));
    emit jobEnded();
}

void NetworkPage::takeOutcome(const ForceOut &outcome)
{
    m_outcome = outcome;
    m_forceOut->setOutcome(&*m_outcome);
    showLosses();
    m_side->showLosses();
}

void NetworkPage::clearOutcome()
{
    cancel();
    m_outcome.reset();
    m_forceOut->setOutcome(nullptr);
    showLosses();
}

void NetworkPage::showLosses()
{
    const Network &network = m_data.network;
    if (!m_outcome) {
        m_view->setLosses({}, {}, -1);
        m_side->setLosses(nullptr, -1, network);
        return;
    }
    const int quarter = m_forceOut->shownQuarter();
    QList<std::optional<NodeLoss>> losses(network.nodes.size());
    for (auto each = m_outcome->providers.cbegin(); each != m_outcome->providers.cend(); ++each) {
        const qsizetype node = network.nodeIndex.value(each.key(), -1);
        if (node < 0 || each.key() == m_outcome->request.organization)
            continue;
        const ProviderLoss &loss = each.value();
        losses[node] = quarter < 0 ? NodeLoss{loss.directSum, loss.totalSum, loss.baseSum}
                                   : NodeLoss{loss.direct.value(quarter), loss.total.value(quarter),
                                         loss.base.value(quarter)};
    }
    m_view->setLosses(
        losses, m_outcome->currency, int(network.nodeIndex.value(m_outcome->request.organization, -1)));
    m_side->setLosses(&*m_outcome, quarter, network);
    m_forceOut->setSentence(lossSentence());
}

QString NetworkPage::lossSentence() const
{
    const int quarter = m_forceOut->shownQuarter();
    OrganizationId most;
    double loss = 0;
    double direct = 0;
    double base = 0;
    int losers = 0;
    for (auto each = m_outcome->providers.cbegin(); each != m_outcome->providers.cend(); ++each) {
        if (each.key() == m_outcome->request.organization)
            continue; // what goes has no revenue to miss
        const double total = quarter < 0 ? each->totalSum : each->total.value(quarter);
        losers += total < -5e5 ? 1 : 0;
        if (total < loss) {
            most = each.key();
            loss = total;
            direct = quarter < 0 ? each->directSum : each->direct.value(quarter);
            base = quarter < 0 ? each->baseSum : each->base.value(quarter);
        }
    }
    const QString name = m_data.network.nameOf(m_outcome->request.organization);
    const QString when =
        quarter < 0
            ? tr("by %1").arg(format::quarter(m_outcome->firstQuarter + (m_outcome->quarters - 1), locale()))
            : tr("in %1").arg(format::quarter(m_outcome->firstQuarter + quarter, locale()));
    if (losers == 0)
        return tr("Without %1 nobody loses revenue %2.", "name, when").arg(name, when);
    const auto money = [this](double amount) {
        return format::shortMoney(std::abs(amount), m_outcome->currency, locale());
    };
    QString sentence = tr("Without %1, %2 loses %3 of revenue %4, %5 of what it would earn; %6 directly.")
                           .arg(name, m_data.network.nameOf(most), money(loss), when,
                               format::share(base > 0 ? -loss / base : 0, locale()), money(direct));
    if (losers > 1)
        sentence += u' ' + tr("%n other(s) lose too.", nullptr, losers - 1);
    return sentence;
}

} // namespace offtake
