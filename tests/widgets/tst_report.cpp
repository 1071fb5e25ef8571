// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reportcontent.h"
#include "data/store.h"
#include "data/translation.h"
#include "widgets/reportdocument.h"
#include "widgets/reportpictures.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace offtake;
using namespace Qt::StringLiterals;

/// The report's pages for ordinary and for awkward contents.
class TestReport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;

    ReportContent contentOf(const QString &organization, const QString &language = u"en"_s)
    {
        ReportRequest request{.organization = OrganizationId(organization),
            .scenarios = {u"base"_s},
            .language = language,
            .asOf = QDate(2026, 6, 30)};
        request.run.paths = 1024;
        const auto content = gatherReport(*m_store, request);
        if (!content)
            qWarning("%s", qPrintable(content.error().message));
        return content ? *content : ReportContent{};
    }

    /// The text of every page; empty if there is no sound PDF.
    QStringList pagesOf(const ReportContent &content)
    {
        const ReportPictures pictures = recordReportPictures(content);
        // Pages are laid out in a thread of their own, as the window does it.
        auto rendering = QtConcurrent::run([&] { return renderReport(content, pictures); });
        const auto pdf = rendering.result();
        QFile file(m_folder.filePath(u"report.pdf"_s));
        if (!pdf || !file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
            return {};
        file.close();
        QProcess check;
        check.start(u"qpdf"_s, {u"--check"_s, file.fileName()});
        if (!check.waitForFinished() || check.exitCode() != 0)
            return {};
        QProcess text;
        text.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
        if (!text.waitForFinished())
            return {};
        QStringList pages = QString::fromUtf8(text.readAllStandardOutput()).split(u'\f');
        pages.removeLast();
        return pages;
    }

private slots:
    void initTestCase()
    {
        setLanguage(u"en"_s);
        auto store = Store::create(m_folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
        QVERIFY(store);
        m_store = *std::move(store);
    }

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

    void requestsAreChecked()
    {
        ReportRequest request{.organization = OrganizationId(u"coreweave"_s), .language = u"en"_s};
        QCOMPARE(gatherReport(*m_store, request).error().code, ErrorCode::InvalidInput);
        request.scenarios = {u"nonsense"_s};
        QCOMPARE(gatherReport(*m_store, request).error().code, ErrorCode::NotFound);
        request.scenarios = {u"base"_s};
        request.organization = OrganizationId(u"nonsense"_s);
        QCOMPARE(gatherReport(*m_store, request).error().code, ErrorCode::NotFound);
    }

    void canceling()
    {
        ReportRequest request{
            .organization = OrganizationId(u"coreweave"_s), .scenarios = {u"base"_s}, .language = u"en"_s};
        request.run.paths = 100'000'000;
        std::stop_source stop;
        const auto content = gatherReport(
            *m_store, request, [&](double) { stop.request_stop(); }, stop.get_token());
        QVERIFY(!content);
        QCOMPARE(content.error().code, ErrorCode::Canceled);
    }
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
