// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/textfold.h"

#include <QList>

#include <algorithm>

namespace offtake {

QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            plain.append(c);
    }
    return plain.toCaseFolded().simplified();
}

QString foldedWords(const QString &text)
{
    QString words = folded(text);
    for (QChar &c : words) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return words.simplified();
}

QString slug(const QString &text)
{
    return foldedWords(text).replace(u' ', u'-').left(60);
}

int editDistance(const QString &a, const QString &b)
{
    const qsizetype width = b.size() + 1;
    QList<int> beforeLast(width);
    QList<int> last(width);
    QList<int> row(width);
    for (qsizetype j = 0; j < width; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j < width; ++j) {
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[width - 1];
}

} // namespace offtake
