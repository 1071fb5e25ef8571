// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report/reporttext.h"
#include "data/scenarios/pathset.h"
#include "data/scenarios/scenario.h"
#include "data/scenarios/simulationjob.h"

#include <QMap>
#include <QWidget>

#include <memory>

namespace offtake {

class Chart;

/// What a simulation of a scenario gave, with all that charts and tables need to show it.
struct ScenarioOutcome
{
    Scenario scenario;
    std::shared_ptr<const CompiledScenario> compiled;
    SharedResults results;
    QMap<QString, QString> names;         ///< of organisations, by id
    bool isFinal = false;                 ///< else coarse, and the run goes on
    std::shared_ptr<const PathSet> paths; ///< of the same run; null until they were followed

    /// The provider of interest's part, or null.
    const sim::ProviderResult *provider() const;
    Quarter firstQuarter() const;
    QString currency() const;
    reporttext::RunContext context() const;
};

/// One tab of the scenarios page.
class ScenarioView : public QWidget
{
    Q_OBJECT
public:
    explicit ScenarioView(const QString &storePath, QWidget *parent = nullptr);

    virtual QString title() const = 0;
    /// Newer results; called while the view is seen, and with the latest ones when it comes up.
    virtual void setOutcome(const ScenarioOutcome &outcome) = 0;
    /// Whether it wants setOutcome() again once single paths have been followed.
    virtual bool showsPaths() const { return false; }
    /// While a slider is dragged the axes stay.
    virtual void setAxesFrozen(bool) {}
    /// Stops what the view computes on its own: another run needs the processor.
    virtual void cancel() {}

signals:
    void problemOccurred(const QString &message);

protected:
    const QString &storePath() const { return m_storePath; }
    /// Passes on what the chart has to tell.
    void watch(Chart *chart);
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    QString m_storePath;
};

/// "US$ m": what amounts in tables are counted in.
QString millionsUnit(const QString &currency);

} // namespace offtake
