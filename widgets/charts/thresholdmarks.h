// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

namespace offtake {

/// Amounts that the analyst watches: one set of marks that histogram, exceedance curve and number boxes show
/// and move together. Amounts are in the model's currency.
class ThresholdMarks : public QObject
{
    Q_OBJECT
public:
    /// More than this many would hide the distribution behind them.
    static constexpr int kMost = 3;

    using QObject::QObject;

    const QList<double> &amounts() const { return m_amounts; }
    /// Without edited(): they come from the scenario.
    void setAmounts(const QList<double> &amounts);

    /// By hand. Nothing is added beyond kMost.
    void add(double amount);
    void remove(qsizetype index);
    void move(qsizetype index, double amount);
    /// The hand let go: what was moved since is to be kept.
    void release();

signals:
    /// Where the marks stand has changed, by whomever.
    void changed();
    /// A person added, removed or finished moving one.
    void edited();

private:
    QList<double> m_amounts;
};

} // namespace offtake
