// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report/charttext.h"
#include "data/text/amountcolumn.h"
#include "data/text/format.h"
#include "widgets/report/reportcontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr qsizetype kMostLevers = 14;

void drawSensitivity(const ReportContext &context, const ReportStress &stress)
{
    const Sensitivity sensitivity = stress.moving();
    const QLocale &locale = context.locale;
    const double pictureHeight = context.pictures.tornadoHeight;
    context.canvas.heading(2, Text::tr("What moves the bad outcomes"), 25 + pictureHeight);
    context.canvas.paragraph(
        reporttext::sensitivitySentence(sensitivity, stress.statistic, locale), pictureHeight);
    if (pictureHeight > 0)
        context.canvas.picture(context.pictures.tornado, pictureHeight,
            Text::tr(
                "Expected shortfall (ES) with each assumption at its low (pale) and at its high (dark)."));
    format::AmountColumn amounts(sensitivity.currency, locale);
    for (const LeverResponse &response : sensitivity.responses) {
        for (const SensitivityPoint &point : response.points)
            amounts.add(point.statistic);
        amounts.add(response.swing); // small ones ask for decimals
    }
    const auto value = [&](const LeverResponse &response, double number) {
        return charttext::leverValue(response.lever, number, locale,
            {response.lever.base, response.points.first().value, response.points.last().value});
    };
    ReportTable table;
    table.columns = {{Text::tr("Assumption"), Qt::AlignLeft, 3}, {Text::tr("As assumed"), Qt::AlignRight, 1},
        {Text::tr("Low"), Qt::AlignRight, 0.8},
        {Text::tr("ES at low, %1", "expected shortfall").arg(amounts.unit()), Qt::AlignRight, 1.2},
        {Text::tr("High"), Qt::AlignRight, 0.8},
        {Text::tr("ES at high, %1", "expected shortfall").arg(amounts.unit()), Qt::AlignRight, 1.2},
        {Text::tr("Swing, %1").arg(amounts.unit()), Qt::AlignRight, 1.2}};
    for (const LeverResponse &response :
        sensitivity.responses.first(std::min(kMostLevers, sensitivity.responses.size()))) {
        const SensitivityPoint &low = response.points.first();
        const SensitivityPoint &high = response.points.last();
        table.rows.append({response.lever.name, value(response, response.lever.base),
            value(response, low.value), amounts.text(low.statistic), value(response, high.value),
            amounts.text(high.statistic), amounts.text(response.swing)});
    }
    table.note = Text::tr(
        "Each assumption is moved alone; every run draws the same random numbers (%1 paths, seed %2). "
        "Where the scenario itself was run on more paths, its expected shortfall differs slightly.")
                     .arg(format::number(double(stress.run.paths), locale), QString::number(stress.run.seed));
    QStringList still; // sorted by swing, they come last
    for (qsizetype i = sensitivity.responses.size(); i < stress.sensitivity.responses.size(); ++i)
        still.append(stress.sensitivity.responses[i].lever.name);
    if (!still.isEmpty())
        table.note += u' ' + Text::tr("Effect of less than a thousandth: %1.").arg(still.join(u"; "_s));
    if (table.rows.isEmpty())
        context.canvas.note(table.note);
    else
        context.canvas.table(table);
}

void drawDependency(const ReportContext &context, const ReportStress &stress, const QString &currency)
{
    const std::string provider = context.measures().organization.value().toStdString();
    format::AmountColumn amounts(currency, context.locale);
    QList<QPair<QString, sim::DependencyCell>> rows;
    for (const auto &[customer, cells] : stress.dependency.customers) {
        if (const sim::DependencyCell *cell = sim::find(cells, provider)) {
            rows.append({context.content.nameOf(QString::fromStdString(customer)), *cell});
            for (const auto *change : {&cell->direct, &cell->total}) {
                amounts.add(change->mean);
                amounts.add(change->expectedShortfall);
            }
        }
    }
    if (rows.isEmpty())
        return;
    std::ranges::stable_sort(
        rows, {}, [](const QPair<QString, sim::DependencyCell> &row) { return row.second.total.mean; });
    const double pictureHeight = context.pictures.dependencyHeight;
    context.canvas.heading(2, Text::tr("If a customer left in the first quarter"), 25 + pictureHeight);
    context.canvas.paragraph(
        reporttext::forcedExitSentence(stress.dependency,
            runContext(context.content, context.content.scenarios.first()), context.locale),
        pictureHeight);
    if (pictureHeight > 0)
        context.canvas.picture(context.pictures.dependency, pictureHeight,
            Text::tr(
                "Change of each provider's mean revenue where the customer of the row leaves. The darker, "
                "the nearer to that provider's costliest exit."));
    ReportTable table;
    table.columns = {{Text::tr("Customer that leaves"), Qt::AlignLeft, 2.2},
        {Text::tr("Mean, directly, %1").arg(amounts.unit()), Qt::AlignRight, 1.4},
        {Text::tr("Mean, in all, %1").arg(amounts.unit()), Qt::AlignRight, 1.4},
        {Text::tr("Shortfall, directly, %1").arg(amounts.unit()), Qt::AlignRight, 1.5},
        {Text::tr("Shortfall, in all, %1").arg(amounts.unit()), Qt::AlignRight, 1.5}};
    for (const auto &[name, cell] : rows) {
        table.rows.append({name, amounts.signedText(cell.direct.mean), amounts.signedText(cell.total.mean),
            amounts.signedText(cell.direct.expectedShortfall),
            amounts.signedText(cell.total.expectedShortfall)});
    }
    table.note =
        Text::tr("Changes of the mean and of the expected shortfall of the horizon revenue. Directly: by the "
                 "customer's own contracts; in all: with what follows where other payers then cannot pay in "
                 "full (%1 paths, seed %2).")
            .arg(format::number(double(stress.run.paths), context.locale), QString::number(stress.run.seed));
    context.canvas.table(table);
}

} // namespace

void drawStress(const ReportContext &context)
{
    context.canvas.beginPart(0.5);
    context.canvas.heading(1, Text::tr("Stress and dependency"), 60);
    if (!context.content.stress) {
        context.canvas.paragraph(
            Text::tr("%1 has no revenue in the first scenario that could be put under stress.")
                .arg(context.measures().name));
        return;
    }
    const ReportScenario &first = context.content.scenarios.first();
    context.canvas.paragraph(
        Text::tr("All of this section starts from the scenario “%1”.").arg(scenarioTitle(first.scenario)));
    drawSensitivity(context, *context.content.stress);
    drawDependency(context, *context.content.stress, QString::fromStdString(first.compiled.model.currency));
}

} // namespace offtake
