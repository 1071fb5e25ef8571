// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "data/text/translation.h"
#include "widgets/style/theme.h"

#include <QListWidget>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

/// The window at its usual size, in English and light, on a store of its own and with settings of its own:
/// another test may run at the same time.
class WindowFixture
{
protected:
    void setUpProgram()
    {
        using namespace Qt::StringLiterals;
        offtake::setApplicationNames();
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        offtake::setLanguage(u"en"_s);
        offtake::applyTheme(offtake::ThemeChoice::Light);
    }
    /// Without the window, which openWindow() makes.
    void createStore(offtake::Store::Contents contents = offtake::Store::Contents::Sample)
    {
        m_workspace = std::make_unique<offtake::Workspace>();
        const QString path = m_folder.filePath(QStringLiteral("store%1.offtake").arg(++m_stores));
        QVERIFY(m_workspace->create(path, contents).has_value());
    }
    /// Anew, if one is open.
    void openWindow()
    {
        m_window.reset();
        m_window = std::make_unique<offtake::MainWindow>(*m_workspace);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void closeAll()
    {
        m_window.reset();
        m_workspace.reset();
    }

    template <class T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void go(int page) const { child<QListWidget>(QStringLiteral("sidebar"))->setCurrentRow(page); }
    QWidget *currentPage() const { return child<QStackedWidget>(QStringLiteral("pages"))->currentWidget(); }

    QTemporaryDir m_folder;
    std::unique_ptr<offtake::Workspace> m_workspace;
    std::unique_ptr<offtake::MainWindow> m_window;

private:
    int m_stores = 0;
};
