// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importplan.h"
#include "data/import/rowreader.h"
#include "data/import/rowrules.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace offtake {

/// Reads, checks and prepares the rows of a file in a thread of its own, a few batches ahead of the one who
/// takes them: reading costs about as much as writing. Rows come in the order of the file.
class RowFeed
{
public:
    struct Item
    {
        CsvRow row;
        RowReader::Outcome read;
        PreparedRow prepared; ///< unless the row was rejected
    };

    /// Starts at the first row behind the header. `file`, `plan` and `reader` outlive the feed, and nobody
    /// else uses `file` or `reader` as long as it lives. Where the plan is by the file's head only, the
    /// evidence of every row is gathered on the way.
    RowFeed(QIODevice &file, const ImportPlan &plan, const RowReader &reader);
    ~RowFeed();
    Q_DISABLE_COPY_MOVE(RowFeed)

    /// The next row, valid until the next call; null at the end or on an error.
    Item *next();

    /// Position in the file of the rows that next() gives.
    qint64 bytesRead() const { return m_current.bytesRead; }
    /// After the end, where the plan was not whole.
    FileEvidence takeEvidence() { return std::move(m_evidence); }
    /// After the end: empty unless the file could not be read on.
    QString errorString() const { return m_current.error; }

private:
    struct Batch
    {
        std::vector<Item> items; ///< as many as any batch had in its place before
        size_t count = 0;        ///< of them, the rows of this one
        qint64 bytesRead = 0;
        QString error;
        bool last = false;
    };

    void readAll();
    /// A used batch, or a new one.
    Batch takeUsed();
    /// False when the rest is not wanted any more.
    bool hand(Batch &&batch);

    QIODevice &m_file;
    const ImportPlan &m_plan;
    const RowReader &m_reader;

    FileEvidence m_evidence;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready;
    std::vector<Batch> m_used; ///< taken back, to be filled again by the thread that made them
    bool m_abandoned = false;

    Batch m_current;
    size_t m_nextItem = 0;
    std::thread m_thread; // the last member: the thread uses the others
};

} // namespace offtake
