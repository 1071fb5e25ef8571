// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/rowfeed.h"

namespace offtake {

namespace {

/// What is under way should fit into a core's cache: a row takes some kilobytes.
constexpr size_t kRowsPerBatch = 64;
constexpr qsizetype kCharactersPerBatch = 256 * 1024; ///< a few long rows are a batch, too
constexpr size_t kBatchesAhead = 8;

} // namespace

RowFeed::RowFeed(QIODevice &file, const ImportPlan &plan, const RowReader &reader)
    : m_file(file)
    , m_plan(plan)
    , m_reader(reader)
    , m_thread([this] { readAll(); })
{}

RowFeed::~RowFeed()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_abandoned = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

RowFeed::Item *RowFeed::next()
{
    while (m_nextItem == m_current.count) {
        if (m_current.last)
            return nullptr;
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_ready.empty(); });
        m_used.push_back(std::move(m_current));
        m_current = std::move(m_ready.front());
        m_ready.pop_front();
        m_nextItem = 0;
        lock.unlock();
        m_changed.notify_all();
    }
    return &m_current.items[m_nextItem++];
}

void RowFeed::readAll()
{
    m_file.seek(0);
    CsvReader csv(m_file, m_plan.format.csv);
    CsvRow row;
    if (m_plan.format.separatorLine)
        (void)csv.next(row);
    if (m_plan.header)
        (void)csv.next(row);
    RowRules rules(*m_plan.table);
    if (!m_plan.isWhole)
        m_evidence = FileEvidence(*m_plan.table, m_plan.columns, m_plan.headers.size());
    for (;;) {
        Batch batch = takeUsed();
        batch.items.resize(kRowsPerBatch);
        qsizetype characters = 0;
        for (batch.count = 0; batch.count < kRowsPerBatch && characters < kCharactersPerBatch;
             ++batch.count) {
            Item &item = batch.items[batch.count];
            if (!csv.next(item.row)) {
                batch.last = true;
                batch.error = csv.errorString();
                break;
            }
            for (const QString &field : std::as_const(item.row.fields))
                characters += field.size();
            if (!m_plan.isWhole)
                m_evidence.add(item.row);
            m_reader.read(item.row, item.read);
            if (!item.read.rejected)
                rules.prepare(item.read.values, item.prepared);
        }
        batch.bytesRead = csv.bytesRead();
        const bool last = batch.last;
        if (!hand(std::move(batch)) || last)
            return;
    }
}

RowFeed::Batch RowFeed::takeUsed()
{
    const std::scoped_lock lock(m_mutex);
    if (m_used.empty())
        return {};
    Batch batch = std::move(m_used.back());
    m_used.pop_back();
    return batch;
}

bool RowFeed::hand(Batch &&batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ready.size() < kBatchesAhead || m_abandoned; });
    if (m_abandoned)
        return false;
    m_ready.push_back(std::move(batch));
    lock.unlock();
    m_changed.notify_all();
    return true;
}

} // namespace offtake
