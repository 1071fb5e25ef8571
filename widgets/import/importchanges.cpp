// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/importchanges.h"

#include "data/import/columntypes.h"
#include "data/records/recordcells.h"
#include "data/text/format.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr RowFate kFates[] = {
    RowFate::New, RowFate::Changed, RowFate::Unchanged, RowFate::Skipped, RowFate::Rejected};
constexpr int kAll = -1;
constexpr int kWhat = 0; ///< columns before those of the table
constexpr int kLine = 1;
constexpr int kReason = 2;
constexpr qsizetype kLongestCell = 200;

QColor colorOf(RowFate fate, const Theme &theme)
{
    switch (fate) {
    case RowFate::New:
    case RowFate::Changed:
        return theme.accent;
    case RowFate::Rejected:
        return theme.error;
    default:
        return theme.muted;
    }
}

/// A word says it, too: the mark only helps the eye. Full for new, half for changed, a ring for what stays,
/// a cross for rejected.
QPixmap markOf(RowFate fate, const Theme &theme)
{
    constexpr int kSize = 12;
    const qreal ratio = qApp->devicePixelRatio();
    QPixmap mark(QSize(kSize, kSize) * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colorOf(fate, theme), 1.6));
    const QRectF box(2, 2, kSize - 4, kSize - 4);
    if (fate == RowFate::Rejected) {
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
        return mark;
    }
    if (fate == RowFate::New)
        painter.setBrush(colorOf(fate, theme));
    painter.drawEllipse(box);
    if (fate == RowFate::Changed) {
        painter.setBrush(colorOf(fate, theme));
        painter.drawPie(box, 90 * 16, 180 * 16);
    }
    return mark;
}

qint64 countOf(const ImportReport &report, RowFate fate)
{
    switch (fate) {
    case RowFate::New:
        return report.inserted;
    case RowFate::Changed:
        return report.updated;
    case RowFate::Rejected:
        return report.rejected;
    case RowFate::Skipped:
        return report.skipped;
    case RowFate::Unchanged:
        return report.unchanged - report.skipped;
    }
    Q_UNREACHABLE();
}

} // namespace

void ImportRowsModel::setReport(const ImportReport &report)
{
    beginResetModel();
    m_report = report;
    m_columns.clear();
    for (int column = 0; column < int(report.columns.size()); ++column) {
        const QString &name = report.columns.at(column);
        if (name == "id"_L1 || report.mapping.contains(name))
            m_columns.append(column);
    }
    m_hasReasons = report.rejected > 0;
    endResetModel();
    setFate(m_fate);
}

void ImportRowsModel::setFate(std::optional<RowFate> fate)
{
    beginResetModel();
    m_fate = fate;
    m_rows.clear();
    for (int row = 0; row < int(m_report.preview.size()); ++row) {
        if (!fate || m_report.preview.at(row).fate == *fate)
            m_rows.append(row);
    }
    endResetModel();
}

void ImportRowsModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2 + (m_hasReasons ? 1 : 0) + int(m_columns.size());
}

QString ImportRowsModel::fateText(RowFate fate)
{
    switch (fate) {
    case RowFate::New:
        return tr("new");
    case RowFate::Changed:
        return tr("changed");
    case RowFate::Unchanged:
        return tr("unchanged");
    case RowFate::Skipped:
        return tr("skipped");
    case RowFate::Rejected:
        return tr("rejected");
    }
    Q_UNREACHABLE();
}

/// A text that is there and empty is told from a cell that holds nothing.
QString ImportRowsModel::cellText(const ImportRow &row, int column) const
{
    const auto shown = [](const QStringList &cells, int at) {
        const QString cell = cells.value(at);
        return !cell.isNull() && cell.isEmpty() ? tr("(empty text)") : cell.left(kLongestCell).simplified();
    };
    const QString now = shown(row.cells, column);
    if (row.before.isEmpty() || row.before.value(column) == row.cells.value(column))
        return now;
    const QString before = shown(row.before, column);
    const auto orNothing = [](const QString &text) { return text.isEmpty() ? tr("nothing") : text; };
    return u"%1 → %2"_s.arg(orNothing(before), orNothing(now));
}

