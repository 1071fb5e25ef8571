// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overview/overviewlists.h"

#include "data/text/format.h"
#include "widgets/charts/measurecharts.h"
#include "widgets/overview/overviewpage.h"
#include "widgets/style/organizationcolors.h"

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

QList<FactList::Fact> aboveFacts(const OverviewData &data, const QLocale &locale)
{
    QList<FactList::Fact> facts;
    for (const CustomerShare &share : data.measures.aboveTenPercent) {
        const Source source = data.sources.value(share.sourceId);
        facts += {.mark = share.customer.isEmpty() ? QColor() : organizationColor(share.customer),
            .lead = format::share(share.share, locale),
            .text = share.label,
            .sourceName = measurecharts::sourceName(source),
            .url = source.url,
            .organization = share.customer};
    }
    return facts;
}

QList<FactList::Fact> circularFacts(const OverviewData &data, const QLocale &locale)
{
    // A partner may fund in several rounds; its contracts are the same sum in each of its links.
    QList<CircularLink> partners;
    for (const CircularLink &link : data.measures.circular) {
        const auto known = std::ranges::find(partners, link.counterparty, &CircularLink::counterparty);
        if (known == partners.end())
            partners += link;
        else
            known->financingAmount += link.financingAmount;
    }
    std::ranges::stable_sort(partners, std::ranges::greater(), &CircularLink::contractAmount);
    const auto amount = [&](double value) { return value > 0 ? format::shortAmount(value, locale) : u"–"_s; };
    QList<FactList::Fact> facts;
    for (const CircularLink &partner : std::as_const(partners)) {
        facts += {.mark = organizationColor(partner.counterparty),
            .lead = {},
            .text = data.names.value(partner.counterparty.value(), partner.counterparty.value()),
            .sourceName = {},
            .url = {},
            .organization = partner.counterparty,
            .figures = {amount(partner.contractAmount), amount(partner.financingAmount)}};
    }
    return facts;
}

QList<FactList::Fact> eventFacts(const OverviewData &data, const QLocale &locale)
{
    QList<FactList::Fact> facts;
    for (const Event &event : data.events) {
        const Source source = data.sources.value(event.sourceId.value());
        facts += {.mark = {},
            .lead = format::date(event.happenedOn, locale),
            .text = event.headline,
            .sourceName = measurecharts::sourceName(source),
            .url = source.url,
            .organization = {}};
    }
    return facts;
}

} // namespace offtake
