// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reports.h"
#include "tests/support/runprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace offtake;
using namespace Qt::StringLiterals;

/// Reports on providers of every kind, and how their text reads when it is taken out of the file.
class TestReportProviders : public QObject
{
    Q_OBJECT

private:
    SampleReports m_reports;

    static ReportRequest requestOf(const QString &organization, const QString &language)
    {
        return SampleReports::requestOf(organization, language, 512);
    }

    /// Path of the finished document, empty if there is none.
    QString documentOf(const ReportRequest &request)
    {
        return m_reports.save(u"report.pdf"_s, SampleReports::pdfOf(m_reports.contentOf(request)));
    }

    /// The text in the order in which it was drawn, which is that in which a screen reader tells it.
    static QString rawText(const QString &pdf)
    {
        const QByteArray text = runProgram(u"pdftotext"_s, {u"-raw"_s, pdf, u"-"_s}).out;
        return QString::fromUtf8(text).replace(QChar(0x00a0), u' ');
    }

    /// Whole texts of the report that Spanish tells otherwise, without place holders.
    static QStringList englishTexts()
    {
        QStringList texts;
        QFile file(QStringLiteral(OFFTAKE_SOURCE_DIR "/translations/offtake_es.ts"));
        if (!file.open(QIODevice::ReadOnly))
            return texts;
        QXmlStreamReader reader(&file);
        QString context;
        QString source;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == u"name"_s)
                context = reader.readElementText();
            else if (reader.name() == u"source"_s)
                source = reader.readElementText();
            else if (reader.name() == u"translation"_s && context.startsWith(u"Report"_s) &&
                     !source.contains(u'%') && source.size() > 12 &&
                     reader.readElementText(QXmlStreamReader::IncludeChildElements) != source)
                texts.append(source);
        }
        return texts;
    }

private slots:
    void initTestCase() { QVERIFY(m_reports.open()); }

    void soundDocuments_data()
    {
        QTest::addColumn<QString>("organization");
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "es"}) {
            for (const char *organization : {"coreweave", "nebius", "oracle", "lambda", "deepseek", "nvidia"})
                QTest::addRow("%s, %s", organization, language)
                    << QString::fromLatin1(organization) << QString::fromLatin1(language);
        }
    }

    void soundDocuments()
    {
        QFETCH(QString, organization);
        QFETCH(QString, language);
        const QString pdf = documentOf(requestOf(organization, language));
        QVERIFY(!pdf.isEmpty());
        QCOMPARE(runProgram(u"qpdf"_s, {u"--check"_s, pdf}).exitCode, 0);
        const QString text = rawText(pdf);
        // No place holder unfilled, no plural undecided, no number undefined, no minus as wide as a hyphen
        // before an amount.
        static const QRegularExpression fault(u"%(L?\\d|n)\\b|\\((s|es|ies)\\)|\\bnan\\b|\\binf\\b"_s);
        const auto found = fault.match(text);
        QVERIFY2(
            !found.hasMatch(), qPrintable(text.mid(std::max<qsizetype>(0, found.capturedStart() - 80), 160)));
        // Another provider's question is none of this report's.
        if (organization != u"coreweave"_s)
            QVERIFY(
                !text.contains(u"What does CoreWeave earn"_s) && !text.contains(u"Qué ingresa CoreWeave"_s));
        if (language == u"es"_s) {
            const QStringList texts = englishTexts();
            QVERIFY2(texts.size() > 40, qPrintable(QString::number(texts.size())));
            // The sources at the end have their own titles.
            const QString own = text.left(text.lastIndexOf(u"Fuentes\n"_s));
            QVERIFY(own.size() < text.size());
            for (const QString &english : texts)
                QVERIFY2(!own.contains(english), qPrintable(english));
        }
    }

    void textIsInReadingOrder()
    {
        const QString text = rawText(documentOf(requestOf(u"coreweave"_s, u"en"_s)));
        const QStringList order{u"CoreWeave"_s, u"Contracted"_s, u"7 contracts"_s, u"Remaining"_s,
            u"Contents"_s, u"In brief"_s, u"Page 1 of"_s, u"Figure 1."_s, u"Figure 2."_s, u"Latest events"_s,
            u"Scenario: Base"_s, u"Risk over the horizon"_s, u"Who pays"_s, u"What moves the bad outcomes"_s,
            u"If a customer left"_s, u"Factor loadings"_s, u"Each path draws"_s, u"offtake simulate"_s,
            u"https://"_s};
        qsizetype place = 0;
        for (const QString &mark : order) {
            const qsizetype next = text.indexOf(mark, place);
            QVERIFY2(next >= place, qPrintable(mark + u" after:\n"_s + text.mid(place, 600)));
            place = next;
        }
    }

    void veryLongWordsAreBrokenNotCut()
    {
        ReportContent content = m_reports.contentOf(requestOf(u"coreweave"_s, u"en"_s));
        const QString word = u"Rechenzentrumsbeteiligungsverwaltungsgesellschaft"_s.repeated(3);
        content.measures.deals.first().title = word;
        const QString pdf = m_reports.save(u"long.pdf"_s, SampleReports::pdfOf(content));
        QVERIFY(!pdf.isEmpty());
        static const QRegularExpression space(u"\\s"_s);
        QVERIFY(rawText(pdf).remove(space).contains(word));
    }

    void pagesSpeakTheirLanguageToReaders()
    {
        const QString pdf = documentOf(requestOf(u"coreweave"_s, u"es"_s));
        const QByteArray info = runProgram(u"pdfinfo"_s, {pdf}).out;
        QVERIFY2(info.contains("Title:           CoreWeave: dependencia de ingresos"), info.constData());
        QVERIFY(info.contains("Subject:         Escenarios: Base"));
        QVERIFY(info.contains("Author:          Offtake"));
        const QByteArray plain =
            runProgram(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, pdf, u"-"_s}).out;
        QVERIFY(plain.contains("/Lang (es)"));
    }
};

QTEST_MAIN(TestReportProviders)
#include "tst_reportproviders.moc"
