// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/sensitivity.h"
#include "widgets/charts/chart.h"

namespace offtake {

/// Base of the charts that show how a statistic of the horizon revenue follows the assumptions.
class SensitivityChart : public Chart
{
    Q_OBJECT
public:
    using Chart::Chart;

    /// Two points of each assumption or more, the greatest swing first.
    void setSensitivity(const Sensitivity &sensitivity)
    {
        m_sensitivity = sensitivity;
        build();
    }

    bool isEmpty() const override { return m_sensitivity.responses.isEmpty(); }

protected:
    const Sensitivity &sensitivity() const { return m_sensitivity; }
    /// Draws the present sensitivity; a constructor of a chart ends with it.
    virtual void build() = 0;
    void retranslate() override { build(); }

private:
    Sensitivity m_sensitivity;
};

} // namespace offtake
