// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/resultjson.h"
#include "tests/support/reports.h"
#include "tests/support/runprogram.h"
#include "widgets/overview/metriccard.h"
#include "widgets/overview/overviewpage.h"
#include "widgets/report/pdfprinting.h"

#include <QFile>
#include <QImage>
#include <QPrinter>
#include <QRegularExpression>
#include <QTest>
#include <QtConcurrent>

using namespace offtake;
using namespace Qt::StringLiterals;

/// The report's pages for ordinary and for awkward contents.
class TestReport : public QObject
{
    Q_OBJECT

private:
    SampleReports m_reports;

    static ReportRequest requestOf(const QString &organization, const QString &language = u"en"_s)
    {
        return SampleReports::requestOf(organization, language, 1024);
    }
    ReportContent contentOf(const QString &organization, const QString &language = u"en"_s)
    {
        return m_reports.contentOf(requestOf(organization, language));
    }
    ReportContent contentOf(const ReportRequest &request) { return m_reports.contentOf(request); }
    QByteArray pdfOf(const ReportRequest &request) { return SampleReports::pdfOf(contentOf(request)); }
    QString save(const QString &name, const QByteArray &bytes) { return m_reports.save(name, bytes); }

    static QByteArray outputOf(const QString &program, const QStringList &arguments)
    {
        return runProgram(program, arguments).out;
    }

    /// A page as grey pixels, so coarse that the rasterizer's details do not count.
    QImage coarsePage(const QString &pdf, int page)
    {
        const QString stem = m_reports.path(u"page"_s);
        runProgram(u"pdftoppm"_s, {u"-r"_s, u"48"_s, u"-gray"_s, u"-png"_s, u"-singlefile"_s, u"-f"_s,
                                      QString::number(page), u"-l"_s, QString::number(page), pdf, stem});
        return QImage(stem + u".png"_s).convertToFormat(QImage::Format_Grayscale8);
    }

    /// The text of every page; empty if there is no sound PDF.
    QStringList pagesOf(const ReportContent &content)
    {
        const ReportPictures pictures = recordReportPictures(content);
        // Pages are laid out in a thread of their own, as the window does it.
        auto rendering = QtConcurrent::run([&] { return renderReport(content, pictures); });
        const auto pdf = rendering.result();
        const QString path = pdf ? save(u"report.pdf"_s, *pdf) : QString();
        if (path.isEmpty() || runProgram(u"qpdf"_s, {u"--check"_s, path}).exitCode != 0)
            return {};
        QStringList pages = QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s})).split(u'\f');
        pages.removeLast();
        return pages;
    }

    /// How dark the page is in all, in black pixels.
    static double inkOf(const QImage &page)
    {
        double ink = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                ink += (255 - qGray(page.pixel(x, y))) / 255.0;
        }
        return ink;
    }

    QString textOf(const ReportRequest &request) { return pagesOf(contentOf(request)).join(QString()); }

