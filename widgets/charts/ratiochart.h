// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/results.h"
#include "widgets/charts/organizationlines.h"

#include <QMap>

namespace offtake {

/// What customers with limited means pay of what they owe, in the mean of the paths on which they owe
/// something: those that fall short, the worst first.
class RatioChart : public OrganizationLines
{
    Q_OBJECT
public:
    explicit RatioChart(QWidget *parent = nullptr);

    void setResult(const sim::Results &results, Quarter start, const QMap<QString, QString> &names);

protected:
    QString unitText() const override;
};

} // namespace offtake
