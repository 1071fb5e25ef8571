// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace offtake {

/// Codes of the languages the program speaks: "en", "es".
QStringList languages();

/// The language of `code`, or of the system's where it is empty; English where neither is spoken.
QString effectiveLanguage(const QString &code);

/// Speaks the language from now on: installs its translators in the application (widgets get
/// QEvent::LanguageChange) and makes its locale the default. Application thread only.
/// Where the system's locale has that language, its own regional formats are kept.
void setLanguage(const QString &code);

/// The locale that numbers and dates of a language are written in.
QLocale localeOf(const QString &language);

/// The locale of the text that the calling thread produces: that of its ScopedLanguage, else the default.
QLocale currentLocale();

/// While it lives, tr() in the calling thread speaks `language`, whatever the window speaks: a report can
/// be Spanish in an English window. setLanguage() must have been called once before.
class ScopedLanguage
{
public:
    explicit ScopedLanguage(const QString &language);
    ~ScopedLanguage();
    Q_DISABLE_COPY_MOVE(ScopedLanguage)

private:
    QString m_previous;
};

} // namespace offtake
