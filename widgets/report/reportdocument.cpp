// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportdocument.h"

#include "data/text/format.h"
#include "data/text/translation.h"
#include "widgets/report/pdffinish.h"
#include "widgets/report/reportcontext.h"
#include "widgets/report/reportsections.h"

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

/// A contents list whose titles just wrap may take another round; pages that never settle keep the last.
constexpr int kMostLayouts = 4;

struct Layout
{
    QByteArray pdf;
    QList<OutlineEntry> outline;
    QMap<QString, LinkTarget> targets;
    QList<PageLink> links;
    ReportMemory memory;
};

Layout layOut(const ReportContent &content, const ReportPictures &pictures, const QString &footer,
    const ReportMemory &memory)
{
    Layout layout;
    QBuffer buffer(&layout.pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(pageSize(content.request.paper));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(kResolution);
        if (content.request.archival)
            writer.setPdfVersion(QPdfWriter::PdfVersion_A1b);
        ReportCanvas canvas(&writer, footer, memory.pages);
        layout.memory = drawReport(canvas, content, pictures, memory);
        layout.outline = canvas.outline();
        layout.targets = canvas.targets();
        layout.links = canvas.links();
    }
    return layout;
}

} // namespace

double reportContentWidth(Paper paper)
{
    constexpr double kMargins = 40;
    return pageSize(paper).size(QPageSize::Millimeter).width() - kMargins;
}

Result<QByteArray> renderReport(
    const ReportContent &content, const ReportPictures &pictures, std::stop_token stop)
{
    const ScopedLanguage language(content.request.language);
    const QLocale locale = currentLocale();
    const QDateTime createdAt = documentTime();
    const QString title = Text::tr("%1: revenue dependency").arg(content.measures.name);
    const QString footer =
        Text::tr("%1 · as of %2 · Offtake").arg(title, format::date(content.measures.asOf, locale));

    // The feet and the contents tell pages, which only an earlier layout knows.
    Layout layout;
    ReportMemory memory;
    for (int i = 0; i < kMostLayouts; ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Canceled, Text::tr("The report was canceled."));
        memory = layout.memory;
        layout = layOut(content, pictures, footer, memory);
        if (layout.memory == memory)
            break;
    }

    QStringList scenarios;
    for (const ReportScenario &entry : content.scenarios)
        scenarios.append(scenarioTitle(entry.scenario));
    return finishPdf(
        layout.pdf, {.title = title,
                        .author = Text::tr("Offtake"),
                        .subject = Text::tr("Scenarios: %1").arg(scenarios.join(QLatin1String(", "))),
                        .language = content.request.language,
                        .createdAt = createdAt,
                        .archival = content.request.archival,
                        .outline = layout.outline,
                        .targets = layout.targets,
                        .links = layout.links});
}

} // namespace offtake
