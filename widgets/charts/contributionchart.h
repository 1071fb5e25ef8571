// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/results.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/plottexts.h"

#include <QMap>

class QCPBars;

namespace offtake {

/// Who is missing on the worst paths: each payer's part in what lies between the mean and the expected
/// shortfall (Euler allocation; the parts add up).
class ContributionChart : public Chart
{
    Q_OBJECT
public:
    explicit ContributionChart(QWidget *parent = nullptr);

    /// `names` of organisations by id.
    void setResult(
        const sim::ProviderResult &provider, const QMap<QString, QString> &names, const QString &currency);

    bool isEmpty() const override { return m_parts.isEmpty(); }
    QList<QStringList> table() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;

private:
    enum class Kind { Customer, Relet, Uncontracted, Others };
    struct Part
    {
        Kind kind = Kind::Customer;
        QString id;
        QString name;
        sim::Contribution contribution;
        QCPBars *bar = nullptr;
    };

    void build();
    QString nameOf(const Part &part) const;

    QList<Part> m_parts;
    double m_missing = 0;
    QString m_currency;
    PlotTexts m_texts;
};

} // namespace offtake
