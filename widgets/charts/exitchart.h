// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/results.h"
#include "widgets/charts/organizationlines.h"

#include <QMap>

namespace offtake {

/// Probability of having exited by a quarter, by default, distress or force: the provider and its customers,
/// the most endangered first.
class ExitChart : public OrganizationLines
{
    Q_OBJECT
public:
    explicit ExitChart(QWidget *parent = nullptr);

    void setResult(const sim::Results &results, const OrganizationId &provider, Quarter start,
        const QMap<QString, QString> &names);

protected:
    QString unitText() const override;
};

} // namespace offtake
