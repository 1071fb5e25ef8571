// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// One <message> of a .ts file.
struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one per plural form
    bool isUnfinished = false;
    bool isNumerus = false;
};

QList<Message> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    Message message;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "name"_L1) {
            context = xml.readElementText();
        } else if (name == "message"_L1) {
            message = {.context = context, .isNumerus = xml.attributes().value("numerus"_L1) == "yes"_L1};
        } else if (name == "source"_L1) {
            message.source = xml.readElementText();
        } else if (name == "translation"_L1) {
            message.isUnfinished = xml.attributes().hasAttribute("type"_L1);
            if (message.isNumerus) {
                while (xml.readNextStartElement())
                    message.translations.append(xml.readElementText());
            } else {
                message.translations.append(xml.readElementText());
            }
            messages.append(message);
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?\\d+|n)"_s);
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    return found;
}

QString cataloguePath(const QString &language)
{
    return QStringLiteral(OFFTAKE_SOURCE_DIR "/translations/offtake_%1.ts").arg(language);
}

QStringList unfinished(const QList<Message> &messages)
{
    QStringList texts;
    for (const Message &message : messages) {
        if (message.isUnfinished || message.translations.isEmpty() ||
            message.translations.contains(QString()))
            texts.append(message.context + ": "_L1 + message.source);
    }
    return texts;
}

} // namespace

/// English source, Spanish complete: both catalogues cover every text of the sources.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("Spanish") << u"es"_s << false;
        QTest::newRow("English plurals") << u"en"_s << true;
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(bool, pluralsOnly);
        // A fresh extraction into a copy: a text that is new in the sources shows up unfinished.
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"offtake.ts"_s);
        QVERIFY(QFile::copy(cataloguePath(language), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QStringList arguments{u"-I"_s, QStringLiteral(OFFTAKE_SOURCE_DIR)};
        for (const auto *layer : {"data", "widgets", "app"})
            arguments.append(QStringLiteral(OFFTAKE_SOURCE_DIR "/") + QLatin1String(layer));
        arguments += {u"-extensions"_s, u"cpp,h"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s,
            u"-source-language"_s, u"en"_s, u"-target-language"_s, language};
        if (pluralsOnly)
            arguments.append(u"-pluralonly"_s);
        arguments += {u"-ts"_s, copy};
        QProcess extraction;
        extraction.start(QStringLiteral(OFFTAKE_LUPDATE), arguments);
        QVERIFY(extraction.waitForFinished(60'000));
        QCOMPARE(extraction.exitCode(), 0);

        const QList<Message> messages = readCatalogue(copy);
        QVERIFY(!messages.isEmpty());
        const QStringList missing = unfinished(messages);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void placeholdersAgree_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Spanish") << u"es"_s;
        QTest::newRow("English plurals") << u"en"_s;
    }

    void placeholdersAgree()
    {
        QFETCH(QString, language);
        QStringList wrong;
        for (const Message &message : readCatalogue(cataloguePath(language))) {
            for (const QString &translation : message.translations) {
                QStringList expected = placeholders(message.source);
                QStringList found = placeholders(translation);
                // A singular may say 'one' instead of repeating the number.
                if (message.isNumerus) {
                    expected.removeAll(u"%n"_s);
                    found.removeAll(u"%n"_s);
                }
                if (found != expected)
                    wrong.append(message.source + " -> "_L1 + translation);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
