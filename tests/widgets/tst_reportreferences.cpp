// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reports.h"
#include "tests/support/runprogram.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace offtake;
using namespace Qt::StringLiterals;

/// Every page of a report in both languages against the pictures kept in tests/widgets/reportpages.
///
/// Where pages change on purpose: look at them, then run this test with OFFTAKE_RENEW_REFERENCES=1, which
/// writes the pictures anew (docs/report.md).
class TestReportReferences : public QObject
{
    Q_OBJECT

private:
    static constexpr int kDotsPerInch = 40; ///< lines of text are told apart, letters hardly
    /// A pixel differs where it is that much lighter or darker (of 255): more than smoothing makes of it.
    static constexpr int kSameGrey = 56;
    /// Of a page's pixels. One line of text that moved by its height is about twice as much.
    static constexpr double kMostDiffering = 0.004;

    SampleReports m_reports;

    QByteArray pdfIn(const QString &language)
    {
        ReportRequest request = SampleReports::requestOf(u"coreweave"_s, language, 2048);
        request.scenarios.append(u"openai-pays-what-it-has"_s);
        const ScopedLanguage scope(language);
        ReportContent content = m_reports.contentOf(request);
        // What the machine and the release say of themselves is no part of the picture.
        for (ReportScenario &entry : content.scenarios) {
            entry.results.run.version = std::string("0");
            entry.results.run.device = std::string("device");
        }
        return SampleReports::pdfOf(content);
    }

    static double differing(const QImage &page, const QImage &kept)
    {
        qsizetype count = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                count += std::abs(qGray(page.pixel(x, y)) - qGray(kept.pixel(x, y))) > kSameGrey ? 1 : 0;
        }
        return double(count) / double(page.width()) / double(page.height());
    }

private slots:
    void initTestCase() { QVERIFY(m_reports.open()); }

    void pages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Spanish") << u"es"_s;
    }

    void pages()
    {
        QFETCH(QString, language);
        const QString pdf = m_reports.save(u"report.pdf"_s, pdfIn(language));
        QVERIFY(!pdf.isEmpty());
        const QDir folder(m_reports.path(QString()));
        QCOMPARE(runProgram(u"pdftoppm"_s, {u"-r"_s, QString::number(kDotsPerInch), u"-gray"_s, u"-png"_s,
                                               pdf, folder.filePath(language)})
                     .exitCode,
            0);
        const QStringList pages = folder.entryList({language + u"-*.png"_s}, QDir::Files, QDir::Name);
        QVERIFY(!pages.isEmpty());

        const QDir kept(QStringLiteral(OFFTAKE_TEST_DATA "/widgets/reportpages"));
        const QStringList keptPages = kept.entryList({language + u"-*.png"_s}, QDir::Files, QDir::Name);
        if (qEnvironmentVariableIsSet("OFFTAKE_RENEW_REFERENCES")) {
            for (const QString &page : keptPages)
                QFile::remove(kept.filePath(page));
            for (const QString &page : pages)
                QVERIFY(QImage(folder.filePath(page)).save(kept.filePath(page), "PNG", 0));
            QSKIP("The references were written anew: look at them before they are kept.");
        }
        QCOMPARE(pages, keptPages);
        QStringList wrong;
        for (const QString &name : pages) {
            const QImage page(folder.filePath(name));
            const QImage reference(kept.filePath(name));
            QCOMPARE(page.size(), reference.size());
            const double share = differing(page, reference);
            qInfo("%s: %.3f%% of the pixels differ", qPrintable(name), share * 100);
            if (share > kMostDiffering)
                wrong.append(u"%1 (%2%)"_s.arg(name).arg(share * 100, 0, 'f', 2));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u"pages unlike their references: "_s + wrong.join(u", "_s)));
    }

    /// The measure tells a page from itself with one line of text gone.
    void aMissingLineIsNoticed()
    {
        const QDir kept(QStringLiteral(OFFTAKE_TEST_DATA "/widgets/reportpages"));
        const QStringList names = kept.entryList({u"en-*.png"_s}, QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        const QImage page(kept.filePath(names.first()));
        QImage other = page.convertToFormat(QImage::Format_Grayscale8);
        // The block of lines 'In brief' stands in the lower half.
        const int top = page.height() * 2 / 3;
        for (int y = top; y < top + kDotsPerInch / 2; ++y)
            std::fill_n(other.scanLine(y), other.width(), uchar(255));
        QCOMPARE(differing(page, page), 0.0);
        QVERIFY2(
            differing(page, other) > kMostDiffering, qPrintable(QString::number(differing(page, other))));
    }
};

QTEST_MAIN(TestReportReferences)
#include "tst_reportreferences.moc"
