// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/celldates.h"
#include "data/records/contractschedule.h"
#include "data/records/recordcells.h"
#include "data/scenarios/recordassumptions.h"
#include "data/store/history.h"
#include "data/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace offtake {

/// A record as text for editing and back, what is assumed of it, and a contract's payments.
class TestRecordCells : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Store::create(m_folder->filePath(u"sample.offtake"_s), Store::Contents::Sample);
        QVERIFY(made.has_value());
        m_store = *std::move(made);
    }
    void cellsComeBackAsTheyWere_data();
    void cellsComeBackAsTheyWere();
    void groupsNumbers();
    void writesDatesInTheLanguage();
    void saysWhatIsAssumed();
    void duplicatesUnderAFreeId();
    void storesAndUndoesAssumptions();
    void refusesAssumptionsOutOfRange();
    void ratesOrganizations();
    void schedulePaysTheWholeValue();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void TestRecordCells::cellsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("English") << u"en_US"_s;
    QTest::newRow("Spanish") << u"es_ES"_s;
}

/// Writing every cell of every contract and revenue as it is shown changes nothing: there is no step.
void TestRecordCells::cellsComeBackAsTheyWere()
{
    QFETCH(QString, locale);
    const QLocale reader(locale);
    RecordEditor editor(*m_store);
    editor.setDecimal(reader.decimalPoint().front());
    int cellsWritten = 0;
    const auto contracts = m_store->contractsOf(OrganizationId(u"coreweave"_s));
    QVERIFY(contracts.has_value());
    QVERIFY(contracts->size() > 5);
    for (const Contract &contract : *contracts) {
        const auto record = readRecord(*m_store, u"contracts"_s, contract.id.value(), reader);
        QVERIFY(record.has_value());
        for (const auto &[column, text] : record->cells.asKeyValueRange()) {
            // A source's title is not always the only one of its kind; the form then wants the id.
            if (column == u"id"_s || column == u"source_id"_s || text.isEmpty())
                continue;
            const auto written = editor.update(u"contracts"_s, contract.id.value(), {{column, text}},
                {{column, record->values.value(column)}});
            QVERIFY2(written.has_value(), qPrintable(written ? QString() : written.error().message));
            ++cellsWritten;
        }
        QCOMPARE(*m_store->contract(contract.id), contract);
    }
    QVERIFY(cellsWritten > 50);
    QVERIFY(History(m_store->database()).steps()->isEmpty());
}

