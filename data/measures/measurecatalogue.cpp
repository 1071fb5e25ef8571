// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/measurecatalogue.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MeasureCatalogue)
};

/// The sources of a list of figures and whether all of them were disclosed.
struct Grounds
{
    Basis basis = Basis::Disclosed;
    QStringList sourceIds;

    void add(Basis other, const QString &sourceId)
    {
        basis = std::max(basis, other);
        if (!sourceId.isEmpty() && !sourceIds.contains(sourceId))
            sourceIds.append(sourceId);
    }
    void add(Basis other, const QStringList &sources)
    {
        basis = std::max(basis, other);
        for (const QString &source : sources)
            add(other, source);
    }
};

Grounds groundsOf(const QList<CustomerShare> &shares)
{
    Grounds grounds;
    for (const CustomerShare &share : shares)
        grounds.add(share.basis, share.sourceId);
    return grounds;
}

Grounds groundsOf(const QList<Exposure> &exposures)
{
    Grounds grounds;
    for (const Exposure &exposure : exposures)
        grounds.add(exposure.basis, exposure.sourceIds);
    return grounds;
}

class Catalogue
{
public:
    Catalogue(const ProviderMeasures &measures, const NetworkMeasures &network, const Network &ties)
        : m_measures(measures)
        , m_network(network)
        , m_ties(ties)
    {}

    QList<MeasureNote> notes()
    {
        addContracts();
        addRevenue();
        addShares();
        addTies();
        return m_notes;
    }

private:
    void add(const QString &key, const QString &name, const QString &unit, const QString &definition,
        const QString &rule, Grounds grounds)
    {
        grounds.sourceIds.sort();
        m_notes.append({key, name, unit, false, definition, rule, grounds.basis, grounds.sourceIds});
    }
    /// Of a share of something: `unit` is "% of revenue" and the like.
    void addShare(const QString &key, const QString &name, const QString &unit, const QString &definition,
        const QString &rule, const Grounds &grounds)
    {
        add(key, name, unit, definition, rule, grounds);
        m_notes.last().isFraction = true;
    }

    void addContracts()
    {
        const QString rule =
            Text::tr("Contracts signed by the date, and told by then where the source has a date.");
        const QString money = m_measures.currency;
        const Grounds told{
            m_measures.hasEstimates ? Basis::Estimated : Basis::Disclosed, m_measures.contractSourceIds};
        // How a value falls on the days is our rule, not the contract's.
        const Grounds spread{Basis::Assumed, m_measures.contractSourceIds};
        add(u"contracted_value"_s, Text::tr("Contracted value"), money,
            Text::tr("Whole value of the contracts in force or to come."), rule, told);
        add(u"remaining_value"_s, Text::tr("Remaining value"), money,
            Text::tr("Part of it that falls on the days after the date, spread evenly."), rule, spread);
        add(u"run_off"_s, Text::tr("Run-off"), money, Text::tr("Remaining value by quarter and customer."),
            rule, spread);
        add(u"warl_years"_s, Text::tr("Remaining life (WARL)"), Text::tr("years"),
            Text::tr("Years to the contracts' ends, weighted by remaining value."), rule, spread);
        addShare(u"contracted_shares"_s, Text::tr("Customer shares as contracted"),
            Text::tr("% of remaining value"), Text::tr("Remaining value by customer, divided by all of it."),
            rule, spread);
    }

    void addRevenue()
    {
        const QString rule =
            Text::tr("Reported periods from the day of their source; if undated, 90 days after their end.");
        const QString money = m_measures.currency;
        add(u"trailing_revenue"_s, Text::tr("Last twelve months' revenue"), money,
            Text::tr("Four reported quarters in a row, else the last reported year, else fewer quarters "
                     "scaled to four."),
            rule, {Basis::Disclosed, m_measures.trailingSourceIds});
        Grounds coverage{Basis::Assumed, m_measures.contractSourceIds};
        coverage.add(Basis::Assumed, m_measures.trailingSourceIds);
        add(u"coverage"_s, Text::tr("Coverage, next 12 months"), Text::tr("times"),
            Text::tr("Contracted for the twelve months after the date, divided by the last twelve months' "
                     "revenue."),
            rule, coverage);
        Grounds growth;
        for (const Growth &each : m_measures.growth)
            growth.add(each.isDerived ? Basis::Estimated : Basis::Disclosed, each.sourceIds);
        addShare(u"growth"_s, Text::tr("Growth"), Text::tr("% on the year before"),
            Text::tr("Revenue of the newest quarter and year, divided by that of a year before, less one."),
            rule, growth);
        Grounds segments;
        for (const SegmentRevenue &each : m_measures.segments)
            segments.add(Basis::Disclosed, each.sourceIds);
        add(u"segments"_s, Text::tr("Revenue by segment"), money,
            Text::tr("Each segment's newest reported quarter or year, and its share of the company's."), rule,
            segments);
        Grounds backlog;
        if (m_measures.backlog)
            backlog.add(Basis::Disclosed, m_measures.backlog->sourceId);
        add(u"backlog"_s, Text::tr("Backlog as reported"), money,
            Text::tr("The newest reported; of one day RPO stands before a wider definition."), rule, backlog);
    }

