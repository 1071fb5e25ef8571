// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/measures/measurecatalogue.h"
#include "data/measures/measures.h"
#include "data/measures/revenueoutlook.h"
#include "data/records.h"
#include "widgets/background.h"
#include "widgets/charts/measurecharts.h"
#include "widgets/factlist.h"
#include "widgets/latesttask.h"
#include "widgets/page.h"

#include <QHash>

#include <stop_token>

class QStackedWidget;
class QVBoxLayout;

namespace offtake {

class DealsChart;
class EmptyPage;
class MetricCard;
class Panel;
class RunoffChart;
class ShareChart;

/// What the overview shows, read in one go on a worker thread.
struct OverviewData
{
    ProviderMeasures measures;
    measurecharts::Names names;
    QList<Event> events;                   ///< newest first
    measurecharts::Sources sources;        ///< of the events and of the measures, by id
    QList<MeasureNote> notes;              ///< what each measure means
    std::optional<RevenueOutlook> outlook; ///< comes later: it is simulated
};

/// Reads through a store of its own; any thread. ErrorCode::Canceled once `stop` is asked for.
Result<OverviewData> readOverview(
    const QString &storePath, const OrganizationId &provider, QDate asOf, const std::stop_token &stop = {});

/// One provider at a date: key figures, who pays, what is contracted, deals, latest events.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const QString &storePath, QWidget *parent = nullptr);
    ~OverviewPage() override;

    /// Reads again in the background; an empty provider shows what to do in an empty store.
    void show(const OrganizationId &provider, QDate asOf);
    void refresh();
    void showSubject(const Subject &subject, bool dataChanged) override;

signals:
    /// The figures of the last show() are on the screen.
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Card { Contracted, Remaining, Backlog, TopCustomer, Hhi, Warl, Coverage, Outlook, CardCount };

    QWidget *createBody();
    void fill();
    void fillCards();
    void fillLists();
    QStringList circularTitles() const;
    void simulate(quint64 request);
    void fillOutlook();
    void explain(Card card);
    void showAll(const FactList *list);
    void openDialog(const QString &name, const QString &title, QWidget *content);
    void retranslate();
    void showMessage(const QString &text, bool offerImport);

    QString m_storePath;
    OrganizationId m_provider;
    QDate m_asOf;
    LatestTask m_reading;
    quint64 m_request = 0; ///< answers of older simulations are dropped
    OverviewData m_data;
    bool m_filled = false;

    QStackedWidget *m_states = nullptr;
    EmptyPage *m_empty = nullptr;
    QList<MetricCard *> m_cards;
    ShareChart *m_shares = nullptr;
    RunoffChart *m_runOff = nullptr;
    DealsChart *m_deals = nullptr;
    FactList *m_above = nullptr;
    FactList *m_events = nullptr;
    FactList *m_circular = nullptr;
    SharedJobState m_simulation;
    QString m_outlookProblem;
    QList<Panel *> m_panels;
    QVBoxLayout *m_lists = nullptr; ///< the two below one another
};

} // namespace offtake
