// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ratiochart.h"

#include <algorithm>
#include <utility>

namespace offtake {

RatioChart::RatioChart(QWidget *parent)
    : OrganizationLines(parent)
{
    build();
}

void RatioChart::setResult(const sim::Results &results, Quarter start, const QMap<QString, QString> &names)
{
    QList<std::pair<double, Line>> ranked;
    for (const auto &[id, organization] : results.organizations) {
        if (!organization.paymentRatio || organization.paymentRatio->pooledBelowOne <= 0)
            continue;
        const QString key = QString::fromStdString(id);
        ranked += {organization.paymentRatio->pooledMean,
            Line{OrganizationId(key), names.value(key, key), organization.paymentRatio->mean}};
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<double, Line>::first);
    QList<Line> lines;
    for (const auto &[mean, line] : std::as_const(ranked))
        lines += line;
    setLines(lines, start, 1.02);
}

QString RatioChart::unitText() const
{
    return tr("Paid of what is owed, mean");
}

} // namespace offtake
