// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/columnspread.h"

#include "widgets/tables/filterheader.h"

#include <QEvent>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace offtake {

namespace {

using Kind = TableField::Kind;

constexpr int kLeastColumn = 64;
constexpr int kLeastText = 120;
constexpr int kLeastLink = 100;
constexpr int kMostColumn = 160; ///< that a long text asks for before others have what they need

} // namespace

struct ColumnSpread::Column
{
    int index = 0;
    Kind kind = Kind::Text;
    int least = 0;
    int usual = 0;
    int whole = 0; ///< nothing is cut short
    int width = 0;

    bool isLink() const { return kind == Kind::Link; }
    bool isText() const { return kind == Kind::Text || kind == Kind::Word; }
};

ColumnSpread::ColumnSpread(QTableView *view, FilterHeader *header, const QList<TableField> &fields)
    : QObject(view)
    , m_view(view)
    , m_header(header)
    , m_fields(fields)
{
    for (int column = 0; column < int(m_fields.size()); ++column)
        m_view->setColumnHidden(column, !m_fields.at(column).visible);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ColumnSpread::spread);
    const auto arranged = [this] {
        if (!m_spreading)
            m_arranged = true;
    };
    connect(m_header, &QHeaderView::sectionResized, this, arranged);
    connect(m_header, &QHeaderView::sectionMoved, this, arranged);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
}

void ColumnSpread::setArranged(bool arranged)
{
    m_arranged = arranged;
    spreadSoon();
}

void ColumnSpread::spreadSoon()
{
    if (!m_arranged)
        m_soon.start();
}

bool ColumnSpread::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize ? watched == m_view->viewport() : event->type() == QEvent::Show)
        spreadSoon();
    return QObject::eventFilter(watched, event);
}

/// Those that there is room for at their least widths.
QList<ColumnSpread::Column> ColumnSpread::usualColumns() const
{
    QList<Column> columns;
    int room = m_view->viewport()->width();
    for (int i = 0; i < int(m_fields.size()); ++i) {
        if (!m_fields.at(i).visible)
            continue;
        Column column{.index = i, .kind = m_fields.at(i).kind};
        const int title = m_header->titleWidth(i);
        const int text = static_cast<QAbstractItemView *>(m_view)->sizeHintForColumn(i);
        column.whole = std::max({title, text, kLeastColumn});
        column.usual = std::max(title, std::clamp(text, kLeastColumn, kMostColumn));
        column.least = column.isText()   ? std::max(title, std::min(column.usual, kLeastText))
                       : column.isLink() ? std::max(title, std::min(column.usual, kLeastLink))
                                         : column.usual;
        column.width = column.least;
        room -= column.width;
        if (room < 0 && !columns.isEmpty())
            break;
        columns += column;
    }
    return columns;
}

void ColumnSpread::spread()
{
    if (m_arranged || !m_view->isVisible())
        return;
    QList<Column> columns = usualColumns();
    int spare = std::accumulate(columns.cbegin(), columns.cend(), m_view->viewport()->width(),
        [](int left, const Column &column) { return left - column.width; });
    const auto grow = [&](bool (Column::*isMeant)() const, int Column::*wanted) {
        int needed = 0;
        for (const Column &column : std::as_const(columns))
            needed += (column.*isMeant)() ? std::max(0, column.*wanted - column.width) : 0;
        const int given = std::min(needed, std::max(0, spare));
        for (Column &column : columns) {
            if (given > 0 && (column.*isMeant)())
                column.width += int(qint64(std::max(0, column.*wanted - column.width)) * given / needed);
        }
        spare -= given;
    };
    // Where a link leads can be guessed from less of its text.
    grow(&Column::isText, &Column::usual);
    grow(&Column::isText, &Column::whole);
    grow(&Column::isLink, &Column::whole);
    const auto isFlexible = [](const Column &column) { return column.isText() || column.isLink(); };
    if (const auto flexible = int(std::ranges::count_if(columns, isFlexible)); spare > 0 && flexible > 0) {
        for (Column &column : columns)
            column.width += isFlexible(column) ? spare / flexible : 0;
    }

    m_spreading = true;
    bool isOther = false;
    for (int i = 0; i < int(m_fields.size()); ++i) {
        const auto found = std::ranges::find(columns, i, &Column::index);
        const bool isHidden = found == columns.end();
        // A filter of a column that is not seen would hide rows.
        if (isHidden != m_view->isColumnHidden(i) && !m_header->hasText()) {
            m_view->setColumnHidden(i, isHidden);
            isOther = true;
        }
        if (!isHidden)
            m_view->setColumnWidth(i, found->width);
    }
    m_spreading = false;
    m_header->placeBoxes();
    m_header->updateGeometry();
    if (isOther)
        emit shownChanged();
}

} // namespace offtake
