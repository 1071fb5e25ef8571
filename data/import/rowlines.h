// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <memory>
#include <unordered_map>

namespace offtake {

/// Which line of a file wrote each row of a table: four bytes a row where the keys (row_id) lie close
/// together, as they do, so that a file of many millions of rows fits. Lines beyond 2^32 are not told apart.
class RowLines
{
public:
    void insert(qint64 rowId, qint64 line) { page(rowId)[place(rowId)] = quint32(line); }

    /// 0 for none.
    qint64 value(qint64 rowId) const
    {
        const auto found = m_pages.find(rowId >> kBits);
        return found == m_pages.end() ? 0 : (*found->second)[place(rowId)];
    }

    void clear()
    {
        m_pages.clear();
        m_last = nullptr;
    }

private:
    static constexpr int kBits = 16;
    using Page = std::array<quint32, size_t(1) << kBits>;

    static size_t place(qint64 rowId) { return size_t(rowId) & ((size_t(1) << kBits) - 1); }

    Page &page(qint64 rowId)
    {
        const qint64 number = rowId >> kBits;
        if (!m_last || number != m_lastNumber) {
            auto &page = m_pages[number];
            if (!page)
                page = std::make_unique<Page>();
            m_last = page.get();
            m_lastNumber = number;
        }
        return *m_last;
    }

    std::unordered_map<qint64, std::unique_ptr<Page>> m_pages;
    Page *m_last = nullptr;
    qint64 m_lastNumber = 0;
};

} // namespace offtake
