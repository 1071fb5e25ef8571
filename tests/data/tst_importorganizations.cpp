// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/query.h"

using namespace Qt::StringLiterals;

namespace offtake {

class TestImportOrganizations : public ImportFixture
{
    Q_OBJECT
private slots:
    void init() { makeStore(); }
    void findsFormerNames();
    void createsNoneUnasked();
    void proposesSimilarOnes_data();
    void proposesSimilarOnes();
    void createsThoseThatAreNamed();
    void createsAllWhenTold();
    void leavesOutThoseThatNoRowNeeds();
    void takesANameForAnother();
    void keepsLabelsUnlessTold();
    void undoesTheOrganizationsWithTheRows();

private:
    /// Two rows that need Acme, one that needs Bolt and is wrong besides.
    QString fileWithUnknowns()
    {
        return write("provider_id,customer_id,title,total_value,currency\n"
                     "CoreWeave,Acme Compute,One,5,USD\nAcme Compute,Meta,Two,6,USD\n"
                     "CoreWeave,Bolt AI,Three,-7,USD\n");
    }
    Result<ImportReport> importCreating(const QStringList &names, bool all = false)
    {
        ImportOptions options{.table = u"contracts"_s, .path = fileWithUnknowns()};
        options.createOrganizations = names;
        options.createAllOrganizations = all;
        return importCsv(*m_store, options);
    }
};

void TestImportOrganizations::findsFormerNames()
{
    Database &database = m_store->database();
    QVERIFY(database.attempt([&] {
        database.connection().exec(
            "UPDATE organizations SET former_name = 'Atlantic Crypto' WHERE id = 'coreweave'");
    }));
    const auto report = import(write("provider_id,customer_id,title\nATLANTIC crypto,meta,One\n"));
    QVERIFY2(report && report->accepted == 1, qPrintable(explain(report)));
    QCOMPARE(cellsOf(*report, u"provider_id"_s), QStringList{u"coreweave"_s});
}

void TestImportOrganizations::createsNoneUnasked()
{
    const qint64 before = count(u"organizations"_s);
    const auto report = import(fileWithUnknowns());
    QVERIFY2(report && report->rejected == 3, qPrintable(explain(report)));
    QCOMPARE(count(u"organizations"_s), before);
    QCOMPARE(report->unknownOrganizations.size(), 2);
    const UnknownOrganization &acme = report->unknownOrganizations[0];
    QCOMPARE(acme.name, u"Acme Compute"_s);
    QCOMPARE(acme.rows, 2);
    QCOMPARE(acme.line, 2);
    QCOMPARE(acme.columns, (QStringList{u"customer_id"_s, u"provider_id"_s}));
    QVERIFY(!acme.isCreated && !acme.isLabel);
}

void TestImportOrganizations::proposesSimilarOnes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("near");
    QTest::newRow("misspelt") << u"CoreWaeve"_s << u"coreweave"_s;
    QTest::newRow("longer") << u"CoreWeave Holdings Ltd"_s << u"coreweave"_s;
    QTest::newRow("other") << u"Zzyzx Unheard Of"_s << QString();
}

void TestImportOrganizations::proposesSimilarOnes()
{
    QFETCH(const QString, name);
    QFETCH(const QString, near);
    const auto report = import(write("provider_id,customer_id,title\n" + name.toUtf8() + ",meta,One\n"));
    QVERIFY(report);
    QCOMPARE(report->unknownOrganizations.size(), 1);
    QCOMPARE(report->unknownOrganizations[0].near.value(0), near);
}

void TestImportOrganizations::createsThoseThatAreNamed()
{
    const qint64 before = count(u"organizations"_s);
    const auto report = importCreating({u"acme  COMPUTE"_s});
    QVERIFY2(report && report->accepted == 2 && report->rejected == 1, qPrintable(explain(report)));
    QCOMPARE(count(u"organizations"_s), before + 1);
    const auto acme = m_store->organization(OrganizationId(u"acme-compute"_s));
    QVERIFY(acme);
    QCOMPARE(acme->name, u"Acme Compute"_s);
    QVERIFY(report->unknownOrganizations[0].isCreated);
    // The log names what was made besides the rows.
    Query log(m_store->database(), u"SELECT action, record_id FROM change_log ORDER BY row_id"_s);
    QVERIFY(log.step());
    QCOMPARE(log.text(1), u"acme-compute"_s);
}

void TestImportOrganizations::createsAllWhenTold()
{
    const auto report = importCreating({}, true);
    QVERIFY2(report && report->accepted == 2, qPrintable(explain(report)));
    QVERIFY(m_store->organization(OrganizationId(u"acme-compute"_s)));
}

void TestImportOrganizations::leavesOutThoseThatNoRowNeeds()
{
    const auto report = importCreating({}, true);
    QVERIFY(report);
    QVERIFY(!m_store->organization(OrganizationId(u"bolt-ai"_s))); // its only row was rejected
    QVERIFY(!report->unknownOrganizations[1].isCreated);
}

void TestImportOrganizations::takesANameForAnother()
{
    ImportOptions options{.table = u"contracts"_s, .path = fileWithUnknowns()};
    options.organizations = {{u"Acme Compute"_s, u"openai"_s}};
    const auto report = importCsv(*m_store, options);
    QVERIFY2(report && report->accepted == 2, qPrintable(explain(report)));
    QCOMPARE(cellsOf(*report, u"customer_id"_s).constFirst(), u"openai"_s);
}

void TestImportOrganizations::keepsLabelsUnlessTold()
{
    ImportOptions options{.table = u"revenue_shares"_s,
        .path = write("organization_id,customer_id,period_start,period_end,share\n"
                      "coreweave,Customer Q,2030-01-01,2030-12-31,0.2\n")};
    options.createAllOrganizations = true;
    options.dryRun = true;
    const auto kept = importCsv(*m_store, options);
    QVERIFY2(kept && kept->accepted == 1, qPrintable(explain(kept)));
    QVERIFY(kept->unknownOrganizations[0].isLabel);
    QCOMPARE(cellsOf(*kept, u"customer_label"_s), QStringList{u"Customer Q"_s});
    QVERIFY(cellsOf(*kept, u"customer_id"_s).constFirst().isEmpty());
    options.createOrganizations = {u"Customer Q"_s};
    const auto made = importCsv(*m_store, options);
    QVERIFY2(made && made->accepted == 1, qPrintable(explain(made)));
    QCOMPARE(cellsOf(*made, u"customer_id"_s), QStringList{u"customer-q"_s});
}

void TestImportOrganizations::undoesTheOrganizationsWithTheRows()
{
    const qint64 organizations = count(u"organizations"_s);
    const qint64 contracts = count(u"contracts"_s);
    QVERIFY(importCreating({}, true));
    History history(m_store->database());
    for (int turn = 0; turn < 2; ++turn) {
        QCOMPARE(count(u"organizations"_s), organizations + 1);
        QCOMPARE(count(u"contracts"_s), contracts + 2);
        const auto undone = history.undo();
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(count(u"organizations"_s), organizations);
        QCOMPARE(count(u"contracts"_s), contracts);
        QVERIFY(history.redo());
    }
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestImportOrganizations)
#include "tst_importorganizations.moc"
