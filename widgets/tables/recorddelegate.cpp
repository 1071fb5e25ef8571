// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/recorddelegate.h"

#include "data/models/recordtablemodel.h"
#include "data/store/tables.h"
#include "data/text/wordtext.h"
#include "widgets/namelists.h"
#include "widgets/style/theme.h"
#include "widgets/tables/wordsbutton.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTimer>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Of an editor: what the column held when the person began to type, and the text that this was.
constexpr const char *kSeen = "seen";
constexpr const char *kShown = "shown";

} // namespace

RecordDelegate::RecordDelegate(const TableInfo &table, NameLists &names, QTableView *view)
    : QStyledItemDelegate(view)
    , m_table(table)
    , m_names(names)
    , m_view(view)
    , m_reason(new QLabel(view->viewport()))
{
    m_reason->setObjectName(u"cellProblem"_s);
    m_reason->setWordWrap(true);
    m_reason->setAutoFillBackground(true);
    m_reason->setFrameShape(QFrame::Box);
    m_reason->setMargin(4);
    setTextRole(m_reason, TextRole::Problem);
    m_reason->hide();
    connect(this, &QAbstractItemDelegate::closeEditor, m_reason, &QWidget::hide);
}

void RecordDelegate::refuse(const QModelIndex &index, const QString &text, const QString &reason)
{
    m_refused = index;
    m_refusedText = text;
    m_view->setCurrentIndex(index);
    m_view->edit(index);
    m_refused = QPersistentModelIndex();
    const QRect cell = m_view->visualRect(index);
    const int width = std::clamp(cell.width(), 240, 420);
    m_reason->setText(reason);
    m_reason->setAccessibleName(reason);
    const int height = m_reason->heightForWidth(width);
    const bool above = cell.bottom() + height > m_view->viewport()->height();
    m_reason->setGeometry(std::clamp(cell.left(), 0, std::max(0, m_view->viewport()->width() - width)),
        above ? cell.top() - height : cell.bottom() + 1, width, height);
    m_reason->show();
    m_reason->raise();
}

QWidget *RecordDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int column = m_table.indexOf(index.data(RecordTableModel::ColumnRole).toString());
    if (column < 0)
        return nullptr;
    const TableColumn &stored = m_table.columns.at(column);
    if (stored.type == ColumnType::Word) {
        auto *box = new QComboBox(parent);
        for (const QString &word : stored.words)
            box->addItem(wordText(word), word);
        auto *self = const_cast<RecordDelegate *>(this);
        connect(box, &QComboBox::activated, self, [self, box] {
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }
    if (stored.type == ColumnType::Words) {
        auto *button = new WordsButton(stored.words, parent);
        auto *self = const_cast<RecordDelegate *>(this);
        connect(button, &WordsButton::finished, self, [self, button] {
            emit self->commitData(button);
            emit self->closeEditor(button);
        });
        // Once it has its place; not showMenu(), which would wait for the answer.
        QTimer::singleShot(
            0, button, [button] { button->menu()->popup(button->mapToGlobal(button->rect().bottomLeft())); });
        return button;
    }
    auto *line = new QLineEdit(parent);
    m_names.complete(line, stored.type);
    return line;
}

void RecordDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // The view sets the data anew when the rows are read again: what is being typed stays.
    const auto *typed = qobject_cast<QLineEdit *>(editor);
    const QVariant shown = editor->property(kShown);
    if (typed && shown.isValid() && typed->text() != shown.toString())
        return;
    const QString text = m_refused == index ? m_refusedText : index.data(Qt::EditRole).toString();
    editor->setProperty(kSeen, index.data(RecordTableModel::StoredRole));
    editor->setProperty(kShown, text);
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(text));
    } else if (auto *button = qobject_cast<WordsButton *>(editor)) {
        button->setWords(text);
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
        line->selectAll();
    }
}

void RecordDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    const auto *line = qobject_cast<QLineEdit *>(editor);
    const auto *button = qobject_cast<WordsButton *>(editor);
    if (box || line || button)
        static_cast<RecordTableModel *>(model)->edit(index,
            box      ? box->currentData().toString()
            : button ? button->words()
                     : line->text(),
            editor->property(kSeen).value<Value>());
}

} // namespace offtake