/// The reason begins with the column's name in the database: the reader knows it by its title.
QString ImportRowsModel::reasonText(const ImportRow &row) const
{
    const qsizetype end = row.reason.indexOf(u": "_s);
    const QString column = row.reason.left(std::max<qsizetype>(end, 0));
    return m_report.columns.contains(column) ? columnTitle(m_report.table, column) + row.reason.mid(end)
                                             : row.reason;
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    const ImportRow &row = m_report.preview.at(m_rows.at(index.row()));
    const Theme &theme = Theme::of(QApplication::palette());
    if (index.column() == kWhat) {
        if (role == Qt::DisplayRole)
            return fateText(row.fate);
        if (role == Qt::DecorationRole)
            return markOf(row.fate, theme);
        return {};
    }
    if (index.column() == kLine) {
        if (role == Qt::DisplayRole)
            return row.line;
        return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    }
    if (m_hasReasons && index.column() == kReason) {
        if (role == Qt::ForegroundRole)
            return theme.error;
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(reasonText(row)) : QVariant();
    }
    const int column = m_columns.at(index.column() - (m_hasReasons ? 3 : 2));
    const bool differs = !row.before.isEmpty() && row.before.value(column) != row.cells.value(column);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::ToolTipRole:
        return differs ? tr("Stored: %1\nFile: %2").arg(row.before.value(column), row.cells.value(column))
                       : row.cells.value(column);
    case Qt::FontRole:
        if (differs) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::BackgroundRole:
        return differs ? QVariant(mixed(theme.accent, theme.card, 0.16)) : QVariant();
    case Qt::ForegroundRole:
        return row.fate == RowFate::Unchanged || row.fate == RowFate::Skipped ? QVariant(theme.muted)
                                                                              : QVariant();
    default:
        return {};
    }
}

QString ImportRowsModel::headerOf(int column) const
{
    const QString &name = m_report.columns.at(column);
    const QString title = columnTitle(m_report.table, name);
    const QString header = m_report.mapping.value(name);
    // What the file calls it stands below, where it says more than the title.
    return header.isEmpty() || header == name || header == title ? title : u"%1\n%2"_s.arg(title, header);
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    const int first = m_hasReasons ? 3 : 2;
    if (role == Qt::ToolTipRole && section >= first)
        return typeText(m_report.types.value(m_report.columns.at(m_columns.at(section - first))));
    if (role != Qt::DisplayRole)
        return {};
    if (section == kWhat)
        return tr("What happens");
    if (section == kLine)
        return tr("Line");
    if (m_hasReasons && section == kReason)
        return tr("Reason");
    return headerOf(m_columns.at(section - first));
}

ImportChanges::ImportChanges(QWidget *parent)
    : QWidget(parent)
{
    m_buttons = new QButtonGroup(this);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::kControl);
    const auto add = [&](int id, const QString &name) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumHeight(spacing::kHitTarget);
        m_buttons->addButton(button, id);
        bar->addWidget(button);
    };
    add(kAll - 1, u"showAllRows"_s); // -1 is no id for a button group
    for (const RowFate fate : kFates)
        add(int(fate), u"showRows%1"_s.arg(int(fate)));
    m_buttons->buttons().constFirst()->setChecked(true);
    m_note = new QLabel(this);
    m_note->setObjectName(u"importShown"_s);
    setTextRole(m_note, TextRole::Caption);
    bar->addStretch(1);
    bar->addWidget(m_note);

    m_view = new QTableView(this);
    m_view->setObjectName(u"importPreview"_s);
    m_view->setModel(&m_model);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(24);
    m_view->horizontalHeader()->setHighlightSections(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kBetween, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    connect(m_buttons, &QButtonGroup::idClicked, this, &ImportChanges::showFate);
    retranslate();
}

void ImportChanges::setReport(const ImportReport &report)
{
    m_report = report;
    m_model.setReport(report);
    m_view->resizeColumnsToContents();
    constexpr int kWidest = 240;
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_view->setColumnWidth(column, std::clamp(m_view->columnWidth(column) + 8, 60, kWidest));
    showCounts();
    // A filter of the file before that shows nothing of this one.
    if (m_model.rowCount() == 0 && !report.preview.isEmpty()) {
        m_buttons->buttons().constFirst()->setChecked(true);
        showFate(kAll - 1);
    }
}

void ImportChanges::showFate(int button)
{
    m_model.setFate(button < 0 ? std::nullopt : std::optional(RowFate(button)));
    showCounts();
}

void ImportChanges::showCounts()
{
    const auto number = [this](qint64 value) { return format::number(double(value), locale()); };
    m_buttons->buttons().constFirst()->setText(tr("All (%1)").arg(number(m_report.rows)));
    const QString texts[] = {
        tr("New (%1)"), tr("Changed (%1)"), tr("Unchanged (%1)"), tr("Skipped (%1)"), tr("Rejected (%1)")};
    qint64 total = m_report.rows;
    for (const RowFate fate : kFates) {
        QAbstractButton *button = m_buttons->button(int(fate));
        const qint64 count = countOf(m_report, fate);
        button->setText(texts[int(fate)].arg(number(count)));
        button->setEnabled(count > 0);
        button->setVisible(count > 0 || fate != RowFate::Skipped);
        if (button->isChecked())
            total = count;
    }
    m_note->setText(m_model.rowCount() < total
                        ? tr("The first %1 of %2 rows").arg(number(m_model.rowCount()), number(total))
                        : QString());
}

void ImportChanges::retranslate()
{
    m_model.retranslate();
    m_view->setAccessibleName(tr("Rows of the file and what happens to them"));
    showCounts();
}

} // namespace offtake
