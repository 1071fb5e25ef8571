// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/measurecharts.h"

#include "data/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace offtake::measurecharts {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(offtake::MeasureCharts)
};

constexpr qsizetype kMostSources = 3; ///< named in one line

/// "Disclosed, SEC"
QString noteOf(Basis basis, const QString &sourceId, const Sources &sources)
{
    const QString name = sourceName(sources.value(sourceId));
    return name.isEmpty() ? basisName(basis)
                          : Text::tr("%1, source: %2", "basis and source").arg(basisName(basis), name);
}

} // namespace

QString periodName(QDate start, QDate end, const QLocale &locale)
{
    const Quarter first = Quarter::of(start);
    const Quarter last = Quarter::of(end);
    const bool whole = start == first.firstDay() && end == last.lastDay();
    if (whole && first == last)
        return format::quarter(first, locale);
    if (whole && first.number() == 1 && last - first == 3)
        return QString::number(first.year());
    if (whole && first.number() % 2 == 1 && last - first == 1)
        return Text::tr("H%1 %2", "half-year, number and year")
            .arg((first.number() + 1) / 2)
            .arg(first.year());
    return Text::tr("%1 to %2", "two dates").arg(format::date(start, locale), format::date(end, locale));
}

QString basisName(Basis basis)
{
    switch (basis) {
    case Basis::Disclosed:
        return Text::tr("Disclosed");
    case Basis::Estimated:
        return Text::tr("Estimated");
    default:
        return Text::tr("Assumed");
    }
}

QString sourceName(const Source &source)
{
    return source.publisher.isEmpty() ? source.title : source.publisher.section(u" ("_s, 0, 0);
}

QString sourceLine(const QStringList &ids, const Sources &sources)
{
    QStringList names;
    for (const QString &id : ids)
        names += sourceName(sources.value(id));
    names.removeAll(QString());
    names.removeDuplicates();
    if (names.isEmpty())
        return {};
    if (names.size() <= kMostSources)
        return Text::tr("Sources: %1").arg(names.join(u", "_s));
    return Text::tr("Sources: %1 and %n more", "names", int(names.size() - kMostSources))
        .arg(names.first(kMostSources).join(u", "_s));
}

QList<ShareChart::Bar> shareBars(
    const ProviderMeasures &measures, const QLocale &locale, qsizetype most, const Sources &sources)
{
    QMap<std::pair<QDate, QDate>, QList<ShareChart::Segment>> periods; // by end, then start
    for (const CustomerShare &share : measures.shares) {
        periods[{share.periodEnd, share.periodStart}] += {.customer = share.customer,
            .name = share.label,
            .share = share.share,
            .note = noteOf(share.basis, share.sourceId, sources)};
    }
    QList<ShareChart::Bar> bars;
    for (auto period = periods.begin(); period != periods.end(); ++period) {
        std::stable_sort(period->begin(), period->end(),
            [](const ShareChart::Segment &a, const ShareChart::Segment &b) { return a.share > b.share; });
        bars += {.period = periodName(period.key().second, period.key().first, locale), .segments = *period};
    }
    return bars.size() > most ? bars.last(most) : bars;
}

void fillRunOff(RunoffChart &chart, const ProviderMeasures &measures, const Names &names)
{
    if (measures.runOff.isEmpty()) {
        chart.setSeries({}, {}, measures.currency);
        return;
    }
    const auto [first, last] = std::minmax_element(measures.runOff.cbegin(), measures.runOff.cend(),
        [](const RunOffCell &a, const RunOffCell &b) { return a.quarter < b.quarter; });
    const qsizetype count = last->quarter - first->quarter + 1;
    QMap<QString, RunoffChart::Series> series;
    for (const RunOffCell &cell : measures.runOff) {
        RunoffChart::Series &own = series[cell.customer.value()];
        if (own.amounts.isEmpty()) {
            own.customer = cell.customer;
            own.name = names.value(cell.customer.value(), cell.customer.value());
            own.amounts = QList<double>(count, 0.0);
        }
        own.amounts[cell.quarter - first->quarter] += cell.amount;
    }
    chart.setSeries(first->quarter, series.values(), measures.currency);
}

QList<DealsChart::Deal> deals(const ProviderMeasures &measures, const Names &names, const Sources &sources)
{
    QList<DealsChart::Deal> deals;
    for (const Deal &deal : measures.deals) {
        deals += {.customer = deal.customer,
            .customerName = names.value(deal.customer.value(), deal.customer.value()),
            .title = deal.title,
            .signedOn = deal.signedOn,
            .value = deal.value,
            .note = noteOf(deal.basis, deal.sourceId, sources)};
    }
    return deals;
}

void fillDeals(DealsChart &chart, const ProviderMeasures &measures, const Names &names)
{
    chart.setDeals(deals(measures, names), measures.currency);
}

} // namespace offtake::measurecharts
