// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/forceout.h"
#include "widgets/background.h"
#include "widgets/network/networkdata.h"
#include "widgets/page.h"

#include <QTimer>

class QLabel;
class QSplitter;

namespace offtake {

class EmptyPage;
class ForceOutBar;
class NetworkFilterBar;
class NetworkView;
class Store;

/// Who is tied to whom: organisations and the contracts, shares, money and guarantees between them; and what
/// everyone loses when one of them goes.
class NetworkPage : public Page
{
    Q_OBJECT
public:
    /// `store` is written to from here, in this thread: only where the analyst puts a node.
    explicit NetworkPage(Store &store, QWidget *parent = nullptr);
    ~NetworkPage() override;

    void showSubject(const Subject &subject, bool dataChanged) override;
    void cancel() override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &state) override;

    /// Marks and shows an organisation.
    void choose(const OrganizationId &id);
    void forceOut(const OrganizationId &id);

signals:
    /// The organisation under the pointer or the keyboard's ring; empty = none.
    void organizationHighlighted(const offtake::OrganizationId &id);
    /// The figures of the last showSubject() are on the screen.
    void shown();
    /// A forced exit was computed, or could not be.
    void forceOutEnded();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createPicture();
    void connectParts();
    void take(const NetworkData &read);
    OrganizationId center() const;
    NetworkPositions &positions();
    /// In the background, then shows; `anew` forgets what is not pinned, `separates` parts what
    /// overlaps since the circles have other sizes.
    void layOut(bool anew, bool keepsView, bool separates = false);
    void showPicture(const QList<QPointF> &places, bool keepsView);
    void applyFilter();
    void fillSelection(const OrganizationId &id);
    void markCycle(int cycle);
    void search(const QString &text);
    void moveNode(const OrganizationId &id, const QPointF &place);
    void togglePin(const OrganizationId &id);
    void showMenu(int node, const QPoint &position);
    void takeOutcome(const ForceOut &outcome);
    void clearOutcome();
    void showLosses();
    QString lossSentence() const;
    void writeSentence();
    void savePicture();
    void store(const NetworkPositions &changed);
    void retranslate();

    Store &m_store;
    QString m_storePath;
    Subject m_subject;
    quint64 m_request = 0; ///< answers of older ones are dropped
    quint64 m_selectionRequest = 0;
    quint64 m_layoutRequest = 0;
    bool m_hasData = false;
    NetworkData m_data;
    NetworkCycles m_cycles; ///< those in the side panel
    std::optional<NetworkSelection> m_selection;

    SharedJobState m_job;
    quint64 m_forceOutRequest = 0;
    QTimer m_progress;
    std::optional<ForceOut> m_outcome;
    OrganizationId m_forcing;

    NetworkFilterBar *m_filter = nullptr;
    QSplitter *m_splitter = nullptr;
    EmptyPage *m_empty = nullptr; ///< in the place of all others while there is no network
    QLabel *m_sentence = nullptr;
    NetworkView *m_view = nullptr;
    ForceOutBar *m_forceOut = nullptr;
    NetworkSide *m_side = nullptr;
};

} // namespace offtake
