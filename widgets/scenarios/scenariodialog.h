// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace offtake {

/// Asks for a scenario's title and, where it has one, description.
class ScenarioDialog : public QDialog
{
    Q_OBJECT
public:
    ScenarioDialog(const QString &heading, const QString &title, QWidget *parent = nullptr);
    ScenarioDialog(
        const QString &heading, const QString &title, const QString &description, QWidget *parent = nullptr);

    QString title() const;
    QString description() const;

private:
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_description = nullptr;
};

} // namespace offtake
