// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"
#include "widgets/charts/chart.h"

#include <QDate>

#include <optional>

namespace offtake {

/// A provider's deals by the day they were signed: height and area tell the value, colour the customer.
class DealsChart : public Chart
{
    Q_OBJECT
public:
    struct Deal
    {
        OrganizationId customer;
        QString customerName;
        QString title;
        QDate signedOn;
        std::optional<double> value; ///< none = not disclosed; drawn hollow at the bottom
        QString note;                ///< said on hovering: basis and source
    };

    explicit DealsChart(QWidget *parent = nullptr);

    /// Deals without a date are left out.
    void setDeals(const QList<Deal> &deals, const QString &currency);
    /// Whose names the last drawing found room for, once a bubble.
    QStringList namesShown() const;

    bool isEmpty() const override { return m_deals.isEmpty(); }
    bool allowsLogarithm() const override { return true; }
    QList<QStringList> table() const override;
    /// The customers.
    QStringList seriesNames() const override;

protected:
    void applyTheme() override;
    void retranslate() override;
    QString toolTipAt(const QPointF &position) const override;
    OrganizationId organizationAt(const QPointF &position) const override;

private:
    class Bubbles;
    void build();

    QList<Deal> m_deals;
    QString m_currency;
    Bubbles *m_bubbles = nullptr;
};

} // namespace offtake
