// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/fittedticker.h"

#include <QColor>
#include <QList>
#include <QLocale>
#include <QString>

#include <limits>

#include <qcustomplot.h>

/// Drawn parts that several charts share. They place themselves while drawing, so that a label fits or hides
/// at every size: on the screen, in a picture and on a page.
namespace offtake {

/// A text within a rectangle of the plot's coordinates: the first of several that fits, or none where it would
/// not be read.
class RectLabel : public QCPAbstractItem
{
public:
    RectLabel(QCustomPlot *plot, const QRectF &coordinates, const QStringList &texts);

    void setColor(const QColor &color) { m_color = color; }
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;

private:
    QRectF m_coordinates;
    QStringList m_texts;
    QColor m_color;
};

/// Names of lines at their right end, kept apart where the lines come close, long ones in two lines.
class EdgeLabels : public QCPAbstractItem
{
public:
    struct Label
    {
        double value = 0; ///< on the y axis
        QString text;
        QColor color;
        QColor line = {}; ///< a dash of it stands before the text, for those pushed away from their line
    };

    explicit EdgeLabels(QCustomPlot *plot);

    void setLabels(double key, const QList<Label> &labels);
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;

private:
    double m_key = 0;
    QList<Label> m_labels;
};

/// Quarters on a horizontal axis whose coordinate is Quarter - first: labels T1 2025, every quarter or every
/// so many years, as many as stand beside each other at the plot's present width.
class QuarterTicker : public QCPAxisTicker
{
public:
    explicit QuarterTicker(const QCPAxis *axis)
        : m_axis(axis)
    {}

    /// `first` as year * 4 + number - 1.
    void setFirst(int firstIndex, const QLocale &locale);
    /// Quarters that the axis has; beyond, where lines have their names, are no labels.
    void setCount(int quarters) { m_count = quarters; }

protected:
    double getTickStep(const QCPRange &range) override;
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &, QChar, int) override;

private:
    const QCPAxis *m_axis;
    int m_first = 0;
    int m_count = std::numeric_limits<int>::max();
    QLocale m_locale;
};

/// Amounts, short: 2.5bn.
class AmountTicker : public NumberTicker
{
public:
    explicit AmountTicker(const QLocale &locale)
        : m_locale(locale)
    {}

    QString label(double value) const override;

protected:
    double getTickStep(const QCPRange &range) override;

private:
    QLocale m_locale;
};

/// Fractions as per cent, with at least so many decimals and those that the step needs.
class ShareTicker : public NumberTicker
{
public:
    ShareTicker(const QLocale &locale, int decimals)
        : m_locale(locale)
        , m_decimals(decimals)
    {}

    QString label(double value) const override;

protected:
    double getTickStep(const QCPRange &range) override;

private:
    QLocale m_locale;
    int m_decimals;
    int m_shownDecimals = 0;
};

} // namespace offtake
