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

QString onTwoLines(const QString &name, qsizetype most)
{
    const auto offCentre = [&name](qsizetype at) { return std::abs(2 * at - name.size()); };
    qsizetype best = -1;
    for (qsizetype at = name.indexOf(u' '); at >= 0; at = name.indexOf(u' ', at + 1)) {
        if (best < 0 || offCentre(at) < offCentre(best))
            best = at;
    }
    return best < 0 ? shortened(name, most)
                    : shortened(name.first(best), most) + u'\n' + shortened(name.mid(best + 1), most);
}

} // namespace offtake
