// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/dependencychart.h"

#include "data/text/format.h"
#include "widgets/charts/chartitems.h"
#include "widgets/charts/plottexts.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRows = 8;
constexpr qsizetype kMostColumns = 7;
constexpr qsizetype kMostCharacters = 28;

} // namespace

/// The coloured cells, drawn as rectangles so that a picture on a page stays sharp.
class HeatCells : public QCPAbstractItem
{
public:
    struct Cell
    {
        int column = 0;
        int row = 0;
        QString text;
        QColor color;
    };

    using QCPAbstractItem::QCPAbstractItem;

    void setCells(const QList<Cell> &cells) { m_cells = cells; }
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override
    {
        const QCPAxis *x = mParentPlot->xAxis;
        const QCPAxis *y = mParentPlot->yAxis;
        painter->setFont(x->tickLabelFont());
        const QFontMetricsF metrics(painter->font());
        for (const Cell &cell : std::as_const(m_cells)) {
            const QRectF place =
                QRectF(QPointF(x->coordToPixel(cell.column - 0.5), y->coordToPixel(cell.row - 0.5)),
                    QPointF(x->coordToPixel(cell.column + 0.5), y->coordToPixel(cell.row + 0.5)))
                    .normalized()
                    .adjusted(1, 1, -1, -1);
            painter->fillRect(place, cell.color);
            if (metrics.horizontalAdvance(cell.text) > place.width() || metrics.height() > place.height() + 2)
                continue;
            painter->setPen(textOn(cell.color));
            painter->drawText(place, Qt::AlignCenter | Qt::TextDontClip, cell.text);
        }
    }

private:
    QList<Cell> m_cells;
};

/// Names under the columns, in two lines and cut where they would touch: every column keeps its name.
class ColumnTicker : public QCPAxisTickerText
{
public:
    explicit ColumnTicker(const QCPAxis *axis)
        : m_axis(axis)
    {}

protected:
    double getTickStep(const QCPRange &range) override
    {
        // The axis rectangle has its size of before while a new one is laid out.
        const QMargins margins = m_axis->axisRect()->margins();
        const int pixels = m_axis->parentPlot()->viewport().width() - margins.left() - margins.right();
        m_room = std::max(1.0, double(pixels) / range.size() - kGap);
        return QCPAxisTickerText::getTickStep(range);
    }
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override
    {
        const QString name = QCPAxisTickerText::getTickLabel(tick, locale, format, precision);
        const QFontMetricsF metrics(m_axis->tickLabelFont());
        const auto isWide = [&](const QString &text) { return metrics.horizontalAdvance(text) > m_room; };
        if (!isWide(name))
            return name;
        QStringList lines = inTwoLines(name);
        for (QString &line : lines)
            line = metrics.elidedText(line, Qt::ElideRight, m_room);
        lines.removeAll(QString()); // a label of line ends alone would be a picture of no width
        return lines.join(u'\n');
    }

private:
    static constexpr double kGap = 10;
    const QCPAxis *m_axis;
    double m_room = 0;
};

DependencyChart::DependencyChart(QWidget *parent)
    : Chart(parent)
{
    plot()->yAxis->setRangeReversed(true);
    plot()->xAxis->grid()->setVisible(false);
    plot()->yAxis->grid()->setVisible(false);
    m_cells = new HeatCells(plot());
    build();
}

void DependencyChart::setResult(const sim::Results &results, const OrganizationId &provider,
    const QMap<QString, QString> &names, const QString &currency)
{
    m_dependency = results.dependency.value_or(sim::DependencyResult{});
    m_provider = provider.value();
    m_names = names;
    m_currency = currency;
    build();
}

void DependencyChart::setEffect(Effect effect)
{
    m_effect = effect;
    build();
}

double DependencyChart::change(const QString &customer, const QString &provider) const
{
    const auto *row = sim::find(m_dependency.customers, customer.toStdString());
    const sim::DependencyCell *cell = row ? sim::find(*row, provider.toStdString()) : nullptr;
    if (!cell)
        return 0;
    return m_effect == Effect::Total ? cell->total.mean : cell->direct.mean;
}

QString DependencyChart::nameOf(const QString &id) const
{
    return m_names.value(id, id);
}

/// Rows by what they cost the provider of interest, then by what they cost everyone.
void DependencyChart::choose()
{
    QMap<QString, double> lostTo;
    QMap<QString, double> lostBy;
    for (const auto &[customerId, providers] : m_dependency.customers) {
        const QString customer = QString::fromStdString(customerId);
        for (const auto &[providerId, cell] : providers) {
            const QString provider = QString::fromStdString(providerId);
            if (provider == customer)
                continue;
            const double lost = std::abs(change(customer, provider));
            lostTo[customer] += lost;
            lostBy[provider] += lost;
        }
    }
    m_customers = lostTo.keys();
    m_customers.removeIf([&](const QString &customer) { return lostTo.value(customer) <= 0; });
    std::ranges::stable_sort(m_customers, [&](const QString &a, const QString &b) {
        const double ofA = change(a, m_provider);
        const double ofB = change(b, m_provider);
        return ofA < ofB || (ofA == ofB && lostTo.value(a) > lostTo.value(b));
    });
    m_customers = m_customers.first(std::min(kMostRows, m_customers.size()));
    m_providers = lostBy.keys();
    m_providers.removeIf(
        [&](const QString &provider) { return provider != m_provider && lostBy.value(provider) <= 0; });
    std::ranges::stable_sort(m_providers, [&](const QString &a, const QString &b) {
        return (a == m_provider) != (b == m_provider) ? a == m_provider : lostBy.value(a) > lostBy.value(b);
    });
    m_providers = m_providers.first(std::min(kMostColumns, m_providers.size()));
}

