// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace offtake {

/// Numbers on an axis, written by label(); linear or logarithmic as the axis is.
class NumberTicker : public QCPAxisTicker
{
public:
    virtual QString label(double value) const = 0;

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override { return label(tick); }
};

/// Another ticker's ticks, of whose labels as many are left as stand side by side without touching: every
/// one, every second, third, ... On a logarithmic axis the ticks of a NumberTicker are 1, 2 and 5 of each
/// decade.
class FittedTicker : public QCPAxisTicker
{
public:
    FittedTicker(QCPAxis *axis, QSharedPointer<QCPAxisTicker> ticker);

    /// The ticker below, where it writes numbers.
    const NumberTicker *numbers() const { return dynamic_cast<const NumberTicker *>(m_ticker.data()); }

    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision,
        QVector<double> &ticks, QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    void thin(const QCPRange &range, const QVector<double> &ticks, QVector<QString> &labels) const;

    QCPAxis *m_axis;
    QSharedPointer<QCPAxisTicker> m_ticker;
};

/// Gives every axis of the plot a fitted ticker over its own.
void fitTickers(QCustomPlot &plot);

} // namespace offtake
