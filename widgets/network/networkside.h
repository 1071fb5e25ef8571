// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/measures/measures.h"
#include "data/measures/networkmeasures.h"
#include "data/records.h"
#include "data/scenarios/forceout.h"
#include "widgets/network/networkpicture.h"
#include "widgets/page.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTreeWidget;

namespace offtake {

class FactList;
class ResultTable;

/// What is told of one organisation beside the picture, read in one go on a worker thread.
struct NetworkSelection
{
    ProviderMeasures measures;
    NetworkMeasures ties;
    QList<Event> events; ///< newest first
    QHash<QString, Source> sources;
};

/// Beside the network: facts, ties, events and cycles of the chosen organisation, and who loses what.
class NetworkSide : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkSide(QWidget *parent = nullptr);

    /// The arrows of the picture as a table: all of them, or those of the chosen node.
    void setPicture(const NetworkPicture &picture);
    /// Null = nothing chosen; the cycles are then those of `cycles`.
    void setSelection(const NetworkSelection *selection, const Network &network);
    void setCycles(const NetworkCycles &cycles, const Network &network, const QString &name);
    /// Losses in the quarter (-1 = the horizon); null = no run.
    void setLosses(const ForceOut *outcome, int quarter, const Network &network);
    void showCycles();
    void showLosses();

signals:
    /// Its place in the last setCycles(); -1 = none.
    void cycleChosen(int cycle);
    void recordRequested(const offtake::RecordLink &link);
    void nodeChosen(const offtake::OrganizationId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillFacts(const NetworkSelection &selection, const Network &network);
    void giveTabsRoom();
    void wrapCycles();
    void retranslate();

    OrganizationId m_organization;
    QString m_name;
    int m_cycleCount = 0;
    QList<OrganizationId> m_losers;
    QList<RecordLink> m_tieRecords;

    QLabel *m_heading = nullptr;
    QPushButton *m_open = nullptr;
    QTabWidget *m_tabs = nullptr;
    FactList *m_facts = nullptr;
    ResultTable *m_ties = nullptr;
    FactList *m_events = nullptr;
    QTreeWidget *m_cycles = nullptr;
    QStackedWidget *m_lossesPlace = nullptr; ///< the table, or what to do for it
    FactList *m_noLosses = nullptr;
    ResultTable *m_losses = nullptr;
};

} // namespace offtake