private slots:
    void initTestCase() { QVERIFY(m_reports.open()); }

    void everyPageTellsItsNumber()
    {
        const QStringList pages = pagesOf(contentOf(u"coreweave"_s));
        QVERIFY(pages.size() >= 5);
        for (qsizetype i = 0; i < pages.size(); ++i)
            QVERIFY(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
    }

    void spanishReportInAnEnglishProgram()
    {
        const QString text = pagesOf(contentOf(u"coreweave"_s, u"es"_s)).join(QString());
        QVERIFY2(text.contains(u"Concentración de clientes"_s), qPrintable(text.left(1500)));
        QVERIFY(!text.contains(u"Contracts and run-off"_s));
        QVERIFY(!text.contains(u"US$68.9bn"_s)); // 68.900 M US$
        QVERIFY(text.contains(u"M US$"_s));
    }

    void providerWithoutContracts()
    {
        const QString text = pagesOf(contentOf(u"deepseek"_s)).join(QString());
        QVERIFY2(text.contains(u"holds no contract"_s), qPrintable(text.left(1500)));
        QVERIFY(text.contains(u"no revenue to simulate"_s));
    }

    void threeHundredContracts()
    {
        ReportContent content = contentOf(u"coreweave"_s);
        const Deal deal = content.measures.deals.first();
        content.measures.deals.clear();
        for (int i = 0; i < 300; ++i) {
            content.measures.deals.append(deal);
            content.measures.deals.last().title = u"Contract number %1"_s.arg(i);
        }
        const QStringList pages = pagesOf(content);
        const QString text = pages.join(QString());
        for (int i = 0; i < 300; ++i) {
            const QRegularExpression title(u"Contract number\\s+%1\\b"_s.arg(i));
            QVERIFY2(text.contains(title), qPrintable(title.pattern()));
        }
        // The table's head stands on every page that it goes on to.
        int heads = 0;
        for (const QString &page : pages)
            heads += page.contains(QRegularExpression(u"Customer\\s+Contract\\s+Signed"_s)) ? 1 : 0;
        QVERIFY2(heads > 3, qPrintable(QString::number(heads)));
    }

    void longAndNationalNames()
    {
        ReportContent content = contentOf(u"coreweave"_s);
        content.measures.name =
            u"Żółta Łódź Rechenzentrums-Beteiligungsgesellschaft für künstliche Intelligenz "
            "und Hochleistungsrechnen mbH & Co. KGaA <Ñandú> "_s.repeated(3);
        const QString text = pagesOf(content).join(QString());
        QVERIFY(text.contains(u"Żółta Łódź"_s));
        QVERIFY(text.contains(u"<Ñandú>"_s));
    }

    void sectionsAreThoseChosenInTheirOrder()
    {
        ReportRequest request = requestOf(u"coreweave"_s);
        request.sections = {ReportSection::Sources, ReportSection::Method, ReportSection::Concentration,
            ReportSection::Cover};
        const QString text = textOf(request);
        // The cover comes first wherever it is asked for; sources before their citations are numbered alike.
        const QStringList order{u"Revenue dependency and scenarios"_s, u"Contents"_s, u"[1]"_s,
            u"Each path draws a regime"_s, u"Share of revenue by customer"_s};
        qsizetype place = 0;
        for (const QString &mark : order) {
            const qsizetype next = text.indexOf(mark, place);
            QVERIFY2(next >= place, qPrintable(mark + u" in "_s + text.left(3000)));
            place = next;
        }
        for (const char *absent : {"In brief", "Scenario: Base", "Contracts and run-off", "To repeat"})
            QVERIFY2(!text.contains(QLatin1String(absent)), absent);
    }

    void everySectionStandsAlone_data()
    {
        QTest::addColumn<int>("section");
        for (const ReportSection section : allReportSections())
            QTest::newRow(qPrintable(reportSectionKey(section))) << int(section);
    }

    void everySectionStandsAlone()
    {
        QFETCH(int, section);
        ReportRequest request = requestOf(u"coreweave"_s);
        request.run.paths = 256;
        request.sections = {ReportSection(section)};
        const QStringList pages = pagesOf(contentOf(request));
        QVERIFY(!pages.isEmpty());
        // Without a list of sources nothing cites one.
        static const QRegularExpression citation(u"\\[\\d+\\]"_s);
        if (ReportSection(section) != ReportSection::Sources)
            QVERIFY2(!pages.join(QString()).contains(citation), qPrintable(pages.first()));
        // Nor does a provider of whom nothing is known break it.
        request.organization = OrganizationId(u"deepseek"_s);
        QVERIFY(!pagesOf(contentOf(request)).isEmpty());
    }

    void wordsOfSections()
    {
        const auto read = readReportSections(u"sources, Brief"_s);
        QVERIFY(read);
        QCOMPARE(*read, (QList<ReportSection>{ReportSection::Sources, ReportSection::Brief}));
        QVERIFY(readReportSections(u"brief,nonsense"_s).error().message.contains(u"concentration"_s));
        QCOMPARE(readReportSections(u"brief,brief"_s).error().code, ErrorCode::InvalidInput);
        QCOMPARE(readReportSections(QString()).error().code, ErrorCode::InvalidInput);
    }

    void theReportHasTheFiguresOfTheScreen()
    {
        OverviewPage page(m_reports.store().path());
        page.setLocale(localeOf(u"en"_s));
        page.showSubject({OrganizationId(u"coreweave"_s), u"CoreWeave"_s, QDate(2026, 6, 30)}, true);
        const auto figureOf = [&page](const QString &name) {
            const auto *card = page.findChild<MetricCard *>(name);
            return card ? card->figure().replace(QChar(0x00a0), u' ') : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(figureOf(u"contractedCard"_s).contains(u'$'), 20'000);
        ReportRequest request = requestOf(u"coreweave"_s);
        request.sections = {ReportSection::Cover};
        const QString text = textOf(request).replace(QChar(0x00a0), u' ');
        for (const QString &card : {u"contractedCard"_s, u"remainingCard"_s, u"backlogCard"_s,
                 u"topCustomerCard"_s, u"hhiCard"_s, u"warlCard"_s, u"coverageCard"_s}) {
            const QString figure = figureOf(card);
            QVERIFY2(!figure.isEmpty(), qPrintable(card));
            QVERIFY2(text.contains(figure), qPrintable(card + u" "_s + figure + u" in "_s + text));
        }
    }

    void thePrintedCommandGivesTheNumbers()
    {
        ReportRequest request = requestOf(u"coreweave"_s);
        const QString text = textOf(request);
        static const QRegularExpression line(
            u"offtake simulate (\\S+) --scenario (\\S+) --paths (\\d+) --seed (\\d+)"_s);
        const auto match = line.match(text);
        QVERIFY2(match.hasMatch(), qPrintable(text.right(4000)));
        QStringList arguments{u"simulate"_s};
        arguments += match.captured(0).split(u' ').mid(2);
        arguments += {u"--json"_s, u"again.json"_s};
        const ProgramOutcome outcome =
            runProgram(QStringLiteral(OFFTAKE_PROGRAM), arguments, m_reports.path(QString()));
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QFile file(m_reports.path(u"again.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto results = sim::readResults(file.readAll().toStdString());
        QVERIFY(results);
        QVERIFY(text.contains(QString::fromStdString(results->modelSha256)));
        const sim::HorizonSummary &horizon = sim::find(results->providers, "coreweave")->horizon;
        for (const double amount :
            {horizon.mean, horizon.valueAtRisk.value, horizon.expectedShortfall.value}) {
            const QString shown = QString::number(amount / 1e9, 'f', 1);
            QVERIFY2(text.contains(shown), qPrintable(shown));
        }
    }

    void linksLeadSomewhere()
    {
        const QString pdf = save(u"links.pdf"_s, pdfOf(requestOf(u"coreweave"_s)));
        const QByteArray plain =
            outputOf(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, pdf, u"-"_s});
        QVERIFY(plain.count("/URI (http") > 5);
        QVERIFY(plain.count("/Subtype /Link") - plain.count("/URI (http") > 20); // contents and citations
        QVERIFY(plain.contains("/PageLabels"));
        QVERIFY(plain.contains("/Lang (en)"));
        QVERIFY(plain.contains("/Outlines"));
    }

    /// What PDF/A-1b asks for and can be told without a validator (Debian has none).
    void archivalDocuments()
    {
        ReportRequest request = requestOf(u"coreweave"_s, u"es"_s);
        request.archival = true;
        const QString pdf = save(u"archive.pdf"_s, pdfOf(request));
        QCOMPARE(runProgram(u"qpdf"_s, {u"--check"_s, pdf}).exitCode, 0);
        QFile raw(pdf);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray bytes = raw.readAll();
        QVERIFY(bytes.startsWith("%PDF-1.4\n"));
        QVERIFY(bytes[9] == '%' && uchar(bytes[10]) > 127); // a comment of binary bytes
        QVERIFY(!bytes.contains("/ObjStm"));
        QVERIFY(!bytes.contains("/Type /XRef"));
        // Metadata stand there to be read by anyone.
        QVERIFY(bytes.contains("<pdfaid:part>1</pdfaid:part>"));
        QVERIFY(bytes.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
        const QByteArray plain =
            outputOf(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, pdf, u"-"_s});
        QVERIFY(plain.contains("/GTS_PDFA1"));
        QVERIFY(plain.contains("/DestOutputProfile"));
        for (const char *forbidden : {"/JavaScript", "/EmbeddedFile", "/Encrypt", "/LZWDecode", "/BM"})
            QVERIFY2(!plain.contains(forbidden), forbidden);
        static const QRegularExpression mask(u"/SMask (?!/None)"_s);
        QVERIFY(!QString::fromLatin1(plain).contains(mask));
        static const QRegularExpression opacity(u"/(?:CA|ca) ([0-9.]+)"_s);
        for (auto matches = opacity.globalMatch(QString::fromLatin1(plain)); matches.hasNext();)
            QCOMPARE(matches.next().captured(1).toDouble(), 1.0);
        QCOMPARE(plain.count("/Subtype /Link"), plain.count("/F 4\n"));
        const auto fonts = outputOf(u"pdffonts"_s, {pdf}).split('\n').mid(2);
        for (const QByteArray &font : fonts)
            QVERIFY2(
                font.isEmpty() || (font.startsWith("OpenSans") && font.contains(" yes ")), font.constData());
        const QByteArray info = outputOf(u"pdfinfo"_s, {pdf});
        QVERIFY(info.contains("Title:           CoreWeave"));
        QVERIFY(info.contains("Author:          Offtake"));
        QVERIFY(bytes.size() < 2'000'000);
    }

    void letterAndA4_data()
    {
        QTest::addColumn<bool>("letter");
        QTest::addColumn<QByteArray>("size");
        QTest::newRow("A4") << false << QByteArray("595 x 842");
        QTest::newRow("letter") << true << QByteArray("612 x 792");
    }

    void letterAndA4()
    {
        QFETCH(bool, letter);
        QFETCH(QByteArray, size);
        ReportRequest request = requestOf(u"coreweave"_s);
        request.paper = letter ? Paper::Letter : Paper::A4;
        const QString pdf = save(u"paper.pdf"_s, pdfOf(request));
        QVERIFY(outputOf(u"pdfinfo"_s, {pdf}).contains(size));
        // Nothing is drawn beyond the margins: the outermost 10 mm of every page stay white.
        const int pages = outputOf(u"pdfinfo"_s, {pdf}).contains("Pages:") ? 3 : 0;
        for (int page = 1; page <= pages; ++page) {
            const QImage image = coarsePage(pdf, page);
            QVERIFY(!image.isNull());
            constexpr int kMargin = 18; // 10 mm at 48 dpi
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const bool isMargin = x < kMargin || y < kMargin || x >= image.width() - kMargin ||
                                          y >= image.height() - kMargin;
                    if (isMargin)
                        QVERIFY2(qGray(image.pixel(x, y)) > 250,
                            qPrintable(u"page %1, %2, %3"_s.arg(page).arg(x).arg(y)));
                }
            }
        }
    }

    void printingSendsEveryPage()
    {
        ReportRequest request = requestOf(u"coreweave"_s);
        request.sections = {ReportSection::Cover, ReportSection::Concentration, ReportSection::Method};
        const QByteArray pdf = pdfOf(request);
        static const QRegularExpression pageLine(u"Pages: +(\\d+)"_s);
        const QByteArray told = outputOf(u"pdfinfo"_s, {save(u"toprint.pdf"_s, pdf)});
        const int pages = pageLine.match(QString::fromUtf8(told)).captured(1).toInt();
        QVERIFY(pages >= 2);
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_reports.path(u"printed.pdf"_s));
        printer.setResolution(100);
        double done = 0;
        auto printing =
            QtConcurrent::run([&] { return printPdf(pdf, printer, [&](double share) { done = share; }); });
        QVERIFY(printing.result());
        QCOMPARE(done, 1.0);
        const QByteArray info = outputOf(u"pdfinfo"_s, {m_reports.path(u"printed.pdf"_s)});
        QVERIFY2(info.contains(QByteArray("Pages:           " + QByteArray::number(pages))), info.constData());
        // The same page, seen through the printer.
        const QImage page = coarsePage(m_reports.path(u"toprint.pdf"_s), 1);
        const QImage printed = coarsePage(m_reports.path(u"printed.pdf"_s), 1);
        QVERIFY(std::abs(inkOf(page) - inkOf(printed)) < 0.25 * inkOf(page));

        std::stop_source stop;
        stop.request_stop();
        QPrinter canceled;
        canceled.setOutputFormat(QPrinter::PdfFormat);
        canceled.setOutputFileName(m_reports.path(u"canceled.pdf"_s));
        QCOMPARE(printPdf(pdf, canceled, {}, stop.get_token()).error().code, ErrorCode::Canceled);
    }

    void requestsAreChecked()
    {
        ReportRequest request{.organization = OrganizationId(u"coreweave"_s), .language = u"en"_s};
        QCOMPARE(gatherReport(m_reports.store(), request).error().code, ErrorCode::InvalidInput);
        request.scenarios = {u"nonsense"_s};
        QCOMPARE(gatherReport(m_reports.store(), request).error().code, ErrorCode::NotFound);
        request.scenarios = {u"base"_s};
        request.organization = OrganizationId(u"nonsense"_s);
        QCOMPARE(gatherReport(m_reports.store(), request).error().code, ErrorCode::NotFound);
    }

    void canceling()
    {
        ReportRequest request{
            .organization = OrganizationId(u"coreweave"_s), .scenarios = {u"base"_s}, .language = u"en"_s};
        request.run.paths = 100'000'000;
        std::stop_source stop;
        const auto content = gatherReport(
            m_reports.store(), request, [&](double) { stop.request_stop(); }, stop.get_token());
        QVERIFY(!content);
        QCOMPARE(content.error().code, ErrorCode::Canceled);
    }
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
