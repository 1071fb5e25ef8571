// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/quarter.h"

#include <QTest>

using namespace offtake;

class TestQuarter : public QObject
{
    Q_OBJECT
private slots:
    void days_data();
    void days();
    void arithmetic();
    void position();
};

void TestQuarter::days_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("number");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("first day of a year") << QDate(2025, 1, 1) << 1 << QDate(2025, 1, 1) << QDate(2025, 3, 31);
    QTest::newRow("leap day") << QDate(2024, 2, 29) << 1 << QDate(2024, 1, 1) << QDate(2024, 3, 31);
    QTest::newRow("summer") << QDate(2025, 8, 15) << 3 << QDate(2025, 7, 1) << QDate(2025, 9, 30);
    QTest::newRow("last day of a year")
        << QDate(2025, 12, 31) << 4 << QDate(2025, 10, 1) << QDate(2025, 12, 31);
}

void TestQuarter::days()
{
    QFETCH(QDate, date);
    const Quarter quarter = Quarter::of(date);
    QTEST(quarter.number(), "number");
    QTEST(quarter.firstDay(), "first");
    QTEST(quarter.lastDay(), "last");
    QCOMPARE(quarter.year(), date.year());
}

void TestQuarter::arithmetic()
{
    QVERIFY(Quarter(2025, 4) + 1 == Quarter(2026, 1));
    QVERIFY(Quarter(2025, 1) + -1 == Quarter(2024, 4));
    QCOMPARE(Quarter(2026, 2) - Quarter(2025, 1), 5);
    QVERIFY(Quarter(2025, 4) < Quarter(2026, 1));
}

void TestQuarter::position()
{
    const Quarter origin(2026, 1);
    QCOMPARE(origin.position(QDate(2026, 1, 1)), 0.0);
    QCOMPARE(origin.position(QDate(2031, 1, 1)), 20.0);
    QCOMPARE(origin.position(QDate(2026, 2, 15)), 0.5);
    QCOMPARE(origin.position(QDate(2025, 10, 1)), -1.0);
    QCOMPARE(origin.position(QDate(2023, 2, 1)), -12 + 31.0 / 90);
}

QTEST_APPLESS_MAIN(TestQuarter)
#include "tst_quarter.moc"
