// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenariodialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace offtake {

using namespace Qt::StringLiterals;

ScenarioDialog::ScenarioDialog(const QString &heading, const QString &title, QWidget *parent)
    : ScenarioDialog(heading, title, QString(), parent)
{
    m_description->hide();
    static_cast<QFormLayout *>(layout())->labelForField(m_description)->hide();
}

ScenarioDialog::ScenarioDialog(
    const QString &heading, const QString &title, const QString &description, QWidget *parent)
    : QDialog(parent)
    , m_title(new QLineEdit(title, this))
    , m_description(new QPlainTextEdit(description, this))
{
    setObjectName(u"scenarioDialog"_s);
    setWindowTitle(heading);
    m_title->setObjectName(u"scenarioTitle"_s);
    m_title->selectAll();
    m_description->setObjectName(u"scenarioText"_s);
    m_description->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Description"), m_description);
    form->addRow(buttons);
    setMinimumWidth(420);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto check = [this, buttons] {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_title->text().trimmed().isEmpty());
    };
    connect(m_title, &QLineEdit::textChanged, this, check);
    check();
}

QString ScenarioDialog::title() const
{
    return m_title->text();
}

QString ScenarioDialog::description() const
{
    return m_description->toPlainText();
}

} // namespace offtake