    void addShares()
    {
        const QString rule =
            Text::tr("Shares from the day of their source; if undated, 90 days after their period.");
        Grounds period;
        Grounds top;
        for (const CustomerShare &share : m_measures.shares) {
            if (m_measures.hhi && share.periodStart == m_measures.hhi->periodStart &&
                share.periodEnd == m_measures.hhi->periodEnd)
                period.add(share.basis, share.sourceId);
        }
        if (m_measures.topCustomer)
            top.add(m_measures.topCustomer->basis, m_measures.topCustomer->sourceId);
        addShare(u"shares"_s, Text::tr("Customer shares"), Text::tr("% of revenue"),
            Text::tr("Shares of revenue as disclosed, by period."), rule, groundsOf(m_measures.shares));
        addShare(u"top_customer"_s, Text::tr("Top customer"), Text::tr("% of revenue"),
            Text::tr("Largest disclosed share of the newest full year, else of the newest period."), rule,
            top);
        addShare(u"top3_share"_s, Text::tr("Top three customers"), Text::tr("% of revenue"),
            Text::tr("Sum of the three largest disclosed shares; at least that where fewer are known."), rule,
            period);
        addShare(u"above_ten_percent"_s, Text::tr("Customers above 10 %"), Text::tr("% of revenue"),
            Text::tr("Customers of that period above the US disclosure threshold."), rule,
            groundsOf(m_measures.aboveTenPercent));
        add(u"hhi"_s, Text::tr("HHI"), Text::tr("points of 10,000"),
            Text::tr("Sum of squared shares; an interval where a rest is undisclosed."), rule,
            {m_measures.hhi && m_measures.hhi->high > m_measures.hhi->low ? Basis::Assumed : period.basis,
                period.sourceIds});
    }

    void addTies()
    {
        const QString rule = Text::tr("Contracts signed and financings announced by the date, and told by "
                                      "then where the source has a date.");
        const QString money = m_measures.currency;
        Grounds equity;
        for (const EquityLink &link : m_measures.equityLinked)
            equity.add(Basis::Disclosed, sourceOf(link.contractId));
        add(u"equity_linked"_s, Text::tr("Equity tied to contracts"), money,
            Text::tr("Shares that change hands with a contract."), rule, equity);
        Grounds circular;
        for (const CircularLink &link : m_measures.circular) {
            circular.add(Basis::Disclosed, sourceOf(link.financingId));
            circular.add(Basis::Disclosed, sourceOf(link.contractId));
        }
        add(u"circular"_s, Text::tr("Circular links"), money,
            Text::tr("Counterparties with a contract and a financing or shares, either way."), rule,
            circular);
        Grounds cycles;
        for (const NetworkCycle &cycle : m_network.cycles.cycles) {
            for (const CycleStep &step : cycle.steps) {
                for (const qsizetype place : step.ties)
                    cycles.add(m_ties.ties[place].basis, m_ties.ties[place].sourceId);
            }
        }
        add(u"cycles"_s, Text::tr("Cycles"), money,
            Text::tr("Payments, money, shares and guarantees that lead from the organisation over others "
                     "back to it."),
            rule, cycles);
        Grounds vendor;
        if (m_network.vendorFinancing)
            vendor = {m_network.vendorFinancing->basis, m_network.vendorFinancing->sourceIds};
        vendor.basis = Basis::Assumed;
        addShare(u"vendor_financed"_s, Text::tr("Vendor-financed share"), Text::tr("% of remaining value"),
            Text::tr("Remaining value from customers as far as the provider itself funds them, guarantees "
                     "for them or gives them shares, divided by all of it."),
            rule, vendor);
        Grounds exposures = groundsOf(m_network.customers);
        exposures.basis = Basis::Assumed;
        addShare(u"exposure_customers"_s, Text::tr("Exposure to customers"),
            Text::tr("% of sales, % of commitments"),
            Text::tr("Remaining value with a customer: share of the provider's sales and of the customer's "
                     "commitments."),
            rule, exposures);
        Grounds endUsers = exposures;
        exposures = groundsOf(m_network.suppliers);
        exposures.basis = Basis::Assumed;
        addShare(u"exposure_suppliers"_s, Text::tr("Exposure to suppliers"),
            Text::tr("% of commitments, % of sales"),
            Text::tr("Remaining value with a supplier: share of the organisation's commitments and of the "
                     "supplier's sales."),
            rule, exposures);
        addShare(u"end_users"_s, Text::tr("End users"), Text::tr("% of remaining value"),
            Text::tr("Shares as contracted when a customer that sells on counts as its own customers, in "
                     "proportion to what it sells them."),
            rule, endUsers);
    }

    QString sourceOf(const QString &recordId) const
    {
        for (const NetworkTie &tie : m_ties.ties) {
            if (tie.recordId == recordId)
                return tie.sourceId;
        }
        return {};
    }

    const ProviderMeasures &m_measures;
    const NetworkMeasures &m_network;
    const Network &m_ties;
    QList<MeasureNote> m_notes;
};

} // namespace

QList<MeasureNote> describeMeasures(
    const ProviderMeasures &measures, const NetworkMeasures &network, const Network &ties)
{
    return Catalogue(measures, network, ties).notes();
}

QJsonArray toJson(const QList<MeasureNote> &notes)
{
    QJsonArray array;
    for (const MeasureNote &note : notes) {
        array.append(QJsonObject{{u"key"_s, note.key}, {u"name"_s, note.name},
            {u"unit"_s, note.isFraction ? Text::tr("fraction") : note.unit},
            {u"definition"_s, note.definition}, {u"as_of_rule"_s, note.asOfRule},
            {u"basis"_s, basisWord(note.basis)}, {u"sources"_s, QJsonArray::fromStringList(note.sourceIds)}});
    }
    return array;
}

QString basisText(Basis basis)
{
    switch (basis) {
    case Basis::Disclosed:
        return Text::tr("disclosed");
    case Basis::Estimated:
        return Text::tr("estimated");
    case Basis::Assumed:
        break;
    }
    return Text::tr("assumed");
}

} // namespace offtake
