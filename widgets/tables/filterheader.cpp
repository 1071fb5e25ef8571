// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/filterheader.h"

#include "widgets/style/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyleOptionHeader>
#include <QTableView>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseMs = 400;
constexpr int kBoxHeight = spacing::kHitTarget;

} // namespace

FilterHeader::FilterHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setResizeContentsPrecision(100);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeBoxes);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeBoxes);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterHeader::send);
}

void FilterHeader::createBoxes(QWidget *pane)
{
    delete m_row;
    m_boxes.clear();
    m_row = new QWidget(pane);
    m_row->setObjectName(u"filters"_s);
    QWidget *previous = parentWidget();
    for (int column = 0; column < model()->columnCount(); ++column) {
        auto *box = new QLineEdit(m_row);
        box->setObjectName(u"filter%1"_s.arg(column));
        box->setClearButtonEnabled(true);
        connect(box, &QLineEdit::textEdited, this, [this, column] {
            if (m_waiting >= 0 && m_waiting != column)
                send();
            m_waiting = column;
            m_pause.start();
        });
        connect(box, &QLineEdit::returnPressed, this, [this, column] {
            m_waiting = column;
            send();
        });
        m_boxes += box;
        QWidget::setTabOrder(previous, box);
        previous = box;
    }
    if (auto *view = qobject_cast<QTableView *>(parentWidget())) {
        connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterHeader::placeBoxes);
        view->installEventFilter(this);
    }
    retranslate();
    updateGeometries();
}

void FilterHeader::clearBoxes()
{
    m_pause.stop();
    m_waiting = -1;
    for (int column = 0; column < int(m_boxes.size()); ++column) {
        m_boxes.at(column)->clear();
        setUnderstood(column, true);
    }
}

bool FilterHeader::hasText() const
{
    return std::ranges::any_of(m_boxes, [](const QLineEdit *box) { return !box->text().isEmpty(); });
}

void FilterHeader::send()
{
    m_pause.stop();
    if (const int column = std::exchange(m_waiting, -1); column >= 0)
        emit filterChanged(column, m_boxes.at(column)->text());
}

void FilterHeader::setUnderstood(int column, bool understood)
{
    QLineEdit *box = m_boxes.at(column);
    QPalette palette;
    if (!understood)
        palette.setColor(QPalette::Text, Theme::of(this->palette()).error);
    box->setPalette(palette);
    const QString help =
        tr("Text: words, or =exactly this. Numbers and dates: >1bn, <=50%, 2025-01..2025-06, "
           "Q1 2025. A single = finds empty cells.");
    box->setToolTip(understood ? help : tr("Not understood.") + u'\n' + help);
    box->setAccessibleDescription(box->toolTip());
}

void FilterHeader::retranslate()
{
    if (m_row)
        m_row->setAccessibleName(tr("Filters"));
    for (int column = 0; column < int(m_boxes.size()); ++column) {
        m_boxes.at(column)->setPlaceholderText(tr("Filter"));
        m_boxes.at(column)->setAccessibleName(
            tr("Filter of %1").arg(model()->headerData(column, Qt::Horizontal).toString()));
        setUnderstood(column, true);
    }
}

void FilterHeader::fitTitles()
{
    for (int column = 0; column < count(); ++column) {
        if (!isSectionHidden(column))
            resizeSection(column, std::max(sectionSize(column), titleWidth(column)));
    }
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(size.height() + kBoxHeight + 2);
    return size;
}

void FilterHeader::updateGeometries()
{
    // The boxes take the lower part; the sections are drawn above them.
    setViewportMargins(0, 0, 0, m_boxes.isEmpty() ? 0 : kBoxHeight + 2);
    QHeaderView::updateGeometries();
    placeBoxes();
}

void FilterHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    placeBoxes();
}

/// Of the view: the row of boxes is not its child, and has to follow it.
bool FilterHeader::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        placeBoxes();
    return QHeaderView::eventFilter(object, event);
}

void FilterHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int column) const
{
    QHeaderView::initStyleOptionForIndex(option, column);
    // The style sheet's style draws a title that is flush right under the mark of the order.
    if (option->sortIndicator != QStyleOptionHeader::None && option->textAlignment.testFlag(Qt::AlignRight))
        option->text += QString(4, QChar::Nbsp);
}

void FilterHeader::placeBoxes()
{
    if (!m_row)
        return;
    const int top = height() - kBoxHeight - 2;
    m_row->setGeometry(QRect(mapTo(m_row->parentWidget(), QPoint(0, top)), QSize(width(), kBoxHeight + 2)));
    m_row->raise();
    for (int column = 0; column < int(m_boxes.size()); ++column) {
        QLineEdit *box = m_boxes.at(column);
        box->setVisible(!isSectionHidden(column));
        box->setGeometry(
            sectionViewportPosition(column) + 1, 1, std::max(0, sectionSize(column) - 2), kBoxHeight);
    }
}

} // namespace offtake
