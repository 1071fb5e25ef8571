// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace offtake {

class Database;

/// What the analyst did in one go and takes back in one go.
struct HistoryStep
{
    enum class Action { Insert, Update, Delete, Import };

    qint64 step = 0; ///< as in the change log
    Action action = Action::Update;
    QString table;   ///< that the step was about; others may have changed with it
    QString subject; ///< the record as people call it, or the imported file
    qint64 rows = 1;
    bool undone = false;

    /// "Undo import of contracts.csv, 212 rows", for the menu.
    QString undoText() const;
    QString redoText() const;
};

/// Undo and redo over all of the analyst's tables. The stack lies in the store: it survives closing, holds
/// the last kSteps steps and is shared by all who write.
class History
{
public:
    static constexpr int kSteps = 200;

    explicit History(Database &database)
        : m_database(database)
    {}

    /// Runs `work` in one transaction and keeps what it changed as one step, which `step` describes when work
    /// is done (work may complete it). Nothing is written where it
    /// fails. The step's number; 0 where nothing changed. What was undone can then not be redone any more.
    Result<qint64> perform(const HistoryStep &step, const std::function<Result<void>()> &work);

    /// What undo() and redo() would do; none at the ends.
    Result<std::optional<HistoryStep>> nextUndo();
    Result<std::optional<HistoryStep>> nextRedo();

    /// The step that was undone or redone. Errors: NotFound (there is none), InvalidInput (rows were changed
    /// in another way since; nothing is written), and the store's own.
    Result<HistoryStep> undo();
    Result<HistoryStep> redo();

    /// The steps that are kept, newest first.
    Result<QList<HistoryStep>> steps();

    /// Rows that a step added and that its changeset leaves out, because their keys say enough to undo it.
    struct NewRows
    {
        qint64 first = 0;
        qint64 last = -1;
        bool isEmpty() const { return last < first; }
    };

    /// For writers with a transaction of their own (the import), inside it: the number of the next step, and
    /// keeping the step. Throw SQLite::Exception.
    qint64 nextStep();
    void keep(const HistoryStep &step, const QByteArray &changes, NewRows newRows);

private:
    Result<HistoryStep> turn(const HistoryStep &step);
    std::optional<HistoryStep> find(bool undone);
    QByteArray changesOf(qint64 step);
    void saveChanges(qint64 step, const QByteArray &changes);
    Result<void> removeNewRows(const HistoryStep &step);
    Result<void> checkReferences();
    void log(const HistoryStep &step, const QString &action, const QByteArray &changes);

    Database &m_database;
};

} // namespace offtake
