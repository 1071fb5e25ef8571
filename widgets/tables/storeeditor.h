// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/store/history.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <stop_token>

namespace offtake {

class Store;

/// Writes to the open store for the window: one edit after the other, on a thread of its own, so that neither
/// a slow disk nor another writer holds the window up. Knows what can be undone and redone.
class StoreEditor : public QObject
{
    Q_OBJECT
public:
    explicit StoreEditor(QObject *parent = nullptr);
    ~StoreEditor() override;

    /// The store to write to from now on; edits that are under way still go to the former one.
    void setStore(const QString &path, bool readOnly);
    bool canWrite() const { return !m_path.isEmpty() && !m_readOnly; }

    /// Gets a store of the worker thread's own; returns the id of the record to show, or nothing.
    using Work = std::function<Result<QString>(Store &)>;
    /// Called in the GUI thread while `context` lives.
    using Then = std::function<void(const Result<QString> &)>;
    void run(QObject *context, Work work, Then then);

    /// Takes the last step back, or does it again. failed() tells why not.
    void undo();
    void redo();
    /// Stops undo() or redo() while it works; the store is then as it was.
    void cancelTurn();
    const std::optional<HistoryStep> &nextUndo() const { return m_undo; }
    const std::optional<HistoryStep> &nextRedo() const { return m_redo; }
    /// Brings the search index up to date, in the background and after the edits before it.
    void catchUpSearch();
    /// Reads them anew, in the background: somebody wrote.
    void readSteps();

signals:
    /// An edit was written; views read again.
    void written();
    void failed(const offtake::Error &error);
    /// nextUndo() or nextRedo() is another.
    void stepsChanged();
    /// Undo and redo of an import take their time.
    void turnStarted(const QString &what);
    void turnEnded();

private:
    void turn(bool undo);

    QThreadPool m_pool; ///< one thread
    QString m_path;
    bool m_readOnly = true;
    bool m_turning = false;
    std::stop_source m_stop; ///< of the present turn
    std::stop_source m_closing;
    quint64 m_reading = 0; ///< answers of older reads are dropped
    std::optional<HistoryStep> m_undo;
    std::optional<HistoryStep> m_redo;
};

} // namespace offtake
