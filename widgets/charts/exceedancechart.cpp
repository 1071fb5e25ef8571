// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/exceedancechart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/charts/markhandles.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <ranges>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this share of the paths the highest few would squeeze all others together.
constexpr double kShown = 0.999;

} // namespace

ExceedanceChart::ExceedanceChart(QWidget *parent)
    : Chart(parent)
{
    m_handles = new MarkHandles(
        plot(),
        [this](double amount) {
            const double below =
                m_curves.isEmpty() ? 0 : m_curves.first().distribution.probabilityBelow(amount);
            return tr("%1 exceed %2", "share of paths and amount")
                .arg(format::share(1 - below, locale(), 1), format::shortMoney(amount, m_currency, locale()));
        },
        this);
    connect(m_handles, &MarkHandles::placed, this, [this] { numbersChanged(); });
    build();
}

void ExceedanceChart::setCurve(const sim::HorizonSummary &horizon, const QString &currency)
{
    setCurves({{{}, {}, Distribution(horizon)}}, currency);
}

void ExceedanceChart::setCurves(const QList<Curve> &curves, const QString &currency)
{
    m_curves = curves;
    m_currency = currency;
    build();
}

void ExceedanceChart::setAxesFrozen(bool frozen)
{
    m_frozen = frozen;
    if (!frozen)
        build();
}

void ExceedanceChart::setMarks(ThresholdMarks *marks)
{
    m_handles->setMarks(marks);
    build();
}

bool ExceedanceChart::isEmpty() const
{
    return std::ranges::all_of(m_curves, [](const Curve &curve) { return curve.distribution.isEmpty(); });
}

void ExceedanceChart::build()
{
    while (m_graphs.size() > m_curves.size())
        plot()->removeGraph(m_graphs.takeLast());
    while (m_graphs.size() < m_curves.size())
        m_graphs += plot()->addGraph();
    double left = 0;
    double right = 1;
    bool isFirst = true;
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        QVector<double> amounts;
        QVector<double> shares;
        for (const Distribution::Point &point : m_curves.at(i).distribution.points()) {
            amounts += point.amount;
            shares += 1 - point.probability;
        }
        m_graphs.at(i)->setData(amounts, shares, false);
        nameSeries(m_graphs.at(i), m_curves.at(i).name);
        if (amounts.isEmpty())
            continue;
        const double highest = m_curves.at(i).distribution.amountAt(kShown);
        left = isFirst ? amounts.first() : std::min(left, amounts.first());
        right = isFirst ? highest : std::max(right, highest);
        isFirst = false;
    }
    if (!(right > left))
        right = left + std::max(1.0, std::abs(left));
    const bool keep = m_frozen && m_right > m_left;
    m_left = keep ? std::min(m_left, left) : left;
    m_right = keep ? std::max(m_right, right) : right;

    plot()->xAxis->setTicker(QSharedPointer<AmountTicker>::create(locale()));
    plot()->xAxis->ticker()->setTickCount(3);
    plot()->yAxis->setTicker(QSharedPointer<ShareTicker>::create(locale(), 0));
    setUnit(tr("Share of paths that exceed an amount, %1").arg(format::currencySign(m_currency)));
    setHomeRange(plot()->xAxis, m_left, m_right);
    setHomeRange(plot()->yAxis, 0, 1.02);
    m_handles->setVisible(!isEmpty());
    addNames();
    m_handles->place();
    numbersChanged();
}

/// The curves' names, one under the other.
void ExceedanceChart::addNames()
{
    for (QCPItemText *name : std::as_const(m_names))
        name->position->setParentAnchor(nullptr);
    for (QCPItemText *name : std::as_const(m_names))
        plot()->removeItem(name);
    m_names.clear();
    if (m_curves.size() < 2)
        return;
    // At the lower left, which curves that fall from the upper left leave free; the last one at the bottom.
    for (const Curve &curve : std::as_const(m_curves) | std::views::reverse) {
        auto *name = new QCPItemText(plot());
        name->position->setType(QCPItemPosition::ptAxisRectRatio);
        name->position->setCoords(0.02, 0.97);
        if (!m_names.isEmpty()) {
            name->position->setTypeY(QCPItemPosition::ptAbsolute);
            name->position->setParentAnchorY(m_names.first()->top);
            name->position->setCoords(0.02, -3);
        }
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        name->setText(u"— "_s + curve.name);
        m_names.prepend(name);
    }
}

void ExceedanceChart::applyTheme()
{
    const auto colorOf = [this](qsizetype i) {
        return m_curves.at(i).color.isValid() ? m_curves.at(i).color : theme().accent;
    };
    for (qsizetype i = 0; i < m_graphs.size(); ++i)
        m_graphs.at(i)->setPen(QPen(colorOf(i), 2));
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        m_names.at(i)->setFont(plot()->xAxis->tickLabelFont());
        m_names.at(i)->setColor(theme().text);
        m_names.at(i)->setBrush(theme().card);
        m_names.at(i)->setPen(QPen(colorOf(i), 1));
        m_names.at(i)->setPadding(QMargins(4, 1, 4, 1));
    }
    m_handles->applyTheme(theme());
}

void ExceedanceChart::retranslate()
{
    build();
}

QString ExceedanceChart::toolTipAt(const QPointF &position) const
{
    const double amount = plot()->xAxis->pixelToCoord(position.x());
    if (!plot()->xAxis->range().contains(amount))
        return {};
    QStringList lines;
    for (const Curve &curve : m_curves) {
        const QString line =
            tr("%1 of paths exceed %2")
                .arg(format::share(1 - curve.distribution.probabilityBelow(amount), locale(), 1),
                    format::shortMoney(amount, m_currency, locale()));
        lines += m_curves.size() < 2 ? line : curve.name + u": "_s + line;
    }
    return lines.join(u'\n');
}

QList<QStringList> ExceedanceChart::table() const
{
    QStringList header{tr("Share of paths that exceed it")};
    for (const Curve &curve : m_curves)
        header += curve.name.isEmpty() ? tr("Amount") : curve.name;
    QList<QStringList> rows{header};
    for (int percent = 0; percent <= 100 && !isEmpty(); ++percent) {
        QStringList row{format::share(1 - percent / 100.0, locale())};
        for (const Curve &curve : m_curves) {
            row += format::fullMoney(
                std::round(curve.distribution.amountAt(percent / 100.0)), m_currency, locale());
        }
        rows += row;
    }
    return rows;
}

bool ExceedanceChart::eventFilter(QObject *watched, QEvent *event)
{
    return (m_handles && m_handles->handle(event)) || Chart::eventFilter(watched, event);
}

} // namespace offtake
