// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace offtake {

class NameLists;
class WordsButton;
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
    /// Something was typed that is not taken yet, or was refused: it is not to be lost.
    bool isBeingEdited() const;
    /// What holds where the store has nothing, told muted in the empty field.
    void setAssumed(const QString &text);
    void setReadOnly(bool readOnly);
    void setProblem(const QString &message);
    /// The same, and what was typed comes back if the field shows something else by now.
    void refuse(const QString &text, const QString &reason);
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
    void showText(const QString &text);
    void finish();
    void retranslate();

    QString m_stored;
    std::optional<QString> m_taken; ///< what edited() told since m_stored was set
    QStringList m_words;            ///< of a column of words
    QComboBox *m_choice = nullptr;
    WordsButton *m_several = nullptr;
    QLineEdit *m_line = nullptr;
    NotesEdit *m_notes = nullptr;
    QToolButton *m_jump = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace offtake
