// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenarioview.h"

#include "data/text/format.h"
#include "widgets/charts/chart.h"

#include <QEvent>

namespace offtake {

const sim::ProviderResult *ScenarioOutcome::provider() const
{
    return results ? sim::find(results->providers, scenario.provider.value().toStdString()) : nullptr;
}

Quarter ScenarioOutcome::firstQuarter() const
{
    return {compiled->model.startYear, compiled->model.startQuarter};
}

QString ScenarioOutcome::currency() const
{
    return QString::fromStdString(compiled->model.currency);
}

reporttext::RunContext ScenarioOutcome::context() const
{
    return {.provider = scenario.provider,
        .firstQuarter = firstQuarter(),
        .currency = currency(),
        .names = names};
}

ScenarioView::ScenarioView(const QString &storePath, QWidget *parent)
    : QWidget(parent)
    , m_storePath(storePath)
{}

void ScenarioView::watch(Chart *chart)
{
    connect(chart, &Chart::problemOccurred, this, &ScenarioView::problemOccurred);
}

void ScenarioView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString millionsUnit(const QString &currency)
{
    return ScenarioView::tr("%1 m", "millions of a currency").arg(format::currencySign(currency));
}

} // namespace offtake
