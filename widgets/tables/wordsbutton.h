// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QToolButton>

namespace offtake {

/// Chooses any number of the words that a column knows, each by its text; the store joins them by ';'.
class WordsButton : public QToolButton
{
    Q_OBJECT
public:
    explicit WordsButton(const QStringList &known, QWidget *parent = nullptr);

    void setWords(const QString &joined);
    /// The chosen ones, joined, in the order in which they are known.
    QString words() const;
    void retranslate();

signals:
    /// The list was closed.
    void finished();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText();
};

} // namespace offtake
