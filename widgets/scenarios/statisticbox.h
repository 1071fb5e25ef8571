// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/sensitivity.h"

#include <QComboBox>

namespace offtake {

/// Chooses the statistic of the horizon revenue that an analysis looks at: mean, P5, shortfall, P95.
class StatisticBox : public QComboBox
{
    Q_OBJECT
public:
    explicit StatisticBox(QWidget *parent = nullptr);

    Statistic statistic() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace offtake
