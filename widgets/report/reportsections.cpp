// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportsections.h"

#include "data/text/translation.h"
#include "widgets/report/reportcontext.h"

#include <algorithm>
#include <array>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Drawing
{
    ReportSection section;
    void (*draw)(const ReportContext &);
};

constexpr std::array kDrawings{
    Drawing{ReportSection::Cover, drawCover},
    Drawing{ReportSection::Brief, drawBrief},
    Drawing{ReportSection::Concentration, drawConcentration},
    Drawing{ReportSection::Contracts, drawContracts},
    Drawing{ReportSection::Scenarios, drawScenarios},
    Drawing{ReportSection::Stress, drawStress},
    Drawing{ReportSection::Comparison, drawComparison},
    Drawing{ReportSection::Assumptions, drawAssumptions},
    Drawing{ReportSection::Method, drawMethod},
    Drawing{ReportSection::Reproducibility, drawReproducibility},
    Drawing{ReportSection::Sources, drawSources},
};

/// A cover anywhere but in front would be none.
QList<ReportSection> inOrder(QList<ReportSection> sections)
{
    if (const qsizetype cover = sections.indexOf(ReportSection::Cover); cover > 0)
        sections.move(cover, 0);
    return sections;
}

} // namespace

QStringList told(const QStringList &sentences)
{
    QStringList result = sentences;
    result.removeAll(QString());
    return result;
}

ReportMemory drawReport(ReportCanvas &canvas, const ReportContent &content, const ReportPictures &pictures,
    const ReportMemory &memory)
{
    SourceList sources(content, memory.cited);
    const ReportContext context{canvas, content, pictures, memory, sources, currentLocale()};
    for (const ReportSection section : inOrder(content.request.sections))
        std::ranges::find(kDrawings, section, &Drawing::section)->draw(context);

    ReportMemory learned{{}, sources.cited(), canvas.pageCount()};
    const bool hasCover = content.request.has(ReportSection::Cover);
    for (qsizetype i = hasCover ? 1 : 0; i < canvas.outline().size(); ++i) {
        const OutlineEntry &entry = canvas.outline()[i];
        if (entry.level == 1)
            learned.contents.append({entry.title, entry.page, u"heading-%1"_s.arg(i)});
    }
    return learned;
}

} // namespace offtake
