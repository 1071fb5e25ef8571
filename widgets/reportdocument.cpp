// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reportdocument.h"

#include "data/format.h"
#include "data/translation.h"
#include "widgets/pdffinish.h"
#include "widgets/reportcanvas.h"
#include "widgets/reportsections.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>

namespace offtake {

namespace {

constexpr int kResolution = 1200;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QPageSize pageSize(Paper paper)
{
    return QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

struct Layout
{
    QByteArray pdf;
    QList<OutlineEntry> outline;
    int pages = 0;
};

Layout layOut(const ReportContent &content, const ReportPictures &pictures, const QString &footer, int pages)
{
    Layout layout;
    QBuffer buffer(&layout.pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(pageSize(content.request.paper));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(kResolution);
        ReportCanvas canvas(&writer, footer, pages);
        drawReport(canvas, content, pictures);
        layout.outline = canvas.outline();
        layout.pages = canvas.pageCount();
    }
    return layout;
}

} // namespace

double reportContentWidth(Paper paper)
{
    constexpr double kMargins = 40;
    return pageSize(paper).size(QPageSize::Millimeter).width() - kMargins;
}

Result<QByteArray> renderReport(const ReportContent &content, const ReportPictures &pictures)
{
    const ScopedLanguage language(content.request.language);
    const QLocale locale = currentLocale();
    const QDateTime createdAt = documentTime();
    const QString title = Text::tr("%1: revenue dependency").arg(content.measures.name);
    const QString footer =
        Text::tr("%1 · as of %2 · Offtake").arg(title, format::date(content.measures.asOf, locale));

    // The feet tell the number of pages, which only a first layout knows.
    const int pages = layOut(content, pictures, footer, 0).pages;
    const Layout layout = layOut(content, pictures, footer, pages);

    QStringList scenarios;
    for (const ReportScenario &entry : content.scenarios)
        scenarios.append(scenarioTitle(entry.scenario));
    return finishPdf(
        layout.pdf, {.title = title,
                        .author = Text::tr("Offtake"),
                        .subject = Text::tr("Scenarios: %1").arg(scenarios.join(QLatin1String(", "))),
                        .language = content.request.language,
                        .createdAt = createdAt,
                        .outline = layout.outline});
}

} // namespace offtake
