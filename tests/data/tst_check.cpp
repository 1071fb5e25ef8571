// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/query.h"
#include "data/store/store.h"
#include "data/upkeep/check.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace offtake;
using namespace Qt::StringLiterals;

/// Each rule is broken in a copy of the sample by SQL, as another program might.
class TestCheck : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theSampleHasNoErrors();
    void rules_data();
    void rules();
    void leavesTheFileAlone();
    void sharesToldTogetherCountOnce();
    void namesAtMostAThousand();
    void tellsWhatIsDamaged();
    void refusesWhatIsNoStore();
    void canBeCanceled();

private:
    QString copyWith(const QString &sql)
    {
        const QString path = m_folder.filePath(u"%1.offtake"_s.arg(++m_copies));
        QFile::copy(m_sample, path);
        auto database = Database::open(path, Database::Access::ReadWrite);
        (*database)->connection().exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;");
        (*database)->connection().exec(sql.toStdString());
        return path;
    }

    QTemporaryDir m_folder;
    QString m_sample;
    int m_copies = 0;
};

void TestCheck::initTestCase()
{
    m_sample = m_folder.filePath(u"sample.offtake"_s);
    const auto made = Store::create(m_sample, Store::Contents::Sample);
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
}

void TestCheck::theSampleHasNoErrors()
{
    const auto findings = checkStore(m_sample);
    QVERIFY(findings.has_value());
    for (const Finding &finding : *findings)
        QVERIFY2(finding.severity == Finding::Severity::Warning,
            qPrintable(finding.table + u'/' + finding.id + u": " + finding.message));
}

void TestCheck::rules_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isError");
    const auto row = [](const char *name, const QString &sql, const QString &rule, const QString &table,
                         const QString &id,
                         bool isError) { QTest::newRow(name) << sql << rule << table << id << isError; };
    row("foreign key", u"UPDATE contracts SET customer_id = 'nobody' WHERE id = 'crwv-openai-2025-03'"_s,
        u"foreign_key"_s, u"contracts"_s, u"crwv-openai-2025-03"_s, true);
    row("foreign key of a link",
        u"INSERT INTO event_organizations (row_id, event_id, organization_id, position) "
        "SELECT 9999, id, 'nobody', 9 FROM events LIMIT 1"_s,
        u"foreign_key"_s, u"event_organizations"_s, u"9999"_s, true);
    row("end before start",
        u"UPDATE contracts SET starts_on = '2026-01-02', ends_on = '2026-01-01' WHERE id = 'crwv-openai-2025-03'"_s,
        u"end_before_start"_s, u"contracts"_s, u"crwv-openai-2025-03"_s, true);
    row("end before signing",
        u"UPDATE contracts SET starts_on = NULL, ends_on = '2025-01-01' WHERE id = 'crwv-openai-2025-03'"_s,
        u"end_before_start"_s, u"contracts"_s, u"crwv-openai-2025-03"_s, true);
    row("no currency", u"UPDATE contracts SET currency = NULL WHERE id = 'crwv-openai-2025-03'"_s,
        u"missing_currency"_s, u"contracts"_s, u"crwv-openai-2025-03"_s, true);
    row("no source", u"UPDATE contracts SET source_id = NULL WHERE id = 'crwv-openai-2025-03'"_s,
        u"missing_source"_s, u"contracts"_s, u"crwv-openai-2025-03"_s, false);
    row("word", u"UPDATE contracts SET status = 'maybe' WHERE id = 'crwv-openai-2025-03'"_s,
        u"unknown_word"_s, u"contracts"_s, u"crwv-openai-2025-03"_s, true);
    row("role", u"UPDATE organizations SET roles = 'customer;wizard' WHERE id = 'openai'"_s,
        u"unknown_word"_s, u"organizations"_s, u"openai"_s, true);
    row("currency word", u"UPDATE contracts SET currency = 'XQZ' WHERE id = 'crwv-openai-2025-03'"_s,
        u"unknown_word"_s, u"contracts"_s, u"crwv-openai-2025-03"_s, true);
    row("shares",
        u"INSERT INTO revenue_shares (id, organization_id, customer_label, period_start, period_end, share) "
        "VALUES ('a', 'coreweave', 'A', '2019-01-01', '2019-12-31', 0.7), "
        "('b', 'coreweave', 'B', '2019-01-01', '2019-12-31', 0.5)"_s,
        u"shares_above_one"_s, u"revenue_shares"_s, u"a"_s, true);
    row("same period",
        u"INSERT INTO revenues (id, organization_id, period_start, period_end, amount, currency) VALUES "
        "('a', 'coreweave', '2010-01-01', '2010-12-31', 1, 'USD'), "
        "('b', 'coreweave', '2010-01-01', '2010-12-31', 2, 'USD')"_s,
        u"overlapping_revenues"_s, u"revenues"_s, u"b"_s, true);
    row("periods that cross",
        u"INSERT INTO revenues (id, organization_id, period_start, period_end, amount, currency) VALUES "
        "('a', 'coreweave', '2010-01-01', '2010-06-30', 1, 'USD'), "
        "('b', 'coreweave', '2010-04-01', '2010-09-30', 2, 'USD')"_s,
        u"overlapping_revenues"_s, u"revenues"_s, u"b"_s, false);
    row("circle",
        u"UPDATE contracts SET amends_contract_id = 'crwv-openai-2025-09' WHERE id = 'crwv-openai-2025-03'"_s,
        u"amendment_circle"_s, u"contracts"_s, u"crwv-openai-2025-03"_s, true);
    row("restated", u"UPDATE contracts SET notes = 'Restates the first.' WHERE id = 'crwv-openai-2025-09'"_s,
        u"restated_value"_s, u"contracts"_s, u"crwv-openai-2025-09"_s, false);
    row("restates nothing",
        u"UPDATE contracts SET notes = 'Restates the first.', amends_contract_id = NULL "
        "WHERE id = 'crwv-openai-2025-09'"_s,
        u"restated_value"_s, u"contracts"_s, u"crwv-openai-2025-09"_s, false);
    row("told twice",
        u"INSERT INTO contracts (id, provider_id, customer_id, total_value, currency, signed_on) "
        "SELECT 'again', provider_id, customer_id, total_value, currency, '2025-03-20' FROM contracts "
        "WHERE id = 'crwv-openai-2025-03'"_s,
        u"restated_value"_s, u"contracts"_s, u"again"_s, false);
    row("scenario", u"UPDATE scenarios SET document = '{\"quarters\": 999}' WHERE id = 'base'"_s,
        u"unreadable_scenario"_s, u"scenarios"_s, u"base"_s, true);
}

