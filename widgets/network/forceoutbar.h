// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/forceout.h"
#include "data/scenarios/scenario.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;

namespace offtake {

class NameBox;

/// Which organisation goes, in which scenario and quarter; then a slider that plays the quarters.
class ForceOutBar : public QWidget
{
    Q_OBJECT
public:
    explicit ForceOutBar(QWidget *parent = nullptr);

    void setScenarios(const QList<Scenario> &scenarios);
    /// The scenario chosen, or nullptr.
    const Scenario *scenario() const;
    /// Who would go; an empty name disables the button.
    void setCandidate(const QString &name);
    int quarter() const;
    /// One path instead of the mean.
    std::optional<quint64> path() const;

    void setRunning(bool isRunning);
    /// Shows the slider for a run, at the whole horizon; none = no run.
    void setOutcome(const ForceOut *outcome);
    /// The quarter that is shown; -1 = the whole horizon.
    int shownQuarter() const;
    void setSentence(const QString &sentence);

signals:
    void forceOutRequested();
    /// Scenario, quarter, or mean or path changed: the present run is another question's.
    void questionChanged();
    void clearRequested();
    void quarterShown(int quarter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillQuarters();
    void retranslate();
    void showQuarter();
    void play(bool isPlaying);

    QList<Scenario> m_scenarios;
    QString m_candidate;
    Quarter m_firstQuarter;
    int m_quarters = 0;

    QPushButton *m_forceOut = nullptr;
    NameBox *m_scenario = nullptr;
    QLabel *m_fromLabel = nullptr;
    QComboBox *m_from = nullptr;
    QComboBox *m_mode = nullptr;
    QSpinBox *m_path = nullptr;
    QPushButton *m_clear = nullptr;
    QLabel *m_sentence = nullptr;
    QToolButton *m_play = nullptr;
    QSlider *m_slider = nullptr;
    QLabel *m_shown = nullptr;
    QTimer m_timer;
};

} // namespace offtake
