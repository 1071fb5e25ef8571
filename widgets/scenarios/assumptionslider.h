// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QDoubleSpinBox;
class QLabel;
class QToolButton;

namespace offtake {

class MarkedSlider;

/// One assumption: name, slider and number box that follow each other, a mark at the default, and a way back
/// to it.
class AssumptionSlider : public QWidget
{
    Q_OBJECT
public:
    explicit AssumptionSlider(const QString &objectName, QWidget *parent = nullptr);

    /// Ends and step in the unit that is shown, e.g. per cent.
    void setScale(double lowest, double highest, double step, int decimals);
    void setTexts(const QString &name, const QString &unit, const QString &ground);
    /// Where the mark stands and reset() goes; does not move the value. With `usual`, what scenarios have
    /// that say nothing of it, the ground is told with these numbers.
    void setDefault(double value, std::optional<double> usual = {});

    double value() const { return m_value; }
    double defaultValue() const { return m_default; }
    /// Whether the value is the default, to the step.
    bool isDefault() const;
    /// Moves without changed().
    void setValue(double value);

public slots:
    void reset();

signals:
    /// The person moved it: at every step of a drag, a key or a typed number.
    void changed(double value);
    void dragStarted();
    void dragEnded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(double value);
    int stepOf(double value) const;
    void showValue();
    void showGround();
    void retranslate();

    double m_lowest = 0;
    double m_step = 1;
    double m_default = 0;
    double m_value = 0;
    std::optional<double> m_usual;
    QString m_groundText;
    QLabel *m_name = nullptr;
    QLabel *m_ground = nullptr;
    MarkedSlider *m_slider = nullptr;
    QDoubleSpinBox *m_box = nullptr;
    QToolButton *m_reset = nullptr;
};

} // namespace offtake
