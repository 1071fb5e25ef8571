// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowlayout.h"

#include <algorithm>

namespace offtake {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

size_t FlowLayout::fitting(size_t first, int width) const
{
    int used = 0;
    size_t last = first;
    for (; last < m_items.size(); ++last) {
        used += m_items[last]->sizeHint().width() + (last > first ? spacing() : 0);
        if (last > first && used > width)
            break;
    }
    return last;
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    // As few rows as can be, then as many items in each of them: no lonely card on the last.
    int rows = 0;
    for (size_t first = 0; first < m_items.size(); ++rows)
        first = fitting(first, inner.width());
    const size_t most = rows > 0 ? (m_items.size() + size_t(rows) - 1) / size_t(rows) : 1;

    int y = inner.top();
    for (size_t first = 0; first < m_items.size();) {
        const size_t last = std::min(fitting(first, inner.width()), first + most);
        int used = spacing() * int(last - first - 1);
        int height = 0;
        for (size_t i = first; i < last; ++i) {
            used += m_items[i]->sizeHint().width();
            height = std::max(height, m_items[i]->sizeHint().height());
        }
        if (place)
            placeRow(first, last, QRect(inner.left(), y, inner.width(), height), inner.width() - used);
        y += height + spacing();
        first = last;
    }
    const int bottom = m_items.empty() ? y : y - spacing();
    return bottom - rect.top() + contentsMargins().bottom();
}

void FlowLayout::placeRow(size_t first, size_t last, const QRect &row, int spare) const
{
    const int inRow = int(last - first);
    int x = row.left();
    for (size_t i = first; i < last; ++i) {
        const int index = int(i - first);
        const int share = std::max(0, spare) * (index + 1) / inRow - std::max(0, spare) * index / inRow;
        const int width = std::min(m_items[i]->sizeHint().width() + share, row.width());
        m_items[i]->setGeometry(QRect(x, row.top(), width, row.height()));
        x += width + spacing();
    }
}

} // namespace offtake
