// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/headers.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace offtake {

class TestHeaders : public QObject
{
    Q_OBJECT
private slots:
    void mapsItsOwnNames_data();
    void mapsItsOwnNames();
    void mapsOtherNames_data();
    void mapsOtherNames();
    void recognisesTables_data();
    void recognisesTables();
    void tellsHeadersFromData();
};

void TestHeaders::mapsItsOwnNames_data()
{
    QTest::addColumn<QString>("table");
    for (const TableInfo &table : referenceTables())
        QTest::newRow(qPrintable(table.name)) << table.name;
}

void TestHeaders::mapsItsOwnNames()
{
    QFETCH(const QString, table);
    const TableInfo *info = findTable(table);
    const QMap<QString, QString> mapping = guessMapping(*info, info->columnNames());
    for (const TableColumn &column : info->columns)
        QCOMPARE(mapping.value(column.name), column.name);
    QCOMPARE(guessTable(info->columnNames()), info);
}

void TestHeaders::mapsOtherNames_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("column");
    const auto row = [](const char *header, const char *column) {
        QTest::newRow(header) << QString::fromUtf8(header) << QString::fromLatin1(column);
    };
    row("Proveedor", "provider_id");
    row("CLIENTE", "customer_id");
    row("Título", "title");
    row("Deal", "title");
    row("Fecha de firma", "signed_on");
    row("Signed", "signed_on");
    row("Inicio", "starts_on");
    row("Fin", "ends_on");
    row("Duración (meses)", "term_months");
    row("Term", "term_months");
    row("Valor total", "total_value");
    row("Value (USD m)", "total_value");
    row("Ccy", "currency");
    row("Moneda", "currency");
    row("Take or pay", "commitment");
    row("Compromiso", "commitment");
    row("GPU count", "gpu_count");
    row("Equity", "equity_amount");
    row("Power (MW)", "power_mw");
    row("Notas", "notes");
    row("Provider_ID", "provider_id");
}

void TestHeaders::mapsOtherNames()
{
    QFETCH(const QString, header);
    QFETCH(const QString, column);
    const QMap<QString, QString> mapping = guessMapping(*findTable(u"contracts"_s), {u"Colour"_s, header});
    QCOMPARE(mapping.size(), 1);
    QCOMPARE(mapping.value(column), header);
}

void TestHeaders::recognisesTables_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QString>("table");
    QTest::newRow("contracts") << u"Provider,Customer,Deal,Signed,Value"_s << u"contracts"_s;
    QTest::newRow("shares") << u"Organization,Customer,Period start,Period end,Share"_s
                            << u"revenue_shares"_s;
    QTest::newRow("revenues") << u"Empresa,Segmento,Desde,Hasta,Ingresos,Moneda"_s << u"revenues"_s;
    QTest::newRow("organizations") << u"Name,Country,Ticker"_s << u"organizations"_s;
    QTest::newRow("nothing") << u"Colour,Taste"_s << QString();
}

void TestHeaders::recognisesTables()
{
    QFETCH(const QString, headers);
    QFETCH(const QString, table);
    const TableInfo *found = guessTable(headers.split(u','));
    QCOMPARE(found ? found->name : QString(), table);
}

void TestHeaders::tellsHeadersFromData()
{
    QVERIFY(looksLikeHeader({u"Provider"_s, u"Customer"_s}));
    QVERIFY(!looksLikeHeader({u"coreweave"_s, u"meta"_s, u"12,000"_s}));
    QVERIFY(
        looksLikeHeader({u"organization_id"_s, u"period_start"_s, u"period_end"_s, u"amount"_s, u"2024"_s}));
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestHeaders)
#include "tst_headers.moc"
