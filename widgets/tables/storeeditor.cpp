// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/storeeditor.h"

#include "data/store/interruption.h"
#include "data/store/search.h"
#include "data/store/store.h"
#include "widgets/background.h"

namespace offtake {

namespace {

struct Steps
{
    std::optional<HistoryStep> undo;
    std::optional<HistoryStep> redo;
};

} // namespace

StoreEditor::StoreEditor(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

StoreEditor::~StoreEditor()
{
    m_closing.request_stop();
    m_pool.waitForDone(); // an edit that was made is written
}

void StoreEditor::setStore(const QString &path, bool readOnly)
{
    m_path = path;
    m_readOnly = readOnly;
    m_undo.reset();
    m_redo.reset();
    emit stepsChanged();
    readSteps();
}

void StoreEditor::run(QObject *context, Work work, Then then)
{
    auto write = [path = m_path, work = std::move(work)]() -> Result<QString> {
        const auto store = Store::open(path);
        return store ? work(**store) : Unexpected(store.error());
    };
    // Views hear of the edit even where the asker is gone.
    runInBackground(&m_pool, this, std::move(write),
        [this, asker = QPointer<QObject>(context), then = std::move(then)](const Result<QString> &outcome) {
            if (outcome) {
                emit written();
                readSteps();
            }
            if (asker)
                then(outcome);
        });
}

void StoreEditor::catchUpSearch()
{
    if (!canWrite())
        return;
    runInBackground(
        &m_pool, this,
        [path = m_path, closing = m_closing.get_token()] {
            // What fails here, or is left for the next start, is found by reading through, only slower.
            if (closing.stop_requested())
                return false;
            const auto store = Store::open(path);
            return store && Search((*store)->database()).catchUp(closing);
        },
        [](bool) {});
}

void StoreEditor::undo()
{
    if (m_undo && !m_turning)
        turn(true);
}

void StoreEditor::redo()
{
    if (m_redo && !m_turning)
        turn(false);
}

void StoreEditor::cancelTurn()
{
    m_stop.request_stop();
}

void StoreEditor::turn(bool undo)
{
    m_turning = true;
    m_stop = std::stop_source();
    emit turnStarted(undo ? m_undo->undoText() : m_redo->redoText());
    run(
        this,
        [undo, stop = m_stop.get_token()](Store &store) {
            const Interruption interruption(store.database(), stop);
            History history(store.database());
            const Result<HistoryStep> done = undo ? history.undo() : history.redo();
            return done ? Result<QString>(QString()) : Unexpected(done.error());
        },
        [this](const Result<QString> &outcome) {
            m_turning = false;
            emit turnEnded();
            if (!outcome && outcome.error().code != ErrorCode::Canceled)
                emit failed(outcome.error());
        });
}

void StoreEditor::readSteps()
{
    if (m_path.isEmpty())
        return;
    runInBackground(
        &m_pool, this,
        [path = m_path] {
            Steps steps;
            if (const auto store = Store::open(path, Store::Mode::ReadOnly)) {
                History history((*store)->database());
                steps.undo = history.nextUndo().value_or(std::nullopt);
                steps.redo = history.nextRedo().value_or(std::nullopt);
            }
            return steps;
        },
        [this, reading = ++m_reading](const Steps &steps) {
            if (reading != m_reading)
                return;
            m_undo = steps.undo;
            m_redo = steps.redo;
            emit stepsChanged();
        });
}

} // namespace offtake
