// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartaccess.h"

#include "widgets/charts/chart.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace offtake {

namespace {

class ChartTable;

/// One text of a chart's table. Owned by Qt's registry, dropped by its table.
class ChartCell : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    ChartCell(Chart *chart, int row, int column)
        : m_chart(chart)
        , m_row(row)
        , m_column(column)
    {}

    bool isValid() const override { return m_chart && m_row < m_chart->table().size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_chart); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QString text(QAccessible::Text what) const override
    {
        if (what != QAccessible::Name && what != QAccessible::Value)
            return {};
        return m_chart ? m_chart->table().value(m_row).value(m_column) : QString();
    }
    QRect rect() const override
    {
        QAccessibleInterface *chart = parent();
        return chart ? chart->rect() : QRect(); // the number has no place of its own in the picture
    }
    QAccessible::Role role() const override
    {
        return m_row == 0 ? QAccessible::ColumnHeader : QAccessible::Cell;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this)
                                                       : nullptr;
    }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    QPointer<Chart> m_chart;
    int m_row;
    int m_column;
};

/// A chart as a table; the first row holds the titles of the columns.
class ChartTable : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit ChartTable(Chart *chart)
        : QAccessibleWidget(chart, QAccessible::Table)
    {}
    ~ChartTable() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text what) const override
    {
        if (!chart())
            return {};
        if (what == QAccessible::Description)
            return chart()->sentence();
        return QAccessibleWidget::text(what);
    }
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface *child(int index) const override
    {
        const int columns = columnCount();
        return columns > 0 ? cellAt(index / columns, index % columns) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        auto *found = const_cast<QAccessibleInterface *>(child);
        auto *cell = static_cast<QAccessibleTableCellInterface *>(
            found->interface_cast(QAccessible::TableCellInterface));
        return cell ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
    }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
            return nullptr;
        const auto key = qint64(row) << 32 | column;
        if (!m_cells.contains(key))
            m_cells.insert(
                key, QAccessible::registerAccessibleInterface(new ChartCell(chart(), row, column)));
        return QAccessible::accessibleInterface(m_cells.value(key));
    }
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    QString columnDescription(int column) const override
    {
        return chart() ? chart()->table().value(0).value(column) : QString();
    }
    QString rowDescription(int row) const override
    {
        return chart() ? chart()->table().value(row).value(0) : QString();
    }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override { return chart() ? int(chart()->table().value(0).size()) : 0; }
    int rowCount() const override { return chart() ? int(chart()->table().size()) : 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    Chart *chart() const { return qobject_cast<Chart *>(object()); }

    mutable QHash<qint64, QAccessible::Id> m_cells; ///< made as they are asked for
};

QList<QAccessibleInterface *> ChartCell::columnHeaderCells() const
{
    QAccessibleInterface *chart = parent();
    QAccessibleTableInterface *cells = chart ? chart->tableInterface() : nullptr;
    return cells && m_row > 0 ? QList<QAccessibleInterface *>{cells->cellAt(0, m_column)}
                              : QList<QAccessibleInterface *>();
}

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *chart = qobject_cast<Chart *>(object);
    return chart ? new ChartTable(chart) : nullptr;
}

} // namespace

void installChartAccess()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
}

} // namespace offtake
