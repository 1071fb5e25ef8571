// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandpages.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Text as troff takes it: hyphens as they are typed, nothing at the start of a line that would be a request,
/// everything beyond ASCII by its number.
QString troff(const QString &text)
{
    QString escaped;
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\\')
            escaped += u"\\e"_s;
        else if (c == U'-')
            escaped += u"\\-"_s;
        else if (c < 128)
            escaped += QChar(char16_t(c));
        else
            escaped += u"\\[u%1]"_s.arg(uint(c), 4, 16, QChar(u'0')).toUpper().replace(u"\\[U"_s, u"\\[u"_s);
    }
    if (escaped.startsWith(u'.') || escaped.startsWith(u'\''))
        escaped.prepend(u"\\&"_s);
    return escaped;
}

QString text(const std::string &source)
{
    return QString::fromStdString(source);
}

/// An argument of a macro.
QString argument(const QString &words)
{
    return u'"' + troff(words).replace(u'"', u"\\(dq"_s) + u'"';
}

std::vector<const CLI::Option *> optionsOf(const CLI::App &app, bool positional)
{
    std::vector<const CLI::Option *> options;
    for (const CLI::Option *option : app.get_options()) {
        if (option->get_positional() == positional && (positional || option->nonpositional()))
            options.push_back(option);
    }
    return options;
}

/// The few values that an option takes: those of "TEXT:{en,es}".
QStringList valuesOf(const CLI::Option *option)
{
    const QString type = text(option->get_type_name());
    const qsizetype open = type.indexOf(u'{');
    const qsizetype close = type.lastIndexOf(u'}');
    return open < 0 || close < open ? QStringList() : type.mid(open + 1, close - open - 1).split(u',');
}

/// "--paths UINT", "--language en|es", "--json"; many values are left to the option's description.
QString calling(const CLI::Option *option)
{
    QString words = text(option->get_name(false, true)).replace(u",--"_s, u", --"_s);
    if (option->get_items_expected_max() == 0)
        return words;
    constexpr qsizetype kMost = 8;
    const QStringList values = valuesOf(option);
    if (values.isEmpty() || values.size() > kMost)
        return words + u' ' + text(option->get_type_name()).section(u':', 0, 0);
    return words + u' ' + values.join(u'|');
}

QString synopsis(const CLI::App &command)
{
    QStringList words;
    for (const CLI::Option *option : optionsOf(command, true)) {
        QString name = text(option->get_name(true));
        if (option->get_items_expected_max() > 1)
            name += u"..."_s;
        words.append(option->get_required() ? name : u'[' + name + u']');
    }
    for (const CLI::Option *option : optionsOf(command, false)) {
        const bool isHelp = option == command.get_help_ptr();
        if (!isHelp && option->get_required())
            words.append(calling(option));
    }
    words.append(Text::tr("[options]"));
    return words.join(u' ');
}

void describe(QString &page, const CLI::Option *option)
{
    const bool isPositional = option->get_positional() && !option->nonpositional();
    page +=
        u".TP\n.B "_s + (isPositional ? troff(text(option->get_name(true))) : troff(calling(option))) + u'\n';
    QString help = text(option->get_description());
    if (!option->get_default_str().empty())
        help += Text::tr(" (default: %1)").arg(text(option->get_default_str()));
    page += troff(help.isEmpty() ? text(option->get_name()) : help) + u".\n"_s;
}

} // namespace

