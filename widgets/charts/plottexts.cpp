// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plottexts.h"

#include <qcustomplot.h>

namespace offtake {

using namespace Qt::StringLiterals;

void PlotTexts::clear()
{
    for (QCPItemText *item : std::as_const(m_items))
        m_plot->removeItem(item);
    m_items.clear();
}

void PlotTexts::add(const QPointF &place, const QString &text, Qt::Alignment alignment)
{
    auto *item = new QCPItemText(m_plot);
    item->position->setCoords(place);
    item->setPositionAlignment(alignment);
    item->setPadding(QMargins(4, 0, 4, 0));
    item->setText(text);
    item->setClipToAxisRect(false);
    m_items += item;
}

void PlotTexts::paint(const QColor &color)
{
    for (QCPItemText *item : std::as_const(m_items)) {
        item->setFont(m_plot->xAxis->tickLabelFont());
        item->setColor(color);
    }
}

QString shortened(const QString &name, qsizetype most)
{
    return name.size() <= most ? name : name.first(most - 1).trimmed() + u"…"_s;
}

} // namespace offtake
