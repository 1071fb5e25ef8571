// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/store.h"
#include "widgets/network/networkpage.h"
#include "widgets/network/networkview.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// The network page on a sample store of its own, as the tests of the page open it.
class NetworkPageFixture
{
public:
    void open()
    {
        using namespace Qt::StringLiterals;
        auto store = offtake::Store::create(
            m_folder.filePath(u"sample%1.offtake"_s.arg(++m_count)), offtake::Store::Contents::Sample);
        QVERIFY(store);
        m_store = std::move(*store);
        m_page = std::make_unique<offtake::NetworkPage>(*m_store);
        m_page->resize(1130, 700);
        m_page->show();
        QVERIFY(show());
    }
    void close()
    {
        m_page.reset();
        m_store.reset();
    }

protected:
    template <class T>
    T *child(const QString &name)
    {
        return m_page->findChild<T *>(name);
    }
    offtake::NetworkView *view() { return child<offtake::NetworkView>(QStringLiteral("networkView")); }
    int node(const QString &id)
    {
        return int(view()->picture().network.nodeIndex.value(offtake::OrganizationId(id), -1));
    }
    bool show(QDate asOf = QDate(2026, 7, 1), bool dataChanged = false)
    {
        using namespace Qt::StringLiterals;
        QSignalSpy shown(m_page.get(), &offtake::NetworkPage::shown);
        m_page->showSubject({offtake::OrganizationId(u"coreweave"_s), u"CoreWeave"_s, asOf}, dataChanged);
        return shown.wait(10000);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<offtake::Store> m_store;
    std::unique_ptr<offtake::NetworkPage> m_page;

private:
    int m_count = 0;
};
