// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overview/metriccard.h"

#include "widgets/style/focusring.h"
#include "widgets/style/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// A card can be pressed: to a screen reader it is a button, not a frame.
class MetricCardAccess : public QAccessibleWidget
{
public:
    explicit MetricCardAccess(MetricCard *card)
        : QAccessibleWidget(card, QAccessible::Button)
    {}

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            emit static_cast<MetricCard *>(widget())->clicked();
        else
            QAccessibleWidget::doAction(action);
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *card = qobject_cast<MetricCard *>(object);
    return card ? new MetricCardAccess(card) : nullptr;
}

} // namespace

MetricCard::MetricCard(const QString &objectName, QWidget *parent)
    : QFrame(parent)
    , m_caption(new QLabel(this))
    , m_figure(new QLabel(this))
    , m_note(new QLabel(this))
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    setObjectName(objectName);
    setProperty("card", true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_figure->setObjectName(u"figure"_s);
    m_note->setObjectName(u"note"_s);
    setTextRole(m_caption, TextRole::Caption);
    setTextRole(m_figure, TextRole::Figure);
    setTextRole(m_note, TextRole::Caption);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kBetween, spacing::kBetween, spacing::kBetween, spacing::kBetween);
    layout->setSpacing(0);
    for (QLabel *label : {m_caption, m_figure, m_note})
        layout->addWidget(label);
    new FocusRing(this);
}

void MetricCard::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    describe();
}

void MetricCard::setFigure(const QString &figure, const QString &note)
{
    m_figure->setText(figure.isEmpty() ? u"–"_s : figure);
    m_note->setText(note);
    describe();
}

void MetricCard::setExplanation(const QString &explanation)
{
    setToolTip(explanation);
    describe();
}

QString MetricCard::figure() const
{
    return m_figure->text();
}

QString MetricCard::caption() const
{
    return m_caption->text();
}

void MetricCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
    QFrame::mouseReleaseEvent(event);
}

void MetricCard::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        emit clicked();
    else
        QFrame::keyPressEvent(event);
}

QString MetricCard::note() const
{
    return m_note->text();
}

void MetricCard::describe()
{
    setAccessibleName(m_caption->text() + u": "_s + m_figure->text() + u", "_s + m_note->text());
    setAccessibleDescription(toolTip());
}

} // namespace offtake
