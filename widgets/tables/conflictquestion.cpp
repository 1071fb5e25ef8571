// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/conflictquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConflictQuestion)
};

} // namespace

void askWhichValue(
    QWidget *parent, const Error &conflict, const QString &mine, std::function<void(bool)> chosen)
{
    auto *box = new QMessageBox(QMessageBox::Question, Text::tr("Two changes of one value"), conflict.message,
        QMessageBox::NoButton, parent);
    box->setObjectName(u"conflictQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(mine.isEmpty() ? Text::tr("Yours is empty. Which one is to stay?")
                                           : Text::tr("Yours is “%1”. Which one is to stay?").arg(mine));
    QPushButton *theirs = box->addButton(Text::tr("Keep theirs"), QMessageBox::RejectRole);
    QPushButton *own = box->addButton(Text::tr("Write mine"), QMessageBox::AcceptRole);
    box->setDefaultButton(theirs); // nothing is lost by a hasty Enter
    box->setEscapeButton(theirs);
    QObject::connect(box, &QDialog::finished, parent,
        [box, own, chosen = std::move(chosen)] { chosen(box->clickedButton() == own); });
    box->open();
}

} // namespace offtake
