// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenario.h"
#include "data/simulationjob.h"
#include "widgets/page.h"

#include <QMap>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QToolButton;

namespace offtake {

class AssumptionsPanel;
class FanChart;
class HistogramChart;
class Panel;
class ResultTable;

/// Scenarios of a provider: assumptions at the left; at the right what a simulation makes of them, while the
/// hand still moves.
class ScenariosPage : public Page
{
    Q_OBJECT
public:
    explicit ScenariosPage(const QString &storePath, QWidget *parent = nullptr);

    /// Reads the provider's scenarios and runs the first, or the one that was chosen before.
    void show(const OrganizationId &provider, QDate asOf);
    void refresh();
    void showSubject(const Subject &subject, bool dataChanged) override;
    /// Chooses the ready-made scenario in which this customer leaves; where there is none, lets it leave in
    /// the present one.
    void askWhatIfLeaves(const OrganizationId &customer);
    void cancel() override;

    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &state) override;

signals:
    void ran(int threads, double pathsPerSecond);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createControls();
    QWidget *createResults();
    void takeScenarios(const QList<Scenario> &scenarios);
    void chooseScenario(int index);
    void compileWanted();
    void submit(const CompiledScenario &compiled);
    void describe();
    void takeResults(const SharedResults &results);
    void fillTexts();
    void fillStatistics(const sim::ProviderResult &provider);
    void fillContributions(const sim::ProviderResult &provider);
    QString moneyUnit() const;
    void showProblem(const QString &message);
    void endRun();
    void retranslate();

    QString m_storePath;
    OrganizationId m_provider;
    QDate m_asOf;
    QMap<QString, QString> m_names;
    QList<Scenario> m_scenarios;
    OrganizationId m_leaving; ///< asked for before the scenarios were read

    quint64 m_reading = 0; ///< answers of older reads and compilations are dropped
    bool m_compiling = false;
    bool m_compileAgain = false;
    Scenario m_running; ///< what the latest submission computes
    sim::Model m_model;
    SimulationJob m_job;
    SharedResults m_results;

    QSplitter *m_splitter = nullptr;
    QComboBox *m_scenario = nullptr;
    QLabel *m_description = nullptr;
    AssumptionsPanel *m_assumptions = nullptr;
    QToolButton *m_reset = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_problem = nullptr;
    FanChart *m_fan = nullptr;
    QToolButton *m_byYear = nullptr;
    HistogramChart *m_histogram = nullptr;
    ResultTable *m_statistics = nullptr;
    ResultTable *m_contributions = nullptr;
    QList<Panel *> m_panels;
    QLabel *m_precision = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace offtake
