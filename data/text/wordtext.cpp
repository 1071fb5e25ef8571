// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/wordtext.h"

#include "data/text/textfold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace offtake {

namespace {

struct Word
{
    QLatin1StringView word;
    const char *text;
};

using namespace Qt::StringLiterals;

constexpr std::array kWords{
    Word{"cloud"_L1, QT_TRANSLATE_NOOP("Words", "cloud")},
    Word{"chips"_L1, QT_TRANSLATE_NOOP("Words", "chips")},
    Word{"site_lease"_L1, QT_TRANSLATE_NOOP("Words", "site lease")},
    Word{"site_build"_L1, QT_TRANSLATE_NOOP("Words", "site construction")},
    Word{"equipment_lease"_L1, QT_TRANSLATE_NOOP("Words", "equipment lease")},
    Word{"capacity_backstop"_L1, QT_TRANSLATE_NOOP("Words", "capacity backstop")},
    Word{"framework"_L1, QT_TRANSLATE_NOOP("Words", "framework")},
    Word{"fixed"_L1, QT_TRANSLATE_NOOP("Words", "fixed")},
    Word{"up_to"_L1, QT_TRANSLATE_NOOP("Words", "up to")},
    Word{"estimated"_L1, QT_TRANSLATE_NOOP("Words", "estimated")},
    Word{"undisclosed"_L1, QT_TRANSLATE_NOOP("Words", "undisclosed")},
    Word{"take_or_pay"_L1, QT_TRANSLATE_NOOP("Words", "take or pay")},
    Word{"committed"_L1, QT_TRANSLATE_NOOP("Words", "committed")},
    Word{"usage"_L1, QT_TRANSLATE_NOOP("Words", "by usage")},
    Word{"letter_of_intent"_L1, QT_TRANSLATE_NOOP("Words", "letter of intent")},
    Word{"option"_L1, QT_TRANSLATE_NOOP("Words", "option")},
    Word{"unknown"_L1, QT_TRANSLATE_NOOP("Words", "unknown")},
    Word{"reported"_L1, QT_TRANSLATE_NOOP("Words", "reported")},
    Word{"signed"_L1, QT_TRANSLATE_NOOP("Words", "signed")},
    Word{"active"_L1, QT_TRANSLATE_NOOP("Words", "active")},
    Word{"amended"_L1, QT_TRANSLATE_NOOP("Words", "amended")},
    Word{"completed"_L1, QT_TRANSLATE_NOOP("Words", "completed")},
    Word{"terminated"_L1, QT_TRANSLATE_NOOP("Words", "terminated")},
    Word{"guidance"_L1, QT_TRANSLATE_NOOP("Words", "guidance")},
    Word{"estimate"_L1, QT_TRANSLATE_NOOP("Words", "estimate")},
    Word{"provider"_L1, QT_TRANSLATE_NOOP("Words", "provider")},
    Word{"customer"_L1, QT_TRANSLATE_NOOP("Words", "customer")},
    Word{"chip_vendor"_L1, QT_TRANSLATE_NOOP("Words", "chip vendor")},
    Word{"investor"_L1, QT_TRANSLATE_NOOP("Words", "investor")},
    Word{"lender"_L1, QT_TRANSLATE_NOOP("Words", "lender")},
    Word{"site_host"_L1, QT_TRANSLATE_NOOP("Words", "site host")},
    Word{"model_lab"_L1, QT_TRANSLATE_NOOP("Words", "model lab")},
    Word{"filing"_L1, QT_TRANSLATE_NOOP("Words", "filing")},
    Word{"press_release"_L1, QT_TRANSLATE_NOOP("Words", "press release")},
    Word{"news"_L1, QT_TRANSLATE_NOOP("Words", "news")},
    Word{"blog"_L1, QT_TRANSLATE_NOOP("Words", "blog")},
    Word{"dataset"_L1, QT_TRANSLATE_NOOP("Words", "data set")},
    Word{"rpo"_L1, QT_TRANSLATE_NOOP("Words", "remaining performance obligations")},
    Word{"revenue_backlog"_L1, QT_TRANSLATE_NOOP("Words", "revenue backlog")},
    Word{"bookings"_L1, QT_TRANSLATE_NOOP("Words", "bookings")},
    Word{"ipo"_L1, QT_TRANSLATE_NOOP("Words", "initial public offering")},
    Word{"private_placement"_L1, QT_TRANSLATE_NOOP("Words", "private placement")},
    Word{"equity_round"_L1, QT_TRANSLATE_NOOP("Words", "equity round")},
    Word{"term_loan"_L1, QT_TRANSLATE_NOOP("Words", "term loan")},
    Word{"notes"_L1, QT_TRANSLATE_NOOP("Words", "notes")},
    Word{"convertible"_L1, QT_TRANSLATE_NOOP("Words", "convertible")},
    Word{"backstop"_L1, QT_TRANSLATE_NOOP("Words", "guarantee")},
    Word{"lease"_L1, QT_TRANSLATE_NOOP("Words", "lease")},
    Word{"founding"_L1, QT_TRANSLATE_NOOP("Words", "founding")},
    Word{"pivot"_L1, QT_TRANSLATE_NOOP("Words", "change of business")},
    Word{"deal"_L1, QT_TRANSLATE_NOOP("Words", "deal")},
    Word{"results"_L1, QT_TRANSLATE_NOOP("Words", "results")},
    Word{"product"_L1, QT_TRANSLATE_NOOP("Words", "product")},
    Word{"dispute"_L1, QT_TRANSLATE_NOOP("Words", "dispute")},
    Word{"other"_L1, QT_TRANSLATE_NOOP("Words", "other")},
    Word{"insert"_L1, QT_TRANSLATE_NOOP("Words", "added")},
    Word{"update"_L1, QT_TRANSLATE_NOOP("Words", "changed")},
    Word{"delete"_L1, QT_TRANSLATE_NOOP("Words", "deleted")},
    Word{"import"_L1, QT_TRANSLATE_NOOP("Words", "imported")},
    Word{"undo"_L1, QT_TRANSLATE_NOOP("Words", "undone")},
    Word{"redo"_L1, QT_TRANSLATE_NOOP("Words", "redone")},
    Word{"contracts"_L1, QT_TRANSLATE_NOOP("Words", "contracts")},
    Word{"organizations"_L1, QT_TRANSLATE_NOOP("Words", "organisations")},
    Word{"revenues"_L1, QT_TRANSLATE_NOOP("Words", "revenue")},
    Word{"revenue_shares"_L1, QT_TRANSLATE_NOOP("Words", "revenue shares")},
    Word{"backlogs"_L1, QT_TRANSLATE_NOOP("Words", "backlogs")},
    Word{"financings"_L1, QT_TRANSLATE_NOOP("Words", "financings")},
    Word{"fleets"_L1, QT_TRANSLATE_NOOP("Words", "fleets")},
    Word{"events"_L1, QT_TRANSLATE_NOOP("Words", "events")},
    Word{"sources"_L1, QT_TRANSLATE_NOOP("Words", "sources")},
    Word{"scenarios"_L1, QT_TRANSLATE_NOOP("Words", "scenarios")},
    Word{"ratings"_L1, QT_TRANSLATE_NOOP("Words", "ratings")},
    Word{"organization_assumptions"_L1, QT_TRANSLATE_NOOP("Words", "assumptions of organisations")},
    Word{"contract_assumptions"_L1, QT_TRANSLATE_NOOP("Words", "assumptions of contracts")},
};

} // namespace

QString wordText(const QString &word)
{
    if (word.contains(u';')) {
        QStringList texts;
        for (const QString &part : word.split(u';', Qt::SkipEmptyParts))
            texts.append(wordText(part));
        return texts.join(u", ");
    }
    const auto found = std::ranges::find_if(kWords, [&](const Word &known) { return known.word == word; });
    return found == kWords.end() ? word : QCoreApplication::translate("Words", found->text);
}

QStringList wordsLike(const QString &part)
{
    const QString sought = foldedWords(part);
    QStringList words;
    for (const Word &known : kWords) {
        const QString word(known.word);
        if (foldedWords(word).contains(sought) || foldedWords(wordText(word)).contains(sought))
            words.append(word);
    }
    return words;
}

} // namespace offtake
