// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/assumptionslider.h"

#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QAccessibleWidget>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

/// A slider with a small mark under its default.
class MarkedSlider : public QSlider
{
public:
    explicit MarkedSlider(QWidget *parent)
        : QSlider(Qt::Horizontal, parent)
    {
        setMinimumHeight(spacing::kHitTarget);
        [[maybe_unused]] static const bool installed = [] {
            QAccessible::installFactory(makeInterface);
            return true;
        }();
    }

    /// What a step and the lowest one stand for.
    void setScale(double lowest, double step)
    {
        m_lowest = lowest;
        m_step = step;
    }
    double amountOf(int step) const { return m_lowest + step * m_step; }
    int stepOf(double amount) const { return int(std::lround((amount - m_lowest) / m_step)); }

    void setMark(int step)
    {
        m_mark = step;
        update();
    }

    static QAccessibleInterface *makeInterface(const QString &, QObject *object);

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QSlider::paintEvent(event);
        QStyleOptionSlider option;
        initStyleOption(&option);
        const QRect groove =
            style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
        const QRect handle =
            style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
        const int x =
            groove.left() + handle.width() / 2 +
            QStyle::sliderPositionFromValue(minimum(), maximum(), m_mark, groove.width() - handle.width());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::of(palette()).muted);
        const QPointF tip(x + 0.5, height() - 5.0);
        painter.drawPolygon(QPolygonF{tip, tip + QPointF(-4, 5), tip + QPointF(4, 5)});
    }

private:
    double m_lowest = 0;
    double m_step = 1;
    int m_mark = 0;
};

/// Tells the amount that the number box shows; Qt would tell the number of the step.
class MarkedSliderAccess : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit MarkedSliderAccess(MarkedSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
    {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return slider()->amountOf(slider()->value()); }
    void setCurrentValue(const QVariant &value) override
    {
        slider()->setValue(slider()->stepOf(value.toDouble()));
    }
    QVariant maximumValue() const override { return slider()->amountOf(slider()->maximum()); }
    QVariant minimumValue() const override { return slider()->amountOf(slider()->minimum()); }
    QVariant minimumStepSize() const override { return slider()->amountOf(1) - slider()->amountOf(0); }

private:
    MarkedSlider *slider() const { return static_cast<MarkedSlider *>(widget()); }
};

QAccessibleInterface *MarkedSlider::makeInterface(const QString &, QObject *object)
{
    auto *slider = dynamic_cast<MarkedSlider *>(object);
    return slider ? new MarkedSliderAccess(slider) : nullptr;
}

AssumptionSlider::AssumptionSlider(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_ground(new QLabel(this))
    , m_slider(new MarkedSlider(this))
    , m_box(new QDoubleSpinBox(this))
    , m_reset(new QToolButton(this))
{
    setObjectName(objectName);
    m_slider->setObjectName(objectName + u"Slider"_s);
    m_box->setObjectName(objectName + u"Box"_s);
    m_reset->setObjectName(objectName + u"Reset"_s);
    m_box->setAlignment(Qt::AlignRight);
    m_box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_box->setKeyboardTracking(false);
    m_box->setFixedWidth(86);
    m_reset->setIcon(themedIcon(u"reset"_s));
    m_reset->setAutoRaise(true);
    m_reset->setFixedSize(spacing::kHitTarget, spacing::kHitTarget);
    m_name->setBuddy(m_slider);
    m_name->setWordWrap(true);
    m_ground->setWordWrap(true);
    // A long ground takes more lines, not a wider panel.
    m_ground->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTextRole(m_ground, TextRole::Caption);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(spacing::kControl);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_box, 0, 1);
    layout->addWidget(m_reset, 0, 2);
    layout->addWidget(m_slider, 1, 0, 1, 3);
    layout->addWidget(m_ground, 2, 0, 1, 3);
    layout->setColumnStretch(0, 1);

    connect(m_slider, &QSlider::valueChanged, this, [this](int step) { take(m_lowest + step * m_step); });
    connect(m_box, &QDoubleSpinBox::valueChanged, this, &AssumptionSlider::take);
    connect(m_slider, &QSlider::sliderPressed, this, &AssumptionSlider::dragStarted);
    connect(m_slider, &QSlider::sliderReleased, this, &AssumptionSlider::dragEnded);
    connect(m_reset, &QToolButton::clicked, this, &AssumptionSlider::reset);
    retranslate();
}

void AssumptionSlider::setScale(double lowest, double highest, double step, int decimals)
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietBox(m_box);
    m_lowest = lowest;
    m_step = step;
    m_slider->setScale(lowest, step);
    m_slider->setRange(0, int(std::lround((highest - lowest) / step)));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    m_box->setDecimals(decimals);
    m_box->setRange(lowest, highest);
    m_box->setSingleStep(step);
}

void AssumptionSlider::setTexts(const QString &name, const QString &unit, const QString &ground)
{
    m_name->setText(name);
    // As format::share() writes it: 62%, in Spanish 62 %.
    const bool isClose = unit.startsWith(u'%') && locale().language() != QLocale::Spanish;
    m_box->setSuffix(unit.isEmpty() || isClose ? unit : u' ' + unit);
    m_groundText = ground;
    m_slider->setAccessibleName(name);
    m_box->setAccessibleName(name);
    retranslate();
}

void AssumptionSlider::setDefault(double value, std::optional<double> usual)
{
    m_default = value;
    m_usual = usual;
    m_slider->setMark(stepOf(value));
    m_reset->setEnabled(!isDefault());
    showGround();
}

int AssumptionSlider::stepOf(double value) const
{
    return int(std::lround((value - m_lowest) / m_step));
}

bool AssumptionSlider::isDefault() const
{
    return std::abs(m_value - m_default) < m_step / 2;
}

void AssumptionSlider::setValue(double value)
{
    m_value = value;
    showValue();
}

void AssumptionSlider::reset()
{
    const bool moves = m_value != m_default;
    setValue(m_default);
    if (moves)
        emit changed(m_value);
}

void AssumptionSlider::take(double value)
{
    if (value == m_value)
        return;
    m_value = value;
    showValue();
    emit changed(value);
}

void AssumptionSlider::showValue()
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietBox(m_box);
    m_slider->setValue(stepOf(m_value));
    m_box->setValue(m_value);
    m_reset->setEnabled(!isDefault());
}

void AssumptionSlider::showGround()
{
    const auto text = [this](double value) {
        QString shown = m_box->textFromValue(value) + m_box->suffix();
        if (shown.startsWith(u'-'))
            shown[0] = QChar(0x2212); // as in every text that nobody types
        return shown;
    };
    QString ground = m_groundText;
    if (m_usual && std::abs(*m_usual - m_default) < m_step / 2)
        ground = tr("Default %1: %2", "value and its ground").arg(text(*m_usual), m_groundText);
    else if (m_usual)
        ground = tr("Scenario %1. Default %2: %3", "two values and the ground of the second")
                     .arg(text(m_default), text(*m_usual), m_groundText);
    m_ground->setText(ground);
    m_ground->setVisible(!ground.isEmpty());
    m_slider->setAccessibleDescription(ground);
}

void AssumptionSlider::retranslate()
{
    showGround();
    m_reset->setToolTip(tr("Back to the default"));
    m_reset->setAccessibleName(tr("Reset %1").arg(m_name->text()));
}

void AssumptionSlider::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
