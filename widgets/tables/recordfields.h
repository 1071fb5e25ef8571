// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace offtake {

class NameLists;
struct TableColumn;

/// Several lines of text that are taken when the field is left.
class NotesEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    using QPlainTextEdit::QPlainTextEdit;

signals:
    void editingFinished();

protected:
    void focusOutEvent(QFocusEvent *event) override;
};

/// One column of a record in a form: the fitting field, and under it what is wrong with what was typed.
class RecordField : public QWidget
{
    Q_OBJECT
public:
    RecordField(const TableColumn &column, NameLists &names, QWidget *parent = nullptr);

    /// Shows a stored text; what was wrong before is over.
    void setText(const QString &text);
    QString text() const;
    /// What holds where the store has nothing, told muted in the empty field.
    void setAssumed(const QString &text);
    void setReadOnly(bool readOnly);
    void setProblem(const QString &message);
    void setTitle(const QString &title);
    /// Shows a button that leads to where the text points.
    void setJump(const QString &toolTip);

signals:
    /// Another text than the stored one was given.
    void edited(const QString &text);
    void jumpRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void finish();
    void retranslate();

    QString m_stored;
    QStringList m_words; ///< of a column of words
    QComboBox *m_choice = nullptr;
    QLineEdit *m_line = nullptr;
    NotesEdit *m_notes = nullptr;
    QToolButton *m_jump = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace offtake