void TestRecordCells::groupsNumbers()
{
    const TableInfo *contracts = findTable(u"contracts"_s);
    const TableInfo *organizations = findTable(u"organizations"_s);
    const auto text = [](const TableInfo *table, const QString &column, const Value &value,
                          const QString &locale) {
        return cellText(table->columns.at(table->indexOf(column)), value, QLocale(locale));
    };
    QCOMPARE(text(contracts, u"total_value"_s, 11.9e9, u"en_US"_s), u"11,900,000,000"_s);
    QCOMPARE(text(contracts, u"total_value"_s, 1234567.5, u"es_ES"_s), u"1.234.567,5"_s);
    QCOMPARE(text(contracts, u"total_value"_s, -9500.0, u"es_ES"_s), u"-9.500"_s);
    QCOMPARE(text(contracts, u"gpu_count"_s, qint64(250'000), u"es_ES"_s), u"250.000"_s);
    QCOMPARE(text(organizations, u"founded_year"_s, qint64(2017), u"en_US"_s), u"2017"_s);
}

/// In the words of the tables, and every month so that the import's rules read it again.
void TestRecordCells::writesDatesInTheLanguage()
{
    const TableInfo *contracts = findTable(u"contracts"_s);
    const TableColumn &column = contracts->columns.at(contracts->indexOf(u"signed_on"_s));
    QCOMPARE(cellText(column, u"2025-03-10"_s, QLocale(u"en_US"_s)), u"10 Mar 2025"_s);
    QCOMPARE(cellText(column, u"2025-01-01"_s, QLocale(u"es_ES"_s)), u"1 ene 2025"_s);
    QCOMPARE(
        cellText(column, u"some day"_s, QLocale(u"en_US"_s)), u"some day"_s); // what another program wrote
    for (const auto &language : {u"en_US"_s, u"en_GB"_s, u"es_ES"_s, u"es_MX"_s}) {
        for (int month = 1; month <= 12; ++month) {
            const QDate date(2024, month, 28);
            const QString text = cellText(column, date.toString(Qt::ISODate), QLocale(language));
            QVERIFY2(parseDate(text, DateOrder::Dmy) == date, qPrintable(text));
        }
    }
}

void TestRecordCells::saysWhatIsAssumed()
{
    RecordEditor editor(*m_store);
    const auto id =
        editor.insert(u"contracts"_s, {{u"provider_id"_s, u"coreweave"_s}, {u"customer_id"_s, u"Meta"_s},
                                          {u"signed_on"_s, u"2025-03-10"_s}});
    QVERIFY2(id.has_value(), qPrintable(id ? QString() : id.error().message));
    const auto assumed = assumedCells(*m_store, u"contracts"_s, *id, QLocale(u"en_US"_s));
    QVERIFY(assumed.has_value());
    QVERIFY(assumed->value(u"starts_on"_s).contains(u"10 Mar 2025"_s));
    QVERIFY(assumed->value(u"ends_on"_s).contains(u"2030"_s)); // 60 months
    QVERIFY(editor.update(u"contracts"_s, *id, {{u"ends_on"_s, u"2027-12-31"_s}}).has_value());
    QVERIFY(!assumedCells(*m_store, u"contracts"_s, *id, QLocale())->contains(u"ends_on"_s));
}

void TestRecordCells::duplicatesUnderAFreeId()
{
    const Contract first = m_store->contractsOf(OrganizationId(u"coreweave"_s))->first();
    const auto second = duplicateRecord(*m_store, u"contracts"_s, first.id.value());
    const auto third = duplicateRecord(*m_store, u"contracts"_s, first.id.value());
    QVERIFY2(second.has_value(), qPrintable(second ? QString() : second.error().message));
    QVERIFY(third.has_value());
    QCOMPARE(*second, first.id.value() + u"-2"_s);
    QCOMPARE(*third, first.id.value() + u"-3"_s);
    Contract copy = *m_store->contract(ContractId(*second));
    copy.id = first.id;
    QCOMPARE(copy, first);
    QCOMPARE(duplicateRecord(*m_store, u"contracts"_s, u"nobody"_s).error().code, ErrorCode::NotFound);
}

void TestRecordCells::storesAndUndoesAssumptions()
{
    const QString id = m_store->contractsOf(OrganizationId(u"coreweave"_s))->first().id.value();
    const auto takeOrPay = [&] { return readRecordAssumptions(*m_store, u"contracts"_s, id)->first(); };
    QVERIFY(!takeOrPay().stored);
    QVERIFY(takeOrPay().rule.has_value());
    QVERIFY(writeRecordAssumption(*m_store, u"contracts"_s, id, u"take_or_pay"_s, 0.42).has_value());
    QCOMPARE(takeOrPay().stored, std::optional(0.42));
    History history(m_store->database());
    QVERIFY((*history.nextUndo())->undoText().contains(takeOrPay().title));
    QVERIFY(history.undo().has_value());
    QVERIFY(!takeOrPay().stored);
    QVERIFY(history.redo().has_value());
    QCOMPARE(takeOrPay().stored, std::optional(0.42));
    QVERIFY(writeRecordAssumption(*m_store, u"contracts"_s, id, u"take_or_pay"_s, {}).has_value());
    QVERIFY(!takeOrPay().stored);
}

void TestRecordCells::refusesAssumptionsOutOfRange()
{
    const QString id = m_store->contractsOf(OrganizationId(u"coreweave"_s))->first().id.value();
    for (const double wrong : {-0.1, 1.5, std::nan("")}) {
        const auto written = writeRecordAssumption(*m_store, u"contracts"_s, id, u"take_or_pay"_s, wrong);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::InvalidInput);
    }
    QCOMPARE(
        writeRecordAssumption(*m_store, u"contracts"_s, id, u"mood"_s, 1).error().code, ErrorCode::NotFound);
    QVERIFY(History(m_store->database()).steps()->isEmpty());
}

void TestRecordCells::ratesOrganizations()
{
    const QString id = u"coreweave"_s;
    QVERIFY(writeAssumedRating(*m_store, id, u"CCC"_s).has_value());
    QCOMPARE(readRating(*m_store, id)->stored, u"CCC"_s);
    const auto ofRating = [&] { return readRecordAssumptions(*m_store, u"organizations"_s, id)->first(); };
    QVERIFY(qAbs(*ofRating().rule - 0.2678) < 1e-9); // the table's first year
    QVERIFY(writeAssumedRating(*m_store, id, {}).has_value());
    QVERIFY(readRating(*m_store, id)->stored.isEmpty());
    QCOMPARE(readRating(*m_store, id)->rule, u"B"_s);
    QVERIFY(qAbs(*ofRating().rule - 0.0376) < 1e-9);
}

void TestRecordCells::schedulePaysTheWholeValue()
{
    int told = 0;
    const auto contracts = m_store->contractsOf(OrganizationId(u"coreweave"_s));
    for (const Contract &contract : *contracts) {
        const auto schedule = contractSchedule(*m_store, contract.id);
        QVERIFY(schedule.has_value());
        if (schedule->amounts.isEmpty())
            continue;
        ++told;
        const double sum = std::accumulate(schedule->amounts.begin(), schedule->amounts.end(), 0.0);
        QVERIFY2(std::abs(sum - *contract.totalValue) < 1e-6 * *contract.totalValue,
            qPrintable(contract.id.value()));
        QVERIFY(std::ranges::all_of(schedule->amounts, [](double amount) { return amount >= 0; }));
    }
    QVERIFY(told > 3);
    QCOMPARE(contractSchedule(*m_store, ContractId(u"nobody"_s)).error().code, ErrorCode::NotFound);
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestRecordCells)
#include "tst_recordcells.moc"