void TestCheck::rules()
{
    QFETCH(QString, sql);
    QFETCH(QString, rule);
    QFETCH(QString, table);
    QFETCH(QString, id);
    QFETCH(bool, isError);
    const auto findings = checkStore(copyWith(sql));
    QVERIFY2(findings.has_value(), findings ? "" : qPrintable(findings.error().message));
    const auto found = std::ranges::find_if(*findings, [&](const Finding &finding) {
        return finding.rule == rule && finding.table == table && finding.id == id;
    });
    QVERIFY(found != findings->end());
    QCOMPARE(found->severity == Finding::Severity::Error, isError);
    QVERIFY(!found->message.isEmpty());
    QVERIFY2(!found->message.contains(u"%1") && !found->message.contains(u"%2"), qPrintable(found->message));
}

void TestCheck::leavesTheFileAlone()
{
    QFile file(m_sample);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QVERIFY(checkStore(m_sample).has_value());
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestCheck::sharesToldTogetherCountOnce()
{
    const auto findings = checkStore(copyWith(
        u"INSERT INTO revenue_shares (id, organization_id, customer_label, period_start, period_end, share) "
        "VALUES ('a', 'coreweave', 'A', '2019-01-01', '2019-12-31', 0.6), "
        "('b', 'coreweave', 'Two largest customers together', '2019-01-01', '2019-12-31', 0.8)"_s));
    QVERIFY(findings.has_value());
    for (const Finding &finding : *findings)
        QVERIFY(finding.rule != "shares_above_one"_L1);
}

void TestCheck::namesAtMostAThousand()
{
    const auto findings =
        checkStore(copyWith(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) "
                            "INSERT INTO organizations (id, name) SELECT 'o' || i, 'O' || i FROM n"_s));
    QVERIFY(findings.has_value());
    const auto count = std::ranges::count_if(*findings, [](const Finding &finding) {
        return finding.rule == "missing_source"_L1 && finding.table == "organizations"_L1;
    });
    QCOMPARE(count, 1001);
    QVERIFY2(findings->last().message.contains(u"500"), qPrintable(findings->last().message));
}

void TestCheck::tellsWhatIsDamaged()
{
    const QString path = copyWith(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write(QByteArray(8192, '\xAA'));
    file.close();
    const auto findings = checkStore(path);
    if (findings) {
        QVERIFY(!findings->isEmpty());
        QCOMPARE(findings->first().rule, u"integrity"_s);
    } else {
        QCOMPARE(findings.error().code, ErrorCode::Damaged);
    }
}

void TestCheck::refusesWhatIsNoStore()
{
    const auto missing = checkStore(m_folder.filePath(u"missing.offtake"_s));
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void TestCheck::canBeCanceled()
{
    std::stop_source source;
    source.request_stop();
    const auto findings = checkStore(m_sample, {}, source.get_token());
    QVERIFY(!findings.has_value());
    QCOMPARE(findings.error().code, ErrorCode::Canceled);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
