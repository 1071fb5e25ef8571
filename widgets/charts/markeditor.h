// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/distribution.h"

#include <QWidget>

class QDoubleSpinBox;
class QToolButton;

namespace offtake {

class ThresholdMarks;

/// The threshold marks of a distribution as numbers: of each its amount and the share of the paths below it,
/// either of which can be typed.
class MarkEditor : public QWidget
{
    Q_OBJECT
public:
    explicit MarkEditor(ThresholdMarks *marks, QWidget *parent = nullptr);

    /// Adds a mark; stands where the chart's other controls are.
    QToolButton *addButton() const { return m_add; }
    void setDistribution(const Distribution &distribution, const QString &currency);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QDoubleSpinBox *amount = nullptr;      ///< millions
        QDoubleSpinBox *probability = nullptr; ///< per cent
        QToolButton *remove = nullptr;
    };

    void addRow();
    void fill();
    void retranslate();

    ThresholdMarks *m_marks;
    Distribution m_distribution;
    QString m_currency;
    QList<Row> m_rows;
    QToolButton *m_add = nullptr;
};

} // namespace offtake
