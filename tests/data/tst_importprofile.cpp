// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include "data/import/importprofile.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace offtake {

class TestImportProfile : public ImportFixture
{
    Q_OBJECT
private slots:
    void init() { makeStore(); }
    void readsTheNextFileTheSameWay();
    void leavesOpenWhatNothingTold();
    void whatTheOptionsSayGoesFirst();
    void comesBackFromTheStoreAndAFile();
    void replacesAndRemoves();
    void tellsWhichProfilesThereAre();
    void refusesWhatIsNoProfile_data();
    void refusesWhatIsNoProfile();

private:
    ImportOptions unusual()
    {
        ImportOptions options{.table = u"contracts"_s,
            .path = write("Seller;Kunde;Titel;Betrag;Datum\nCoreWeave;Meta;One;1.250,5;3.4.2025\n")};
        options.dialect.dateOrder = DateOrder::Dmy;
        options.mapping = {{u"provider_id"_s, u"Seller"_s}, {u"customer_id"_s, u"Kunde"_s},
            {u"title"_s, u"Titel"_s}, {u"total_value"_s, u"Betrag"_s}, {u"signed_on"_s, u"Datum"_s}};
        options.types = {{u"total_value"_s, u"comma millions"_s}};
        options.dryRun = true;
        return options;
    }
};

void TestImportProfile::readsTheNextFileTheSameWay()
{
    ImportOptions first = unusual();
    first.onConflict = OnConflict::Skip;
    const auto read = importCsv(*m_store, first);
    QVERIFY2(read && read->rejected == 1, qPrintable(explain(read))); // an amount without a currency
    const ImportProfile profile = ImportProfile::of(u"Kunden"_s, *read, first);

    ImportOptions next{
        .path = write("Seller;Kunde;Titel;Betrag;Datum;ccy\nCoreWeave;Meta;Two;7;5.6.2025;USD\n")};
    profile.applyTo(next);
    QCOMPARE(next.onConflict, OnConflict::Skip);
    next.mapping[u"currency"_s] = u"ccy"_s;
    const auto second = importCsv(*m_store, next);
    QVERIFY2(second && second->accepted == 1, qPrintable(explain(second)));
    QCOMPARE(cellsOf(*second, u"total_value"_s), QStringList{u"7000000"_s});
    QCOMPARE(cellsOf(*second, u"signed_on"_s), QStringList{u"2025-06-05"_s});
    QCOMPARE(second->types.value(u"total_value"_s), u"comma millions"_s);
}

void TestImportProfile::leavesOpenWhatNothingTold()
{
    ImportOptions options{
        .table = u"contracts"_s, .path = write("provider_id,customer_id,title\ncoreweave,meta,A\n")};
    const auto read = importCsv(*m_store, options);
    QVERIFY(read);
    const ImportProfile profile = ImportProfile::of(u"plain"_s, *read, options);
    QVERIFY(!profile.dialect.decimal);
    QVERIFY(!profile.dialect.dateOrder);
    QCOMPARE(profile.mapping.value(u"notes"_s), QString()); // not in the file, and not to be guessed
    QVERIFY(profile.mapping.contains(u"notes"_s));
}

void TestImportProfile::whatTheOptionsSayGoesFirst()
{
    ImportProfile profile;
    profile.table = u"contracts"_s;
    profile.dialect.decimal = u',';
    profile.mapping = {{u"title"_s, u"Titel"_s}, {u"notes"_s, u"N"_s}};
    ImportOptions options{.table = u"contracts"_s};
    options.dialect.decimal = u'.';
    options.mapping = {{u"title"_s, u"Name"_s}};
    profile.applyTo(options);
    QCOMPARE(options.dialect.decimal, u'.');
    QCOMPARE(options.mapping, (QMap<QString, QString>{{u"title"_s, u"Name"_s}, {u"notes"_s, u"N"_s}}));
}

void TestImportProfile::comesBackFromTheStoreAndAFile()
{
    ImportOptions options = unusual();
    options.organizations = {{u"Core Wave"_s, u"coreweave"_s}};
    options.clearEmpty = true;
    options.dialect.nullMark = u"\\N"_s;
    options.dialect.header = true;
    const auto read = importCsv(*m_store, options);
    QVERIFY2(read, qPrintable(explain(read)));
    const ImportProfile profile = ImportProfile::of(u"Kunden ñ"_s, *read, options);
    const QJsonObject written = toJson(profile);

    ImportProfiles profiles(m_store->database());
    QVERIFY(profiles.save(profile));
    QCOMPARE(toJson(*profiles.load(u"Kunden ñ"_s)), written);
    const QString path = inFolder("kunden.json");
    QVERIFY(writeProfileFile(path, profile));
    const auto back = readProfileFile(path);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(toJson(*back), written);
}

void TestImportProfile::replacesAndRemoves()
{
    ImportProfiles profiles(m_store->database());
    ImportProfile profile;
    profile.name = u"b"_s;
    profile.table = u"contracts"_s;
    QVERIFY(profiles.save(profile));
    profile.table = u"revenues"_s;
    QVERIFY(profiles.save(profile));
    QCOMPARE(profiles.load(u"b"_s)->table, u"revenues"_s);
    profile.name = u"A"_s;
    QVERIFY(profiles.save(profile));
    QCOMPARE(*profiles.names(), (QStringList{u"A"_s, u"b"_s}));
    QVERIFY(profiles.remove(u"A"_s));
    QCOMPARE(*profiles.names(), QStringList{u"b"_s});
    profile.name.clear();
    QVERIFY(!profiles.save(profile));
}

void TestImportProfile::tellsWhichProfilesThereAre()
{
    ImportProfiles profiles(m_store->database());
    ImportProfile profile;
    profile.name = u"Quarterly"_s;
    profile.table = u"contracts"_s;
    QVERIFY(profiles.save(profile));
    const auto missing = profiles.load(u"Yearly"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().message.contains(u"Quarterly"_s));
}

void TestImportProfile::refusesWhatIsNoProfile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no JSON") << QByteArray("{") << u"JSON"_s;
    QTest::newRow("other") << QByteArray("{\"format\": \"x\"}") << u"no import profile"_s;
    const QByteArray begin = "{\"format\": \"offtake-import-profile/1\", \"table\": ";
    QTest::newRow("table") << begin + "\"cats\"}" << u"cats"_s;
    QTest::newRow("column") << begin + "\"contracts\", \"mapping\": {\"colour\": \"C\"}}" << u"colour"_s;
    QTest::newRow("type") << begin + "\"contracts\", \"types\": {\"signed_on\": \"comma\"}}" << u"comma"_s;
    QTest::newRow("conflict") << begin + "\"contracts\", \"on_conflict\": \"panic\"}" << u"panic"_s;
}

void TestImportProfile::refusesWhatIsNoProfile()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, reason);
    const auto profile = readProfileFile(write(text));
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::InvalidInput);
    QVERIFY2(profile.error().message.contains(reason), qPrintable(profile.error().message));
}

} // namespace offtake

QTEST_GUILESS_MAIN(offtake::TestImportProfile)
#include "tst_importprofile.moc"
