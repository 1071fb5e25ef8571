// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>
#include <vector>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

std::vector<std::unique_ptr<QTranslator>> &installed()
{
    static std::vector<std::unique_ptr<QTranslator>> translators;
    return translators;
}

void install(const QString &file, const QString &directory)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, directory) && QCoreApplication::installTranslator(translator.get()))
        installed().push_back(std::move(translator));
}

} // namespace

QStringList languages()
{
    return {u"en"_s, u"es"_s};
}

QString effectiveLanguage(const QString &code)
{
    const QString wanted = code.isEmpty() ? QLocale::system().name().section(u'_', 0, 0) : code;
    return languages().contains(wanted) ? wanted : u"en"_s;
}

QLocale localeOf(const QString &language)
{
    const QLocale system = QLocale::system();
    if (system.name().section(u'_', 0, 0) == language)
        return system;
    return language == "es"_L1 ? QLocale(QLocale::Spanish, QLocale::Spain)
                               : QLocale(QLocale::English, QLocale::UnitedStates);
}

void setLanguage(const QString &code)
{
    const QString language = effectiveLanguage(code);
    // The default first: widgets that answer LanguageChange format their numbers with it.
    QLocale::setDefault(localeOf(language));
    installed().clear(); // a translator's destructor takes it out of the application
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"offtake_"_s + language, u":/i18n"_s);
}

} // namespace offtake
