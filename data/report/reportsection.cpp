// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report/reportsection.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportSection)
};

struct Words
{
    ReportSection section;
    const char *key;
    const char *title;
};

constexpr std::array kSections{
    Words{ReportSection::Cover, "cover", QT_TRANSLATE_NOOP("ReportSection", "Cover and key figures")},
    Words{ReportSection::Brief, "brief", QT_TRANSLATE_NOOP("ReportSection", "In brief")},
    Words{ReportSection::Concentration, "concentration",
        QT_TRANSLATE_NOOP("ReportSection", "Customer concentration")},
    Words{ReportSection::Contracts, "contracts", QT_TRANSLATE_NOOP("ReportSection", "Contracts and run-off")},
    Words{ReportSection::Scenarios, "scenarios", QT_TRANSLATE_NOOP("ReportSection", "Scenario results")},
    Words{ReportSection::Stress, "stress", QT_TRANSLATE_NOOP("ReportSection", "Stress and dependency")},
    Words{ReportSection::Comparison, "comparison",
        QT_TRANSLATE_NOOP("ReportSection", "Comparison of scenarios")},
    Words{ReportSection::Assumptions, "assumptions", QT_TRANSLATE_NOOP("ReportSection", "Assumptions")},
    Words{ReportSection::Method, "method", QT_TRANSLATE_NOOP("ReportSection", "Method")},
    Words{ReportSection::Reproducibility, "reproducibility",
        QT_TRANSLATE_NOOP("ReportSection", "Reproducibility")},
    Words{ReportSection::Sources, "sources", QT_TRANSLATE_NOOP("ReportSection", "Sources")},
};

const Words &wordsOf(ReportSection section)
{
    return *std::ranges::find(kSections, section, &Words::section);
}

} // namespace

QList<ReportSection> allReportSections()
{
    QList<ReportSection> sections;
    for (const Words &words : kSections)
        sections.append(words.section);
    return sections;
}

QString reportSectionKey(ReportSection section)
{
    return QString::fromLatin1(wordsOf(section).key);
}

QString reportSectionTitle(ReportSection section)
{
    return Text::tr(wordsOf(section).title);
}

Result<QList<ReportSection>> readReportSections(const QString &words)
{
    QList<ReportSection> sections;
    for (const QString &part : words.split(u',')) {
        const QString word = part.trimmed().toLower();
        const auto *found = std::ranges::find_if(
            kSections, [&](const Words &candidate) { return word == QLatin1String(candidate.key); });
        if (found == kSections.end()) {
            QStringList known;
            for (const Words &candidate : kSections)
                known.append(QString::fromLatin1(candidate.key));
            return failure(ErrorCode::InvalidInput,
                Text::tr("A report has no section “%1”; there are: %2.").arg(word, known.join(u", "_s)));
        }
        if (sections.contains(found->section))
            return failure(ErrorCode::InvalidInput, Text::tr("The section “%1” is given twice.").arg(word));
        sections.append(found->section);
    }
    return sections;
}

} // namespace offtake
