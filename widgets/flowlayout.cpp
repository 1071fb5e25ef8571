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

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int y = inner.top();
    for (size_t first = 0; first < m_items.size();) {
        int used = 0;
        int height = 0;
        size_t last = first;
        for (; last < m_items.size(); ++last) {
            const QSize hint = m_items[last]->sizeHint();
            const int wanted = used + (last > first ? spacing() : 0) + hint.width();
            if (last > first && wanted > inner.width())
                break;
            used = wanted;
            height = std::max(height, hint.height());
        }
        if (place) {
            const int inRow = int(last - first);
            const int spare = std::max(0, inner.width() - used);
            int x = inner.left();
            for (size_t i = first; i < last; ++i) {
                const int index = int(i - first);
                const int share = spare * (index + 1) / inRow - spare * index / inRow;
                const int width = std::min(m_items[i]->sizeHint().width() + share, inner.width());
                m_items[i]->setGeometry(QRect(x, y, width, height));
                x += width + spacing();
            }
        }
        y += height + spacing();
        first = last;
    }
    const int bottom = m_items.empty() ? y : y - spacing();
    return bottom - rect.top() + contentsMargins().bottom();
}

} // namespace offtake
