// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/namebox.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QScreen>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

namespace offtake {

namespace {

constexpr int kLeastCharacters = 10;
constexpr int kTextMargin = 4; ///< that the style leaves on either side of the text

} // namespace

NameBox::NameBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(kLeastCharacters);
}

QString NameBox::shownText() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, std::max(0, room - kTextMargin));
}

void NameBox::showPopup()
{
    // The list is as wide as the box unless its names need more.
    const int frame = 2 * view()->frameWidth() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 8;
    const int widest = view()->sizeHintForColumn(0) + frame;
    view()->setMinimumWidth(std::min(widest, screen()->availableGeometry().width()));
    QComboBox::showPopup();
}

bool NameBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(shownText() == currentText() ? m_purpose : currentText());
    return QComboBox::event(event);
}

void NameBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace offtake
