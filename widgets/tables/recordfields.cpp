// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/recordfields.h"

#include "data/store/tables.h"
#include "data/text/wordtext.h"
#include "widgets/namelists.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"
#include "widgets/tables/wordsbutton.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNotesLines = 4;

} // namespace

void NotesEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    emit editingFinished();
}

RecordField::RecordField(const TableColumn &column, NameLists &names, QWidget *parent)
    : QWidget(parent)
    , m_words(column.type == ColumnType::Word ? column.words : QStringList())
    , m_jump(new QToolButton(this))
    , m_problem(new QLabel(this))
{
    QWidget *field = nullptr;
    if (!m_words.isEmpty()) {
        m_choice = new QComboBox(this);
        for (const QString &word : std::as_const(m_words))
            m_choice->addItem(wordText(word), word);
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(8);
        connect(m_choice, &QComboBox::activated, this, &RecordField::finish);
        field = m_choice;
    } else if (column.type == ColumnType::Words) {
        m_several = new WordsButton(column.words, this);
        connect(m_several, &WordsButton::finished, this, &RecordField::finish);
        field = m_several;
    } else if (column.name == "notes"_L1) {
        m_notes = new NotesEdit(this);
        m_notes->setTabChangesFocus(true);
        m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * kNotesLines + 12);
        connect(m_notes, &NotesEdit::editingFinished, this, &RecordField::finish);
        field = m_notes;
    } else {
        m_line = new QLineEdit(this);
        names.complete(m_line, column.type);
        connect(m_line, &QLineEdit::editingFinished, this, &RecordField::finish);
        field = m_line;
    }
    field->setObjectName(u"field_"_s + column.name);
    setFocusProxy(field);
    // Tab goes from this at once to what has the focus for it: a button made before would be passed over.
    setTabOrder(field, m_jump);
    m_jump->setObjectName(u"jump_"_s + column.name);
    m_jump->setIcon(themedIcon(u"jump"_s));
    m_jump->setAutoRaise(true);
    m_jump->setMinimumSize(spacing::kHitTarget, spacing::kHitTarget);
    m_jump->hide();
    connect(m_jump, &QToolButton::clicked, this, &RecordField::jumpRequested);
    m_problem->setObjectName(u"problem_"_s + column.name);
    m_problem->setWordWrap(true);
    setTextRole(m_problem, TextRole::Problem);
    m_problem->hide();

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(field, 1);
    row->addWidget(m_jump);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_problem);
}

void RecordField::setText(const QString &text)
{
    m_taken.reset();
    showText(text);
    setProblem({});
    m_stored = m_several ? m_several->words() : text; // several words may be stored in another order
}

void RecordField::showText(const QString &text)
{
    if (m_choice) {
        m_choice->setCurrentIndex(m_choice->findData(text));
    } else if (m_several) {
        m_several->setWords(text);
    } else if (m_notes) {
        const QSignalBlocker quiet(m_notes);
        m_notes->setPlainText(text);
    } else {
        m_line->setText(text);
        m_line->setCursorPosition(0);
        m_line->setToolTip(text);
    }
}

QString RecordField::text() const
{
    return m_choice    ? m_choice->currentData().toString()
           : m_several ? m_several->words()
           : m_notes   ? m_notes->toPlainText()
                       : m_line->text();
}

bool RecordField::isBeingEdited() const
{
    const bool isTyped = !m_choice && text() != m_stored && text() != m_taken;
    return isTyped || !m_problem->text().isEmpty();
}

void RecordField::setAssumed(const QString &text)
{
    if (m_line) {
        m_line->setPlaceholderText(text);
        if (!text.isEmpty())
            m_line->setToolTip(text);
    }
}

void RecordField::setReadOnly(bool readOnly)
{
    if (m_choice)
        m_choice->setEnabled(!readOnly);
    else if (m_several)
        m_several->setEnabled(!readOnly);
    else if (m_notes)
        m_notes->setReadOnly(readOnly);
    else
        m_line->setReadOnly(readOnly);
}

void RecordField::setProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
    // A button tells its choice in no other way.
    focusProxy()->setAccessibleDescription(message.isEmpty() && m_several ? m_several->toolTip() : message);
}

void RecordField::refuse(const QString &text, const QString &reason)
{
    if (text != this->text())
        showText(text);
    setProblem(reason);
}

void RecordField::setTitle(const QString &title)
{
    focusProxy()->setAccessibleName(title);
}

void RecordField::setJump(const QString &toolTip)
{
    m_jump->setToolTip(toolTip);
    m_jump->setAccessibleName(toolTip);
    m_jump->setVisible(!toolTip.isEmpty());
}

void RecordField::finish()
{
    // Leaving a field untouched writes nothing, and Enter and leaving it are one edit.
    if (text() == m_stored || text() == m_taken)
        return;
    setProblem({});
    m_taken = text();
    emit edited(*m_taken);
}

void RecordField::retranslate()
{
    for (int i = 0; m_choice && i < m_choice->count(); ++i)
        m_choice->setItemText(i, wordText(m_words.at(i)));
    if (m_several)
        m_several->retranslate();
}

void RecordField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
