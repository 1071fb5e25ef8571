// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/scenario.h"
#include "data/store/store.h"
#include "widgets/scenarios/scenariorun.h"
#include "widgets/scenarios/scenariospage.h"

#include <QComboBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

/// The scenarios page on a sample store of its own, as the tests of its tabs and edits open it.
class ScenarioPageFixture
{
public:
    static constexpr int kPatienceMs = 60'000;

    void createStore()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("sample.offtake"));
        QVERIFY(offtake::Store::create(m_path, offtake::Store::Contents::Sample).has_value());
    }
    void close() { m_page.reset(); }

protected:
    /// Until the first scenario has run.
    void openPage()
    {
        using namespace Qt::StringLiterals;
        m_page = std::make_unique<offtake::ScenariosPage>(m_path);
        m_page->resize(1120, 740);
        m_page->QWidget::show();
        m_run = m_page->findChild<offtake::ScenarioRun *>();
        child<QComboBox>(u"effort"_s)->setCurrentIndex(0);
        m_page->show(offtake::OrganizationId(u"coreweave"_s), QDate(2026, 6, 30));
        QTRY_VERIFY_WITH_TIMEOUT(m_run->results() && !m_run->isRunning(), kPatienceMs);
    }
    void chooseTab(int index)
    {
        m_page->findChild<QTabWidget *>(QStringLiteral("scenarioTabs"))->setCurrentIndex(index);
    }
    template <class T>
    T *child(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    QList<offtake::Scenario> stored() const
    {
        return *offtake::loadScenarios(**offtake::Store::open(m_path));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<offtake::ScenariosPage> m_page;
    offtake::ScenarioRun *m_run = nullptr;
};
