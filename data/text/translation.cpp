// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <map>
#include <memory>
#include <vector>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Empty = the application's language.
thread_local QString threadLanguage;

using Catalogues = std::vector<std::unique_ptr<QTranslator>>;

Catalogues cataloguesOf(const QString &language)
{
    Catalogues catalogues;
    const auto load = [&](const QString &file, const QString &directory) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file, directory))
            catalogues.push_back(std::move(translator));
    };
    load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(u"offtake_"_s + language, u":/i18n"_s);
    return catalogues;
}

/// Answers for threads with a ScopedLanguage and stays silent for all others. Its catalogues are loaded
/// once and only read afterwards, so that any thread may ask.
class ThreadTranslator final : public QTranslator
{
public:
    ThreadTranslator()
    {
        for (const QString &language : languages())
            m_catalogues.emplace(language, cataloguesOf(language));
    }

    bool isEmpty() const override { return false; }

    QString translate(
        const char *context, const char *source, const char *disambiguation, int n) const override
    {
        const auto catalogues = m_catalogues.find(threadLanguage);
        if (catalogues == m_catalogues.end())
            return {};
        for (const auto &translator : catalogues->second) {
            const QString text = translator->translate(context, source, disambiguation, n);
            if (!text.isNull())
                return text;
        }
        // English has only its plural forms: without this the application's language would answer.
        return QString::fromUtf8(source);
    }

private:
    std::map<QString, Catalogues> m_catalogues;
};

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
    if (system.language() != QLocale::C && system.name().section(u'_', 0, 0) == language)
        return system;
    return language == "es"_L1 ? QLocale(QLocale::Spanish, QLocale::Spain)
                               : QLocale(QLocale::English, QLocale::UnitedStates);
}

QLocale currentLocale()
{
    return threadLanguage.isEmpty() ? QLocale() : localeOf(threadLanguage);
}

void setLanguage(const QString &code)
{
    static Catalogues installed;
    static std::unique_ptr<ThreadTranslator> threadTranslator;

    const QString language = effectiveLanguage(code);
    // The default first: widgets that answer LanguageChange format their numbers with it.
    QLocale::setDefault(localeOf(language));
    threadTranslator.reset();
    installed = cataloguesOf(language); // a translator's destructor takes the old one out
    for (const auto &translator : installed)
        QCoreApplication::installTranslator(translator.get());
    threadTranslator = std::make_unique<ThreadTranslator>();
    QCoreApplication::installTranslator(threadTranslator.get());
}

ScopedLanguage::ScopedLanguage(const QString &language)
    : m_previous(threadLanguage)
{
    threadLanguage = effectiveLanguage(language);
}

ScopedLanguage::~ScopedLanguage()
{
    threadLanguage = m_previous;
}

} // namespace offtake