QByteArray manualPage(const CLI::App &app)
{
    const QString name = text(app.get_name());
    QString page = u".TH OFFTAKE 1 \"\" "_s + argument(u"Offtake " OFFTAKE_VERSION ""_s) + u" \"\"\n"_s;
    const auto section = [&page](
                             const QString &title) { page += u".SH "_s + argument(title.toUpper()) + u'\n'; };
    const auto paragraph = [&page](const QString &words) { page += u".PP\n"_s + troff(words) + u'\n'; };

    section(Text::tr("Name"));
    page += troff(name) + u" \\- "_s +
            troff(Text::tr("revenue dependency of AI infrastructure providers, and what happens if")) + u'\n';
    section(Text::tr("Synopsis"));
    page += u".B "_s + troff(name) + u" ["_s + troff(Text::tr("FILE")) + u"]\n"_s;
    for (const CLI::App *command : app.get_subcommands({}))
        page += u".br\n.B "_s + troff(name + u' ' + text(command->get_name())) + u"\n"_s +
                troff(synopsis(*command)) + u'\n';
    section(Text::tr("Description"));
    paragraph(text(app.get_description()));
    paragraph(
        Text::tr("Without a subcommand the window opens. A subcommand needs no display; its messages and "
                 "numbers are in the language of the locale. Progress is shown on a terminal only."));
    section(Text::tr("Options"));
    for (const CLI::Option *option : optionsOf(app, false))
        describe(page, option);
    section(Text::tr("Subcommands"));
    for (const CLI::App *command : app.get_subcommands({})) {
        page += u".SS "_s + argument(text(command->get_name()) + u' ' + synopsis(*command)) + u'\n';
        page += troff(text(command->get_description())) + u".\n"_s;
        for (const bool positional : {true, false}) {
            for (const CLI::Option *option : optionsOf(*command, positional)) {
                if (option != command->get_help_ptr())
                    describe(page, option);
            }
        }
    }
    section(Text::tr("Exit status"));
    const QPair<QString, QString> codes[] = {{u"0"_s, Text::tr("Done.")}, {u"1"_s, Text::tr("Failed.")},
        {u"2"_s, Text::tr("Wrong usage.")},
        {u"3"_s, Text::tr("Data were rejected, or a check found an error.")}};
    for (const auto &[code, meaning] : codes)
        page += u".TP\n.B "_s + code + u'\n' + troff(meaning) + u'\n';
    paragraph(
        Text::tr("Interrupted by Ctrl-C it ends by that signal. Files are written beside their place and "
                 "renamed, so none is left half written."));
    section(Text::tr("Environment"));
    page += u".TP\n.B SOURCE_DATE_EPOCH\n"_s +
            troff(Text::tr(
                "The date of a report, in seconds since 1970: the same report is then the same bytes.")) +
            u'\n';
    section(Text::tr("Examples"));
    page += u".EX\n"_s +
            troff(u"offtake new sample.offtake --sample\n"
                  "offtake simulate sample.offtake --scenario base\n"
                  "offtake report sample.offtake --organization coreweave --scenario base -o report.pdf"_s) +
            u"\n.EE\n"_s;
    return page.toUtf8();
}

QByteArray bashCompletion(const CLI::App &app)
{
    const auto names = [](const std::vector<const CLI::Option *> &options) {
        QStringList words;
        for (const CLI::Option *option : options) {
            for (const std::string &name : option->get_snames())
                words.append(u'-' + text(name));
            for (const std::string &name : option->get_lnames())
                words.append(u"--"_s + text(name));
        }
        return words.join(u' ');
    };
    QStringList subcommands;
    QString options;
    QString values;
    for (const CLI::App *command : app.get_subcommands({})) {
        const QString name = text(command->get_name());
        subcommands.append(name);
        options += u"        %1) options='%2' ;;\n"_s.arg(name, names(optionsOf(*command, false)));
        for (const CLI::Option *option : command->get_options()) {
            const QStringList few = valuesOf(option);
            if (few.isEmpty() || !option->nonpositional())
                continue;
            for (const std::string &word : option->get_lnames())
                values += u"        '%1 --%2') values='%3' ;;\n"_s.arg(name, text(word), few.join(u' '));
        }
    }
    const QString script =
        u"# bash completion for offtake; written by offtake --bash-completion\n"
        "_offtake()\n"
        "{\n"
        "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
        "    local subcommand=${COMP_WORDS[1]} options= values=\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        COMPREPLY=($(compgen -W '"_s +
        subcommands.join(u' ') + u' ' + names(optionsOf(app, false)) +
        u"' -- \"$current\") $(compgen -f -- \"$current\"))\n"
        "        return\n"
        "    fi\n"
        "    case \"$subcommand $previous\" in\n"_s +
        values +
        u"    esac\n"
        "    if [ -n \"$values\" ]; then\n"
        "        COMPREPLY=($(compgen -W \"$values\" -- \"$current\"))\n"
        "        return\n"
        "    fi\n"
        "    case \"$subcommand\" in\n"_s +
        options +
        u"    esac\n"
        "    if [[ $current == -* ]]; then\n"
        "        COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))\n"
        "    else\n"
        "        COMPREPLY=($(compgen -f -- \"$current\"))\n"
        "    fi\n"
        "}\n"
        "complete -o filenames -F _offtake offtake\n"_s;
    return script.toUtf8();
}

} // namespace offtake
