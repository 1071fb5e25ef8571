// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/thresholdmarks.h"

namespace offtake {

void ThresholdMarks::setAmounts(const QList<double> &amounts)
{
    if (amounts == m_amounts)
        return;
    m_amounts = amounts;
    emit changed();
}

void ThresholdMarks::add(double amount)
{
    if (m_amounts.size() >= kMost)
        return;
    m_amounts += amount;
    emit changed();
    emit edited();
}

void ThresholdMarks::remove(qsizetype index)
{
    if (index < 0 || index >= m_amounts.size())
        return;
    m_amounts.removeAt(index);
    emit changed();
    emit edited();
}

void ThresholdMarks::move(qsizetype index, double amount)
{
    if (index < 0 || index >= m_amounts.size() || m_amounts.at(index) == amount)
        return;
    m_amounts[index] = amount;
    emit changed();
}

void ThresholdMarks::release()
{
    emit edited();
}

} // namespace offtake