void DependencyChart::build()
{
    choose();
    auto rows = QSharedPointer<QCPAxisTickerText>::create();
    auto columns = QSharedPointer<ColumnTicker>::create(plot()->xAxis);
    for (qsizetype row = 0; row < m_customers.size(); ++row)
        rows->addTick(double(row), shortened(nameOf(m_customers.at(row)), kMostCharacters));
    for (qsizetype column = 0; column < m_providers.size(); ++column)
        columns->addTick(double(column), nameOf(m_providers.at(column)));
    plot()->yAxis->setTicker(rows);
    plot()->xAxis->setTicker(columns);
    setUnit(tr("Forced out (rows), change of a provider's mean revenue (columns), %1")
                .arg(format::currencySign(m_currency)));
    setHomeRange(plot()->xAxis, -0.5, std::max(0.5, double(m_providers.size()) - 0.5));
    setHomeRange(plot()->yAxis, -0.5, std::max(0.5, double(m_customers.size()) - 0.5));
    numbersChanged();
}

void DependencyChart::applyTheme()
{
    const Theme &colors = theme();
    QList<HeatCells::Cell> cells;
    for (qsizetype column = 0; column < m_providers.size(); ++column) {
        // Each provider by its own costliest exit, or the largest company's amounts would pale all others.
        const QString &provider = m_providers.at(column);
        double greatest = 0;
        for (const QString &customer : std::as_const(m_customers)) {
            if (customer != provider)
                greatest = std::max(greatest, std::abs(change(customer, provider)));
        }
        for (qsizetype row = 0; row < m_customers.size(); ++row) {
            const double value = change(m_customers.at(row), provider);
            if (m_customers.at(row) == provider) {
                cells += {int(column), int(row), tr("exits itself"), mixed(colors.rest, colors.card, 0.5)};
                continue;
            }
            // The root keeps small losses apart from none.
            const double depth = greatest > 0 ? std::sqrt(std::abs(value) / greatest) : 0;
            const QColor color = mixed(value < 0 ? colors.loss : colors.accent, colors.card, 0.85 * depth);
            const bool isNothing = std::abs(value) <= greatest * 1e-4;
            cells += {int(column), int(row), isNothing ? u"–"_s : format::shortAmount(value, locale()),
                isNothing ? colors.card : color};
        }
    }
    m_cells->setCells(cells);
    m_cells->setVisible(!isEmpty());
    for (QCPAxis *axis : {plot()->xAxis, plot()->yAxis}) {
        axis->setTickLabelColor(colors.text);
        axis->setTickPen(Qt::NoPen);
        axis->setBasePen(Qt::NoPen);
    }
}

void DependencyChart::retranslate()
{
    build();
}

QString DependencyChart::toolTipAt(const QPointF &position) const
{
    const auto column = qsizetype(std::lround(plot()->xAxis->pixelToCoord(position.x())));
    const auto row = qsizetype(std::lround(plot()->yAxis->pixelToCoord(position.y())));
    if (row < 0 || row >= m_customers.size() || column < 0 || column >= m_providers.size())
        return {};
    const QString &customer = m_customers.at(row);
    const QString &provider = m_providers.at(column);
    const sim::DependencyCell *cell = nullptr;
    if (const auto *found = sim::find(m_dependency.customers, customer.toStdString()))
        cell = sim::find(*found, provider.toStdString());
    if (!cell)
        return {};
    const auto money = [this](double amount) { return format::shortMoney(amount, m_currency, locale()); };
    return tr(
        "%1 forced out, effect on %2:\nmean %3 direct, %4 total\nexpected shortfall %5 direct, %6 total")
        .arg(nameOf(customer), nameOf(provider), money(cell->direct.mean), money(cell->total.mean),
            money(cell->direct.expectedShortfall), money(cell->total.expectedShortfall));
}

QList<QStringList> DependencyChart::table() const
{
    QStringList header{
        m_effect == Effect::Total ? tr("Forced out, total effect") : tr("Forced out, direct effect")};
    for (const QString &provider : m_providers)
        header += nameOf(provider);
    QList<QStringList> rows{header};
    for (const QString &customer : m_customers) {
        QStringList row{nameOf(customer)};
        for (const QString &provider : m_providers)
            row += format::fullMoney(std::round(change(customer, provider)), m_currency, locale());
        rows += row;
    }
    return rows;
}

} // namespace offtake
