// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overview/metricdetails.h"

#include "data/text/format.h"
#include "widgets/charts/measurecharts.h"
#include "widgets/overview/overviewpage.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MetricDetails)
};

QString cell(const QString &text, bool isNumber = false)
{
    return u"<td align='%1'>%2</td>"_s.arg(isNumber ? u"right"_s : u"left"_s, text.toHtmlEscaped());
}

QString linkCell(const OverviewData &data, const QString &sourceId)
{
    const Source source = data.sources.value(sourceId);
    const QString name = source.title.isEmpty() ? source.publisher : source.title;
    if (source.url.isEmpty())
        return cell(name);
    return u"<td><a href='%1'>%2</a></td>"_s.arg(source.url.toHtmlEscaped(), name.toHtmlEscaped());
}

/// A column's title, over figures at their side.
QString titleCell(const QString &title, bool isNumber = false)
{
    return u"<th align='%1'>%2</th>"_s.arg(isNumber ? u"right"_s : u"left"_s, title.toHtmlEscaped());
}

QString table(const QString &titles, const QStringList &rows)
{
    return u"<table cellpadding='4' cellspacing='0'><tr>%1</tr>%2</table>"_s.arg(
        titles, rows.join(QString()));
}

/// Every contract that counts, largest first, and those that do not, with the reason.
QString contracts(const OverviewData &data, const QLocale &locale)
{
    const ProviderMeasures &measures = data.measures;
    QList<Deal> deals = measures.deals;
    std::ranges::stable_sort(
        deals, [](const Deal &a, const Deal &b) { return a.value.value_or(-1) > b.value.value_or(-1); });
    QStringList rows;
    for (const Deal &deal : std::as_const(deals)) {
        rows += u"<tr>"_s + cell(deal.title) +
                cell(deal.value ? format::shortMoney(*deal.value, measures.currency, locale)
                                : Text::tr("not disclosed"),
                    true) +
                cell(format::date(deal.startsOn, locale)) + cell(format::date(deal.endsOn, locale)) +
                cell(measurecharts::basisName(deal.basis)) + linkCell(data, deal.sourceId) + u"</tr>"_s;
    }
    QString html = table(titleCell(Text::tr("Contract")) + titleCell(Text::tr("Value"), true) +
                             titleCell(Text::tr("Start")) + titleCell(Text::tr("End")) +
                             titleCell(Text::tr("Basis")) + titleCell(Text::tr("Source")),
        rows);
    if (measures.leftOut.isEmpty())
        return html;
    rows.clear();
    for (const LeftOutContract &out : measures.leftOut)
        rows += u"<tr>"_s + cell(out.id.value()) + cell(out.reason) + u"</tr>"_s;
    return html + u"<p><b>%1</b></p>"_s.arg(Text::tr("Known, but in no sum").toHtmlEscaped()) +
           table(titleCell(Text::tr("Contract")) + titleCell(Text::tr("Reason")), rows);
}

