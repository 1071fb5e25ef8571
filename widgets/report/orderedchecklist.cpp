// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/orderedchecklist.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace offtake {

namespace {

constexpr int kRowRoom = 3; ///< above and below a row's text

} // namespace

OrderedChecklist::OrderedChecklist(QWidget *parent)
    : QListWidget(parent)
{
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemChanged, this, &OrderedChecklist::changed);
}

void OrderedChecklist::setEntries(const QList<Entry> &entries)
{
    const QSignalBlocker quiet(this);
    const int row = currentRow();
    clear();
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.text, this);
        item->setData(Qt::UserRole, entry.key);
        item->setToolTip(entry.toolTip);
        item->setSizeHint({0, fontMetrics().height() + kRowRoom}); // no row is hit for its neighbour
        item->setFlags(
            (item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(entry.checked ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(std::min(row, count() - 1));
    updateGeometry();
}

QStringList OrderedChecklist::checkedKeys() const
{
    QStringList keys;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            keys.append(item(row)->data(Qt::UserRole).toString());
    }
    return keys;
}

QStringList OrderedChecklist::keys() const
{
    QStringList keys;
    for (int row = 0; row < count(); ++row)
        keys.append(item(row)->data(Qt::UserRole).toString());
    return keys;
}

QSize OrderedChecklist::sizeHint() const
{
    const int row = count() > 0 ? sizeHintForRow(0) + 2 * spacing() : fontMetrics().height();
    return {240, row * std::max(1, count()) + 2 * frameWidth() + 2};
}

void OrderedChecklist::moveCurrent(int by)
{
    const int row = currentRow();
    if (row < 0 || row + by < 0 || row + by >= count())
        return;
    {
        const QSignalBlocker quiet(this);
        QListWidgetItem *moved = takeItem(row);
        insertItem(row + by, moved);
        setCurrentItem(moved);
    }
    emit changed();
}

void OrderedChecklist::keyPressEvent(QKeyEvent *event)
{
    const bool isMove = event->modifiers() & Qt::ControlModifier;
    if (isMove && event->key() == Qt::Key_Up)
        moveUp();
    else if (isMove && event->key() == Qt::Key_Down)
        moveDown();
    else
        QListWidget::keyPressEvent(event);
}

void OrderedChecklist::dropEvent(QDropEvent *event)
{
    const QStringList before = keys();
    {
        const QSignalBlocker quiet(this); // a moved item is set anew, part by part
        QListWidget::dropEvent(event);
    }
    if (keys() != before)
        emit changed();
}

} // namespace offtake
