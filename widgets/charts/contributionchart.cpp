// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/contributionchart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostCustomers = 6; ///< the rest is told as one
constexpr qsizetype kMostCharacters = 24;

} // namespace

ContributionChart::ContributionChart(QWidget *parent)
    : Chart(parent)
    , m_texts(plot())
{
    plot()->yAxis->setRangeReversed(true);
    plot()->yAxis->grid()->setVisible(false);
    build();
}

void ContributionChart::setResult(
    const sim::ProviderResult &provider, const QMap<QString, QString> &names, const QString &currency)
{
    for (const Part &part : std::as_const(m_parts))
        plot()->removePlottable(part.bar);
    m_parts.clear();
    for (const auto &[id, contribution] : provider.customers) {
        const QString customer = QString::fromStdString(id);
        m_parts += {Kind::Customer, customer, names.value(customer, customer), contribution, nullptr};
    }
    const auto costlier = [](const Part &a, const Part &b) {
        return a.contribution.shortfallContribution > b.contribution.shortfallContribution;
    };
    std::ranges::stable_sort(m_parts, costlier);
    if (m_parts.size() > kMostCustomers + 1) {
        Part others{Kind::Others, {}, {}, {}, nullptr};
        while (m_parts.size() > kMostCustomers) {
            const sim::Contribution last = m_parts.takeLast().contribution;
            others.contribution.mean += last.mean;
            others.contribution.share += last.share;
            others.contribution.shortfallContribution += last.shortfallContribution;
        }
        m_parts += others;
    }
    if (provider.relet.mean != 0)
        m_parts += {Kind::Relet, {}, {}, provider.relet, nullptr};
    if (provider.uncontracted.mean != 0)
        m_parts += {Kind::Uncontracted, {}, {}, provider.uncontracted, nullptr};
    std::ranges::stable_sort(m_parts, costlier);
    m_missing = provider.horizon.mean - provider.horizon.expectedShortfall.value;
    m_currency = currency;
    for (Part &part : m_parts) {
        part.bar = new QCPBars(plot()->yAxis, plot()->xAxis);
        part.bar->setWidth(0.72);
        part.bar->setAntialiasedFill(false);
    }
    build();
}

QString ContributionChart::nameOf(const Part &part) const
{
    switch (part.kind) {
    case Kind::Relet:
        return tr("Re-let capacity");
    case Kind::Uncontracted:
        return tr("Not contracted");
    case Kind::Others:
        return tr("Other customers");
    default:
        return part.name;
    }
}

void ContributionChart::build()
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    m_texts.clear();
    double least = 0;
    double most = 0;
    for (qsizetype row = 0; row < m_parts.size(); ++row) {
        const Part &part = m_parts.at(row);
        const double missing = part.contribution.shortfallContribution;
        ticker->addTick(double(row), shortened(nameOf(part), kMostCharacters));
        part.bar->setData(QVector<double>{double(row)}, QVector<double>{missing}, true);
        least = std::min(least, missing);
        most = std::max(most, missing);
        m_texts.add({missing, double(row)}, format::shortAmount(missing, locale()),
            Qt::AlignVCenter | (missing < 0 ? Qt::AlignRight : Qt::AlignLeft));
    }
    plot()->yAxis->setTicker(ticker);
    plot()->xAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    plot()->xAxis->ticker()->setTickCount(3);
    setUnit(tr("Missing on the worst paths, %1").arg(format::currencySign(m_currency)));
    const double room = most > least ? (most - least) * 0.3 : 1; // for the amounts beside the bars
    setHomeRange(plot()->xAxis, least < 0 ? least - room : 0, most + room);
    setHomeRange(plot()->yAxis, -0.5, std::max(0.5, double(m_parts.size()) - 0.5));
    numbersChanged();
}

void ContributionChart::applyTheme()
{
    for (const Part &part : std::as_const(m_parts)) {
        const bool isCustomer = part.kind == Kind::Customer;
        part.bar->setBrush(isCustomer ? organizationColor(OrganizationId(part.id)) : theme().rest);
        // The colour of the rest is too pale for a bar without an edge.
        part.bar->setPen(isCustomer ? QPen(theme().card, 0.5) : QPen(theme().muted, 1));
    }
    m_texts.paint(theme().text);
    plot()->yAxis->setTickLabelColor(theme().text);
    plot()->yAxis->setTickPen(Qt::NoPen);
    plot()->yAxis->setBasePen(Qt::NoPen);
}

void ContributionChart::retranslate()
{
    build();
}

QString ContributionChart::toolTipAt(const QPointF &position) const
{
    const auto row = qsizetype(std::lround(plot()->yAxis->pixelToCoord(position.y())));
    if (row < 0 || row >= m_parts.size())
        return {};
    const Part &part = m_parts.at(row);
    const double missing = part.contribution.shortfallContribution;
    return tr("%1: %2 of the %3 that are missing on the worst paths (%4)\nIn the mean it brings %5.")
        .arg(nameOf(part), format::shortMoney(missing, m_currency, locale()),
            format::shortMoney(m_missing, m_currency, locale()),
            format::share(m_missing > 0 ? missing / m_missing : 0, locale()),
            format::shortMoney(part.contribution.mean, m_currency, locale()));
}

QList<QStringList> ContributionChart::table() const
{
    QList<QStringList> rows{{tr("Payer"), tr("Missing on the worst paths"), tr("Share of it"), tr("Mean")}};
    for (const Part &part : m_parts) {
        const double missing = part.contribution.shortfallContribution;
        rows += {nameOf(part), format::fullMoney(std::round(missing), m_currency, locale()),
            format::share(m_missing > 0 ? missing / m_missing : 0, locale(), 1),
            format::fullMoney(std::round(part.contribution.mean), m_currency, locale())};
    }
    return rows;
}

} // namespace offtake