QString shares(const OverviewData &data, const QLocale &locale, bool squared)
{
    const ProviderMeasures &measures = data.measures;
    const QDate latest = measures.hhi           ? measures.hhi->periodEnd
                         : measures.topCustomer ? measures.topCustomer->periodEnd
                                                : QDate();
    QStringList rows;
    for (const CustomerShare &share : measures.shares) {
        if (share.periodEnd != latest)
            continue;
        rows +=
            u"<tr>"_s + cell(share.label) + cell(format::share(share.share, locale, 1), true) +
            (squared ? cell(format::number(share.share * share.share * 10'000, locale), true) : QString()) +
            cell(measurecharts::periodName(share.periodStart, share.periodEnd, locale)) +
            cell(measurecharts::basisName(share.basis)) + linkCell(data, share.sourceId) + u"</tr>"_s;
    }
    QString titles = titleCell(Text::tr("Customer")) + titleCell(Text::tr("Share"), true);
    if (squared)
        titles += titleCell(Text::tr("Share², 0 to 10,000"), true);
    return table(
        titles + titleCell(Text::tr("Period")) + titleCell(Text::tr("Basis")) + titleCell(Text::tr("Source")),
        rows);
}

QString backlogs(const OverviewData &data, const QLocale &locale)
{
    QStringList rows;
    for (auto backlog = data.measures.backlogs.crbegin(); backlog != data.measures.backlogs.crend();
         ++backlog) {
        rows += u"<tr>"_s + cell(format::date(backlog->asOf, locale)) +
                cell(format::shortMoney(backlog->amount, backlog->currency, locale), true) +
                cell(backlog->kind == "rpo"_L1 ? Text::tr("RPO") : Text::tr("own definition")) +
                linkCell(data, backlog->sourceId) + u"</tr>"_s;
    }
    return table(titleCell(Text::tr("Date")) + titleCell(Text::tr("Amount"), true) +
                     titleCell(Text::tr("Kind")) + titleCell(Text::tr("Source")),
        rows);
}

QString coverage(const OverviewData &data, const QLocale &locale)
{
    const ProviderMeasures &measures = data.measures;
    if (!measures.trailingRevenue || !measures.coverage)
        return Text::tr("No revenue of the last twelve months is stored.");
    const double next = *measures.coverage * *measures.trailingRevenue;
    return u"<p>%1</p>"_s.arg(
               Text::tr("%1 contracted in the next twelve months ÷ %2 revenue of %3 to %4 = %5")
                   .arg(format::shortMoney(next, measures.currency, locale),
                       format::shortMoney(*measures.trailingRevenue, measures.currency, locale),
                       format::date(measures.trailingStart, locale),
                       format::date(measures.trailingEnd, locale),
                       format::number(*measures.coverage, locale, 2))
                   .toHtmlEscaped()) +
           contracts(data, locale);
}

QString outlook(const OverviewData &data, const QLocale &locale)
{
    if (!data.outlook)
        return {};
    return u"<p>%1</p>"_s.arg(
        Text::tr("%1 simulated paths of %2 quarters, seed %3, every default of the Base "
                 "scenario. The page Scenarios shows and changes what is assumed.")
            .arg(format::number(double(data.outlook->paths), locale), QString::number(data.outlook->quarters),
                QString::number(data.outlook->seed))
            .toHtmlEscaped());
}

/// Of the catalogue: definition, unit, which rows count, and whether it was disclosed. The simulated figure
/// has none.
QString meaning(Metric metric, const OverviewData &data)
{
    static const QMap<Metric, QString> keys{{Metric::Contracted, u"contracted_value"_s},
        {Metric::Remaining, u"remaining_value"_s}, {Metric::Backlog, u"backlog"_s},
        {Metric::TopCustomer, u"top_customer"_s}, {Metric::Hhi, u"hhi"_s}, {Metric::Warl, u"warl_years"_s},
        {Metric::Coverage, u"coverage"_s}};
    const QString key = keys.value(metric);
    for (const MeasureNote &note : data.notes) {
        if (note.key != key)
            continue;
        QStringList lines{note.definition, note.asOfRule, Text::tr("Unit: %1.").arg(note.unit),
            Text::tr("This figure is %1.", "disclosed, estimated or assumed").arg(basisText(note.basis))};
        lines.removeAll(QString());
        return u"<p>%1</p>"_s.arg(lines.join(u' ').toHtmlEscaped());
    }
    return {};
}

QString numbers(Metric metric, const OverviewData &data, const QLocale &locale)
{
    switch (metric) {
    case Metric::Contracted:
    case Metric::Remaining:
    case Metric::Warl:
        return contracts(data, locale);
    case Metric::Backlog:
        return backlogs(data, locale);
    case Metric::TopCustomer:
        return shares(data, locale, false);
    case Metric::Hhi:
        return shares(data, locale, true);
    case Metric::Coverage:
        return coverage(data, locale);
    case Metric::Outlook:
        return outlook(data, locale);
    }
    Q_UNREACHABLE();
}

} // namespace

QString metricDetails(Metric metric, const OverviewData &data, const QLocale &locale)
{
    return meaning(metric, data) + numbers(metric, data, locale);
}

} // namespace offtake
