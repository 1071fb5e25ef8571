// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/theme.h"

#include "networkpagefixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTableWidget>
#include <QToolButton>

#include <cmath>

using namespace offtake;
using namespace Qt::StringLiterals;

/// Forcing organisations out on the network page.
class TestNetworkForceOut : public QObject, protected NetworkPageFixture
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { open(); }
    void cleanup() { close(); }
    void forcesOut();
    void forcesOutOnePath();
    void playsTheQuarters();
    void saysWhyNobodyLoses();
    void everyoneInTurn();
    void anotherLanguageWhileItRuns();
};

void TestNetworkForceOut::initTestCase()
{
    applyTheme(ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestNetworkForceOut::forcesOut()
{
    QSignalSpy ended(m_page.get(), &NetworkPage::forceOutEnded);
    QSignalSpy started(m_page.get(), &Page::jobStarted);
    view()->setCurrent(node(u"microsoft"_s));
    QTest::keyClick(view(), Qt::Key_F);
    QCOMPARE(started.size(), 1);
    QVERIFY(ended.wait(60000));
    const NetworkPicture &picture = view()->picture();
    QCOMPARE(picture.forcedOut, node(u"microsoft"_s));
    QVERIFY(picture.losses[node(u"coreweave"_s)]);
    const NodeLoss whole = *picture.losses[node(u"coreweave"_s)];
    QVERIFY(whole.total < -1e8);
    QVERIFY(whole.direct < -1e8);
    const QString sentence = child<QLabel>(u"forceOutSentence"_s)->text();
    QVERIFY2(sentence.startsWith(u"Without Microsoft, "_s) && !sentence.contains(u"Microsoft loses"_s),
        qPrintable(sentence));
    QVERIFY(!picture.losses[node(u"microsoft"_s)]);
    QVERIFY(child<QTableWidget>(u"networkLosses"_s)->rowCount() > 3);

    // The quarters add up to the horizon.
    auto *slider = child<QSlider>(u"forceOutSlider"_s);
    double sum = 0;
    for (int quarter = 0; quarter <= slider->maximum(); ++quarter) {
        slider->setValue(quarter);
        sum += view()->picture().losses[node(u"coreweave"_s)]->total;
    }
    QVERIFY(std::abs(sum - whole.total) < 1e-6 * std::abs(whole.total));
    child<QPushButton>(u"forceOutClear"_s)->click();
    QVERIFY(view()->picture().losses.isEmpty());
}

void TestNetworkForceOut::forcesOutOnePath()
{
    QSignalSpy ended(m_page.get(), &NetworkPage::forceOutEnded);
    m_page->forceOut(OrganizationId(u"microsoft"_s));
    QVERIFY(ended.wait(60000));
    const double mean = view()->picture().losses[node(u"coreweave"_s)]->total;
    child<QComboBox>(u"forceOutMode"_s)->setCurrentIndex(1); // asks again by itself
    QVERIFY(ended.wait(60000));
    const double path = view()->picture().losses[node(u"coreweave"_s)]->total;
    QVERIFY(path != mean);
    QVERIFY(path <= 0);
}

void TestNetworkForceOut::playsTheQuarters()
{
    QSignalSpy ended(m_page.get(), &NetworkPage::forceOutEnded);
    m_page->forceOut(OrganizationId(u"microsoft"_s));
    QVERIFY(ended.wait(60000));
    auto *slider = child<QSlider>(u"forceOutSlider"_s);
    auto *play = child<QToolButton>(u"forceOutPlay"_s);
    const auto *told = child<QLabel>(u"forceOutShown"_s);
    QCOMPARE(slider->value(), -1);
    play->setFocus();
    QTest::keyClick(play, Qt::Key_Space);
    QVERIFY(play->isChecked());
    QTRY_COMPARE_WITH_TIMEOUT(slider->value(), 1, 10000);
    QCOMPARE(told->text(), u"Q4 2026"_s);
    const double first = view()->picture().losses[node(u"coreweave"_s)]->total;
    QTRY_COMPARE_WITH_TIMEOUT(slider->value(), 2, 10000);
    QVERIFY(view()->picture().losses[node(u"coreweave"_s)]->total != first);
    QTest::keyClick(play, Qt::Key_Space);
    const int stopped = slider->value();
    QTest::qWait(1000);
    QCOMPARE(slider->value(), stopped);
    // At the end it stops by itself, and begins anew when asked again.
    slider->setValue(slider->maximum() - 1);
    QTest::keyClick(play, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!play->isChecked(), 10000);
    QCOMPARE(slider->value(), slider->maximum());
    QTest::keyClick(play, Qt::Key_Space);
    QCOMPARE(slider->value(), 0);
    QTest::keyClick(slider, Qt::Key_Right); // the hand may take over
    QCOMPARE(slider->value(), 1);
}

void TestNetworkForceOut::saysWhyNobodyLoses()
{
    QSignalSpy ended(m_page.get(), &NetworkPage::forceOutEnded);
    m_page->forceOut(OrganizationId(u"cipher"_s)); // only sells
    QVERIFY(ended.wait(60000));
    QVERIFY(view()->picture().losses.isEmpty());
    const QString text = child<QLabel>(u"forceOutSentence"_s)->text();
    QVERIFY2(text.contains(u"buys nothing"_s) && text.contains(u"Cipher"_s), qPrintable(text));
}

/// Whoever is forced out, one after the other and whether or not the run before has ended: the answer is of
/// the last one, and it is either losses or the reason why there are none.
void TestNetworkForceOut::everyoneInTurn()
{
    const QList<NetworkNode> nodes = view()->picture().network.nodes;
    QVERIFY(nodes.size() > 20);
    for (const NetworkNode &each : nodes) // none waits for the one before
        m_page->forceOut(each.id);
    QSignalSpy ended(m_page.get(), &NetworkPage::forceOutEnded);
    for (const NetworkNode &each : nodes) {
        ended.clear();
        m_page->forceOut(each.id);
        QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 60000);
        const NetworkPicture &picture = view()->picture();
        const QString sentence = child<QLabel>(u"forceOutSentence"_s)->text();
        QVERIFY2(sentence.contains(each.name), qPrintable(sentence));
        if (picture.losses.isEmpty())
            continue;
        QCOMPARE(picture.network.nodes[picture.forcedOut].id, each.id);
        for (const auto &loss : picture.losses)
            QVERIFY(!loss || (std::isfinite(loss->total) && std::isfinite(loss->direct)));
    }
}

void TestNetworkForceOut::anotherLanguageWhileItRuns()
{
    QSignalSpy ended(m_page.get(), &NetworkPage::forceOutEnded);
    m_page->forceOut(OrganizationId(u"microsoft"_s));
    QEvent change(QEvent::LanguageChange);
    for (QWidget *widget : m_page->findChildren<QWidget *>())
        QCoreApplication::sendEvent(widget, &change);
    QCoreApplication::sendEvent(m_page.get(), &change);
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 60000);
    QCOMPARE(view()->picture().forcedOut, node(u"microsoft"_s));
    QVERIFY(child<QTableWidget>(u"networkLosses"_s)->rowCount() > 3);
}

QTEST_MAIN(TestNetworkForceOut)
#include "tst_networkforceout.moc"
