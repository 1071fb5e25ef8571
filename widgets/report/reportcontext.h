// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report/reportcontent.h"
#include "data/report/reporttext.h"
#include "widgets/report/reportcanvas.h"
#include "widgets/report/reportdocument.h"

#include <QLocale>

namespace offtake {

/// What one layout of the pages tells the next: a contents list needs the pages, a list of sources that
/// stands before its citations their numbers.
struct ReportMemory
{
    QList<ContentsLine> contents;
    QStringList cited; ///< sources in the order of their numbers
    int pages = 0;
    bool operator==(const ReportMemory &) const = default;
};

/// Numbers the sources in the order in which the report cites them.
class SourceList
{
public:
    SourceList(const ReportContent &content, QStringList cited)
        : m_content(content)
        , m_cited(std::move(cited))
    {}

    /// "[3]", or nothing for a figure without a source.
    QString cite(const QString &sourceId)
    {
        if (sourceId.isEmpty() || !m_content.sources.contains(sourceId))
            return {};
        qsizetype index = m_cited.indexOf(sourceId);
        if (index < 0) {
            index = m_cited.size();
            m_cited.append(sourceId);
        }
        return QStringLiteral("[%1]").arg(index + 1);
    }

    const QStringList &cited() const { return m_cited; }

private:
    const ReportContent &m_content;
    QStringList m_cited;
};

/// What every section draws with, in the language and number format of the calling thread.
struct ReportContext
{
    ReportCanvas &canvas;
    const ReportContent &content;
    const ReportPictures &pictures;
    const ReportMemory &memory;
    SourceList &sources;
    QLocale locale;

    const ProviderMeasures &measures() const { return content.measures; }
    /// Whether citations have a list to lead to.
    bool hasSources() const { return content.request.has(ReportSection::Sources); }
};

/// What the sentences about one run need to know.
reporttext::RunContext runContext(const ReportContent &content, const ReportScenario &entry);
/// Those of `sentences` that have something to tell.
QStringList told(const QStringList &sentences);
/// The provider's contracts among `contracts`, by reason: "A, B (no value is known); C (terminated)". Empty
/// if there are none.
QString leftOutText(const ReportContent &content, const QList<LeftOutContract> &contracts);

// The sections; each is in the file of its kind.
void drawCover(const ReportContext &context);
void drawBrief(const ReportContext &context);
void drawConcentration(const ReportContext &context);
void drawContracts(const ReportContext &context);
void drawScenarios(const ReportContext &context);
void drawStress(const ReportContext &context);
void drawComparison(const ReportContext &context);
void drawAssumptions(const ReportContext &context);
void drawMethod(const ReportContext &context);
void drawReproducibility(const ReportContext &context);
void drawSources(const ReportContext &context);

} // namespace offtake
