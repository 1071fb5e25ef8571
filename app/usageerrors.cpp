// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usageerrors.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// A sentence of the parser, and how it is said here; its captures are the placeholders.
struct Sentence
{
    const char *pattern;
    const char *text;
};

// CLI11 2.1, Error.hpp and Validators.hpp.
constexpr Sentence kSentences[] = {
    {"^A subcommand is required$", QT_TRANSLATE_NOOP("CommandLine", "a subcommand is missing")},
    {"^(.+) is required$", QT_TRANSLATE_NOOP("CommandLine", "%1 is missing")},
    {"^The following arguments? (?:was|were) not expected: (.+)$",
        QT_TRANSLATE_NOOP("CommandLine", "%1 was not expected")},
    {"^(.+) requires (.+)$", QT_TRANSLATE_NOOP("CommandLine", "%1 needs %2")},
    {"^(.+) excludes (.+)$", QT_TRANSLATE_NOOP("CommandLine", "%1 and %2 do not go together")},
    {"^Could not convert: (.+?) = (.*)$", QT_TRANSLATE_NOOP("CommandLine", "%1 %2: a number is expected")},
    {"^(.+): \\d+ required .* missing$", QT_TRANSLATE_NOOP("CommandLine", "%1 needs a value")},
    {"^(.+): At least (\\d+) required but received (\\d+)$",
        QT_TRANSLATE_NOOP("CommandLine", "%1 wants at least %2 values and got %3")},
    {"^(.+): At Most (\\d+) required but received (\\d+)$",
        QT_TRANSLATE_NOOP("CommandLine", "%1 wants at most %2 values and got %3")},
    {"^(.+): (.*) not in \\{(.+)\\}$", QT_TRANSLATE_NOOP("CommandLine", "%1 %2: it can be %3")},
    {"^(.+): Value (.+) not in range 2\\.2.*$",
        QT_TRANSLATE_NOOP("CommandLine", "%1 %2: a number above 0 is expected")},
    {"^(.+): Value (.+) not in range (.+) to (.+)$",
        QT_TRANSLATE_NOOP("CommandLine", "%1 %2: a number from %3 to %4 is expected")},
};

QString translated(const QString &english)
{
    for (const Sentence &sentence : kSentences) {
        const auto match = QRegularExpression(QString::fromLatin1(sentence.pattern)).match(english);
        if (!match.hasMatch())
            continue;
        QString text = Text::tr(sentence.text);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            text.replace(u'%' + QString::number(i), match.captured(i).replace(u","_s, u", "_s));
        return text;
    }
    return english;
}

} // namespace

QString usageError(const CLI::App &app, const CLI::ParseError &error)
{
    QString name = QString::fromStdString(app.get_name());
    for (const CLI::App *subcommand : app.get_subcommands())
        name += u' ' + QString::fromStdString(subcommand->get_name());
    name += u" --help"_s;
    return Text::tr("%1 (more: %2)").arg(translated(QString::fromStdString(error.what())), name);
}

} // namespace offtake
