// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/history.h"
#include "data/scenarios/scenario.h"
#include "data/store/store.h"
#include "data/text/translation.h"
#include "tests/support/runprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace offtake;
using namespace Qt::StringLiterals;

/// Scenarios through the command line: saved, changed, compiled and traced.
class TestScenarioCommands : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static ProgramOutcome offtake(const QStringList &arguments)
    {
        return runProgram(QStringLiteral(OFFTAKE_PROGRAM), arguments);
    }

    QByteArray modelOf(const QString &scenario)
    {
        const QString file = path(u"model.json"_s);
        const ProgramOutcome outcome =
            offtake({u"model"_s, m_store, u"--scenario"_s, scenario, u"-o"_s, file});
        QFile written(file);
        return outcome.exitCode == 0 && written.open(QIODevice::ReadOnly) ? written.readAll() : outcome.err;
    }

    QStringList ids()
    {
        QStringList ids;
        const auto listed = QJsonDocument::fromJson(offtake({u"scenarios"_s, m_store, u"--json"_s}).out);
        for (const QJsonValue &scenario : listed["scenarios"_L1].toArray())
            ids.append(scenario["id"_L1].toString());
        return ids;
    }

private slots:
    void initTestCase() { setLanguage(u"en"_s); }

    void init()
    {
        m_store = path(u"sample.offtake"_s);
        QFile::remove(m_store);
        const ProgramOutcome made = offtake({u"new"_s, m_store, u"--sample"_s});
        QVERIFY2(made.exitCode == 0, made.err.constData());
    }

    void aWholeLife()
    {
        const auto run = [&](const QStringList &arguments) {
            const ProgramOutcome outcome = offtake(QStringList{u"scenario"_s, m_store} + arguments);
            if (outcome.exitCode != 0)
                qWarning("%s", outcome.err.constData());
            return outcome.exitCode;
        };
        QCOMPARE(run({u"duplicate"_s, u"base"_s, u"--title"_s, u"Half the take-or-pay"_s}), 0);
        const QString id = u"half-the-take-or-pay"_s;
        QVERIFY(ids().contains(id));
        QCOMPARE(modelOf(id), modelOf(u"base"_s));

        QCOMPARE(
            run({u"set"_s, id, u"contracts/crwv-openai-2025-03/take_or_pay=0.5"_s, u"quarters=12"_s}), 0);
        const QJsonObject model = QJsonDocument::fromJson(modelOf(id)).object();
        QCOMPARE(model["quarters"_L1].toInt(), 12);
        const auto shown =
            QJsonDocument::fromJson(offtake({u"scenario"_s, m_store, u"show"_s, id}).out).object();
        QCOMPARE(shown["contracts"_L1]["crwv-openai-2025-03"_L1]["take_or_pay"_L1].toDouble(), 0.5);

        // Without a value it is as before.
        QCOMPARE(run({u"set"_s, id, u"contracts/crwv-openai-2025-03/take_or_pay="_s, u"quarters="_s}), 0);
        QCOMPARE(modelOf(id), modelOf(u"base"_s));

        QCOMPARE(run({u"rename"_s, id, u"--title"_s, u"Another name"_s, u"--description"_s, u"Why."_s}), 0);
        QCOMPARE(run({u"set"_s, u"Another name"_s, u"clearing=false"_s}), 0); // found by its title
        QCOMPARE(run({u"delete"_s, id}), 0);
        QVERIFY(!ids().contains(id));
        QCOMPARE(run({u"delete"_s, u"base"_s}), 0);
        QCOMPARE(run({u"reset"_s, u"base"_s}), 0);
        QVERIFY(ids().contains(u"base"_s));
    }

    void everyChangeCanBeUndone()
    {
        const QByteArray before = modelOf(u"base"_s);
        QCOMPARE(offtake({u"scenario"_s, m_store, u"set"_s, u"base"_s, u"quarters=8"_s}).exitCode, 0);
        QCOMPARE(offtake({u"scenario"_s, m_store, u"delete"_s, u"base"_s}).exitCode, 0);
        QVERIFY(!ids().contains(u"base"_s));
        {
            auto store = Store::open(m_store);
            QVERIFY(store);
            History history((*store)->database());
            const auto next = history.nextUndo();
            QVERIFY(next && *next);
            QCOMPARE((*next)->undoText(), u"Undo deleting “Base”"_s);
            QVERIFY(history.undo());
            QVERIFY(history.undo());
        }
        QCOMPARE(modelOf(u"base"_s), before);
    }

    void aDocumentIsSaved()
    {
        const QByteArray shown = offtake({u"scenario"_s, m_store, u"show"_s, u"ai-winter"_s}).out;
        QFile file(path(u"winter.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(shown);
        file.close();
        QCOMPARE(offtake({u"scenario"_s, m_store, u"save"_s, u"my-winter"_s, u"--document"_s, file.fileName(),
                             u"--title"_s, u"My winter"_s})
                     .exitCode,
            0);
        QCOMPARE(modelOf(u"my-winter"_s), modelOf(u"ai-winter"_s));
    }

    void badValuesNameThePlace_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("unknown key") << u"factors/nonsense=1"_s << QByteArray("factors/nonsense");
        QTest::newRow("out of range")
            << u"contracts/x/take_or_pay=7"_s << QByteArray("contracts/x/take_or_pay");
        QTest::newRow("wrong type") << u"quarters=many"_s << QByteArray("quarters");
        QTest::newRow("no value") << u"quarters"_s << QByteArray("PATH=VALUE");
    }

    void badValuesNameThePlace()
    {
        QFETCH(QString, value);
        QFETCH(QByteArray, place);
        const QByteArray before = modelOf(u"base"_s);
        const ProgramOutcome outcome = offtake({u"scenario"_s, m_store, u"set"_s, u"base"_s, value});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains(place), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
        QCOMPARE(modelOf(u"base"_s), before);
    }

    void theTraceTellsWhereNumbersComeFrom()
    {
        QCOMPARE(offtake({u"scenario"_s, m_store, u"set"_s, u"base"_s,
                             u"contracts/crwv-openai-2025-03/take_or_pay=0.5"_s})
                     .exitCode,
            0);
        const ProgramOutcome outcome =
            offtake({u"model"_s, m_store, u"--scenario"_s, u"base"_s, u"--trace"_s, u"--json"_s});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const QJsonObject document = QJsonDocument::fromJson(outcome.out).object();
        QMap<QString, QJsonObject> entries;
        for (const QJsonValue &entry : document["trace"_L1].toArray()) {
            QVERIFY(!entry["ground"_L1].toString().isEmpty());
            entries.insert(entry["place"_L1].toString(), entry.toObject());
        }
        QVERIFY(entries.size() > 50);
        const QJsonObject share = entries.value(u"contracts/crwv-openai-2025-03/take_or_pay"_s);
        QCOMPARE(share["origin"_L1].toString(), u"overridden"_s);
        QCOMPARE(share["value"_L1].toDouble(), 0.5);
        QMap<QString, int> origins;
        for (const QJsonObject &entry : std::as_const(entries))
            ++origins[entry["origin"_L1].toString()];
        QVERIFY(origins.value(u"stored"_s) > 10);
        QVERIFY(origins.value(u"assumed"_s) > 10);
        const QJsonArray leftOut = document["left_out"_L1].toArray();
        QVERIFY(!leftOut.isEmpty());
        for (const QJsonValue &contract : leftOut)
            QVERIFY(!contract["reason"_L1].toString().isEmpty());
        // The same for the reader's eyes.
        const ProgramOutcome text = offtake({u"model"_s, m_store, u"--scenario"_s, u"base"_s, u"--trace"_s});
        QVERIFY2(text.out.contains("contracts/crwv-openai-2025-03/take_or_pay = 0.5: overridden"),
            text.out.left(3000).constData());
    }

    void theSameStoreAndScenarioGiveTheSameBytes()
    {
        const QByteArray first = modelOf(u"openai-pays-what-it-has"_s);
        QCOMPARE(modelOf(u"openai-pays-what-it-has"_s), first);
        const QString copy = path(u"copy.offtake"_s);
        QVERIFY(QFile::copy(m_store, copy));
        m_store = copy;
        QCOMPARE(modelOf(u"openai-pays-what-it-has"_s), first);
    }
};

QTEST_GUILESS_MAIN(TestScenarioCommands)
#include "tst_scenariocommands.moc"
