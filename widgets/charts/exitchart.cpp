// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/exitchart.h"

#include <algorithm>

namespace offtake {

ExitChart::ExitChart(QWidget *parent)
    : OrganizationLines(parent)
{
    build();
}

void ExitChart::setResult(const sim::Results &results, const OrganizationId &provider, Quarter start,
    const QMap<QString, QString> &names)
{
    const std::string own = provider.value().toStdString();
    const sim::ProviderResult *result = sim::find(results.providers, own);
    QList<Line> lines;
    for (const auto &[id, organization] : results.organizations) {
        const bool concerns = id == own || (result && sim::find(result->customers, id));
        if (!concerns)
            continue;
        Line line{OrganizationId(QString::fromStdString(id)), {}, {}};
        line.name = names.value(line.id.value(), line.id.value());
        double sum = 0;
        for (std::size_t q = 0; q < organization.exitByDefault.size(); ++q) {
            sum +=
                organization.exitByDefault[q] + organization.exitByDistress[q] + organization.exitForced[q];
            line.shares.push_back(sum);
        }
        if (sum > 0)
            lines += line;
    }
    std::ranges::stable_sort(
        lines, [](const Line &a, const Line &b) { return a.shares.back() > b.shares.back(); });
    setLines(lines, start, 0);
}

QString ExitChart::unitText() const
{
    return tr("Probability of having exited");
}

} // namespace offtake
