// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

/// A language that nobody speaks: every text in brackets, with accents and a third longer, so that a text
/// which was never translated shows by its missing brackets, and one without room by being cut. Placeholders,
/// marks of shortcuts, tags and entities stay as they are.
class PseudoLanguage final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "QShortcut") == 0)
            return {}; // names of keys
        return bracketed(QString::fromUtf8(source));
    }

    static QString bracketed(const QString &source)
    {
        static const QString plain = QStringLiteral("AEIOUaeiouncsyz");
        static const QString accented = QStringLiteral("ÅÉÎÖÛåéîöûñçšÿž");
        QString text;
        int letters = 0;
        for (qsizetype i = 0; i < source.size(); ++i) {
            const QChar c = source.at(i);
            const qsizetype end = endOfMark(source, i);
            if (end > i) {
                text += source.mid(i, end - i);
                i = end - 1;
                continue;
            }
            const qsizetype found = plain.indexOf(c);
            text += found < 0 ? c : accented.at(found);
            letters += c.isLetter() ? 1 : 0;
        }
        return u'[' + text + QString((letters + 2) / 3, u'~') + u']';
    }

    /// What of a shown text stands outside all brackets.
    static QString unbracketed(const QString &text)
    {
        QString outside;
        int depth = 0;
        for (const QChar c : text) {
            if (c == u'[')
                ++depth;
            else if (c == u']')
                depth = std::max(0, depth - 1);
            else if (depth == 0)
                outside += c;
        }
        return outside;
    }

private:
    /// Past the placeholder, tag, entity or file pattern at `from`; `from` itself where there is none.
    static qsizetype endOfMark(const QString &text, qsizetype from)
    {
        const auto until = [&](QChar last, qsizetype most) {
            const qsizetype end = text.indexOf(last, from);
            return end > from && end - from <= most ? end + 1 : from;
        };
        if (text.at(from) == u'%') {
            qsizetype end = from + 1;
            while (
                end < text.size() && (text.at(end).isDigit() || text.at(end) == u'L' || text.at(end) == u'n'))
                ++end;
            return end;
        }
        if (text.at(from) == u'<')
            return until(u'>', 60);
        if (text.at(from) == u'&')
            return until(u';', 8);
        if (text.mid(from, 2) == QStringLiteral("(*"))
            return until(u')', 60);
        return from;
    }
};
