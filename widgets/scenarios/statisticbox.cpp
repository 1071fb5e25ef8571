// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/statisticbox.h"

#include <QEvent>

#include <array>

namespace offtake {

namespace {

const std::array kStatistics{Statistic{Statistic::Kind::Mean, 0.05},
    Statistic{Statistic::Kind::Quantile, 0.05}, Statistic{Statistic::Kind::ExpectedShortfall, 0.05},
    Statistic{Statistic::Kind::Quantile, 0.95}};

} // namespace

StatisticBox::StatisticBox(QWidget *parent)
    : QComboBox(parent)
{
    for (std::size_t i = 0; i < kStatistics.size(); ++i)
        addItem(QString());
    retranslate();
}

Statistic StatisticBox::statistic() const
{
    return kStatistics[std::size_t(std::max(0, currentIndex()))];
}

void StatisticBox::retranslate()
{
    const QString names[] = {
        tr("Mean"), tr("5th percentile"), tr("Mean of the worst 5%"), tr("95th percentile")};
    for (int i = 0; i < count(); ++i)
        setItemText(i, names[i]);
    setAccessibleName(tr("Statistic of the total to the horizon"));
}

void StatisticBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

} // namespace offtake
