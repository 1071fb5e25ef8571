// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/importmemory.h"

#include "widgets/settings.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace offtake::importmemory {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMost = 20;
const QString kOrderKey = u"import/order"_s;

QString nameOf(const QStringList &headers)
{
    const QByteArray hash =
        QCryptographicHash::hash(headers.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16));
}

QString keyOf(const QString &name)
{
    return u"import/"_s + name;
}

} // namespace

void remember(const ImportProfile &profile, const QStringList &headers)
{
    const QString name = nameOf(headers);
    QStringList order = setting(kOrderKey).toStringList();
    order.removeAll(name);
    order.prepend(name);
    while (order.size() > kMost)
        setSetting(keyOf(order.takeLast()), {});
    setSetting(kOrderKey, order);
    ImportProfile kept = profile;
    kept.organizations.clear(); // other stores have other organisations
    setSetting(keyOf(name), QString::fromUtf8(QJsonDocument(toJson(kept)).toJson(QJsonDocument::Compact)));
}

std::optional<ImportProfile> recall(const QStringList &headers)
{
    const QString text = setting(keyOf(nameOf(headers))).toString();
    if (text.isEmpty())
        return std::nullopt;
    const auto profile = importProfileFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
    return profile ? std::optional(*profile) : std::nullopt;
}

} // namespace offtake::importmemory
