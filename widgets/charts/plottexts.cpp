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

QStringList inTwoLines(const QString &name)
{
    const qsizetype middle = name.size() / 2;
    const qsizetype before = name.lastIndexOf(u' ', middle);
    const qsizetype after = name.indexOf(u' ', middle);
    const bool isBefore = before > 0 && (after < 0 || middle - before <= after - middle);
    const qsizetype space = isBefore ? before : after;
    return space > 0 ? QStringList{name.first(space), name.sliced(space + 1)} : QStringList{name};
}

} // namespace offtake
