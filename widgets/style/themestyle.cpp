// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/themestyle.h"

#include "widgets/style/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

void drawEdge(const QStyleOption &option, const QRect &rect, QPainter &painter)
{
    const Theme &theme = Theme::of(option.palette);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(focused ? theme.accent : enabled ? theme.edge : theme.line, 1));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

void ThemeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox ||
        element == PE_IndicatorItemViewItemCheck)
        drawEdge(*option, option->rect, *painter);
}

void ThemeStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawEdge(*option, option->rect, *painter);
}

} // namespace offtake
