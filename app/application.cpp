// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QApplication>
#include <QMainWindow>

namespace offtake {

using namespace Qt::StringLiterals;

void setApplicationNames()
{
    QCoreApplication::setOrganizationName(u"offtake"_s);
    QCoreApplication::setApplicationName(u"offtake"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(OFFTAKE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Offtake"_s);
}

int runWindow(QApplication &application, const QString &)
{
    setApplicationNames();
    QMainWindow window;
    window.show();
    return application.exec();
}

} // namespace offtake
