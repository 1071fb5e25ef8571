// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/organizationcolors.h"

#include "widgets/style/theme.h"

#include <QHash>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

enum Category { Orange, SkyBlue, BluishGreen, Yellow, Blue, Vermillion, ReddishPurple };

/// FNV-1a: stable across runs and platforms, which qHash is not.
quint32 stableHash(const QString &text)
{
    quint32 hash = 2166136261U;
    for (const char byte : text.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    return hash;
}

} // namespace

const QList<QColor> &categoryColors()
{
    static const QList<QColor> colors{QColor(0xE69F00), QColor(0x56B4E9), QColor(0x009E73), QColor(0xF0E442),
        QColor(0x0072B2), QColor(0xD55E00), QColor(0xCC79A7)};
    return colors;
}

QColor organizationColor(const OrganizationId &id)
{
    static const QHash<QString, Category> known{{u"microsoft"_s, Blue}, {u"openai"_s, BluishGreen},
        {u"meta"_s, Orange}, {u"nvidia"_s, Yellow}, {u"google"_s, SkyBlue}, {u"anthropic"_s, Vermillion},
        {u"xai"_s, ReddishPurple}};
    if (const auto found = known.constFind(id.value()); found != known.cend())
        return categoryColors().at(*found);
    const quint32 hash = stableHash(id.value());
    const QColor base = categoryColors().at(int(hash % 7));
    // The paler half of the palette: beside a well-known customer of the same hue it stays apart.
    return mixed(base, Qt::white, (hash / 7) % 2 == 0 ? 0.75 : 0.55);
}

} // namespace offtake
