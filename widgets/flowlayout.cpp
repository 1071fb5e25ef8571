// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowlayout.h"

#include <algorithm>
#include <numeric>

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

std::vector<int> FlowLayout::columns(int width) const
{
    std::vector<int> widths;
    int free = 0; // of the width, beside the contents and the gaps
    for (size_t rows = 1; rows <= m_items.size(); ++rows) {
        const size_t count = (m_items.size() + rows - 1) / rows;
        widths.assign(count, 0);
        for (size_t i = 0; i < m_items.size(); ++i)
            widths[i % count] = std::max(widths[i % count], m_items[i]->sizeHint().width());
        free = width - spacing() * int(count - 1) - std::accumulate(widths.cbegin(), widths.cend(), 0);
        if (free >= 0)
            break;
    }
    if (free < 0 || widths.empty())
        return {width};
    // What is free goes to the narrowest until all are equal, then to all.
    for (; free > 0; --free)
        ++*std::ranges::min_element(widths);
    return widths;
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const std::vector<int> widths = columns(inner.width());
    int y = inner.top();
    for (size_t first = 0; first < m_items.size(); first += widths.size()) {
        const size_t last = std::min(first + widths.size(), m_items.size());
        int height = 0;
        for (size_t i = first; i < last; ++i)
            height = std::max(height, m_items[i]->sizeHint().height());
        int x = inner.left();
        for (size_t i = first; place && i < last; ++i) {
            m_items[i]->setGeometry(QRect(x, y, widths[i - first], height));
            x += widths[i - first] + spacing();
        }
        y += height + spacing();
    }
    const int bottom = m_items.empty() ? y : y - spacing();
    return bottom - rect.top() + contentsMargins().bottom();
}

} // namespace offtake
