// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkpicture.h"

#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NetworkPicture)
};

constexpr double kLeastRadius = 8;
constexpr double kMostRadius = 34;
constexpr double kUnknownRadius = 6;
constexpr double kLongestOneLine = 120; ///< of a name, in pixels
constexpr double kLongestLine = 140;

/// What a name and the loss under it take.
QSizeF nameSize(const QString &name, const QFontMetricsF &metrics)
{
    const QStringList lines = networkNameLines(name, metrics);
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return {width, double(lines.size() + 1) * metrics.height()};
}

struct LookStyle
{
    QLatin1StringView look;
    QRgb light;
    QRgb dark;
};
// Dark enough for 3:1 on white, light enough for it on the dark card.
constexpr LookStyle kLooks[] = {{"cloud"_L1, 0x0072B2, 0x56B4E9}, {"chips"_L1, 0xC25500, 0xF0884A},
    {"site_lease"_L1, 0x00855F, 0x2FC99B}, {"site_build"_L1, 0x6B7A1F, 0xB5C95A},
    {"equipment_lease"_L1, 0xA8527F, 0xE39CC4}, {"framework"_L1, 0x5B6472, 0x9AA4B2},
    {"financing"_L1, 0x9A6A00, 0xE6B54A}, {"shares"_L1, 0x7B4FA8, 0xB79AE0},
    {"guarantee"_L1, 0x4A5568, 0xC0C7D1}};

} // namespace

std::optional<double> NetworkPicture::sizeOf(int node) const
{
    const NetworkNode &each = network.nodes[node];
    switch (size) {
    case NodeSize::Revenue:
        return each.revenue;
    case NodeSize::Backlog:
        return each.backlog;
    case NodeSize::Exposure:
        break;
    }
    const double exposure = each.sold + each.bought;
    return exposure > 0 ? std::optional(exposure) : std::nullopt;
}

QList<double> NetworkPicture::radii() const
{
    double most = 0;
    for (int node = 0; node < int(network.nodes.size()); ++node)
        most = std::max(most, sizeOf(node).value_or(0));
    QList<double> result;
    for (int node = 0; node < int(network.nodes.size()); ++node) {
        const auto own = sizeOf(node);
        // By area, as the eye compares circles.
        result.append(own && most > 0 ? kLeastRadius + (kMostRadius - kLeastRadius) *
                                                           std::sqrt(std::max(0.0, *own) / most)
                                      : kUnknownRadius);
    }
    return result;
}

QList<QSizeF> NetworkPicture::boxes(const QFont &font) const
{
    const QFontMetricsF metrics(networkFont(font, kNetworkNamePixels));
    const QList<double> circles = radii();
    QList<QSizeF> result;
    for (int node = 0; node < int(network.nodes.size()); ++node) {
        const QSizeF name = nameSize(network.nodes[node].name, metrics);
        // Names stand under their circles, so those one below the other need one name's height between them.
        result.append({std::max(2 * circles[node], name.width()) + 6,
            2 * circles[node] + name.height() + kNetworkNameGap});
    }
    return result;
}

double NetworkPicture::zoomedRadius(double radius, double zoom)
{
    return radius * std::clamp(zoom, 0.35, 2.0);
}

QRectF NetworkPicture::bounds(const QFont &font, double zoom) const
{
    const QFontMetricsF metrics(networkFont(font, kNetworkNamePixels));
    const QList<double> circles = radii();
    QRectF result;
    for (qsizetype node = 0; node < places.size(); ++node) {
        if (hidden.contains(int(node)))
            continue;
        const double radius = zoomedRadius(circles[node], zoom) + kNetworkNameGap;
        const QSizeF name = nameSize(network.nodes[node].name, metrics);
        const double half = std::max(radius, name.width() / 2 + 3);
        result |= QRectF(
            places[node] * zoom - QPointF(half, radius), QSizeF(2 * half, 2 * radius + name.height()));
    }
    return result;
}

NetworkMapping NetworkPicture::fitting(const QFont &font, const QRectF &room) const
{
    constexpr double kMostZoom = 2.2;
    NetworkMapping mapping;
    if (bounds(font, 1).isEmpty() || room.isEmpty())
        return mapping;
    double low = 0.05;
    double high = kMostZoom;
    for (int halving = 0; halving < 12; ++halving) {
        mapping.zoom = (low + high) / 2;
        const QRectF needed = bounds(font, mapping.zoom);
        const bool fits = needed.width() <= room.width() && needed.height() <= room.height();
        (fits ? low : high) = mapping.zoom;
    }
    mapping.zoom = high == kMostZoom ? kMostZoom : low;
    mapping.offset = room.center() - bounds(font, mapping.zoom).center();
    return mapping;
}

QList<int> NetworkPicture::neighbors(int node) const
{
    QList<int> result;
    for (const NetworkArrow &arrow : arrows) {
        const int other = arrow.from == node ? arrow.to : arrow.to == node ? arrow.from : -1;
        if (other >= 0 && !result.contains(other))
            result.append(other);
    }
    return result;
}

NodeShape nodeShape(const QStringList &roles)
{
    for (const QString &role : roles) {
        if (role == u"provider")
            return NodeShape::Provider;
        if (role == u"chip_vendor")
            return NodeShape::ChipVendor;
        if (role == u"site_host")
            return NodeShape::SiteHost;
        if (role == u"investor" || role == u"lender")
            return NodeShape::Financier;
        if (role == u"model_lab")
            return NodeShape::Customer;
    }
    return NodeShape::Customer;
}

QString shapeName(NodeShape shape)
{
    switch (shape) {
    case NodeShape::Provider:
        return Text::tr("Provider");
    case NodeShape::Customer:
        return Text::tr("Customer, model lab");
    case NodeShape::ChipVendor:
        return Text::tr("Chip vendor");
    case NodeShape::SiteHost:
        return Text::tr("Site host");
    case NodeShape::Financier:
        break;
    }
    return Text::tr("Investor, lender");
}

QStringList networkNameLines(const QString &name, const QFontMetricsF &metrics)
{
    QStringList lines{name};
    if (metrics.horizontalAdvance(name) > kLongestOneLine) {
        double least = metrics.horizontalAdvance(name);
        for (qsizetype space = name.indexOf(u' '); space > 0; space = name.indexOf(u' ', space + 1)) {
            const QString first = name.left(space);
            const QString second = name.mid(space + 1);
            const double width =
                std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second));
            if (width >= least)
                continue;
            least = width;
            lines = {first, second};
        }
    }
    for (QString &line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, kLongestLine);
    return lines;
}

QFont networkFont(QFont font, int pixels, bool bold)
{
    font.setPixelSize(pixels);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

QColor lookColor(const QString &look, const Theme &theme)
{
    for (const LookStyle &style : kLooks) {
        if (look == style.look)
            return QColor(theme.dark ? style.dark : style.light);
    }
    return theme.muted;
}

Qt::PenStyle lookStyle(const QString &look)
{
    if (look == u"financing")
        return Qt::DashLine;
    if (look == u"shares")
        return Qt::DotLine;
    return look == u"guarantee" ? Qt::DashDotLine : Qt::SolidLine;
}

QString lookName(const QString &look)
{
    if (look == u"cloud")
        return Text::tr("Cloud");
    if (look == u"chips")
        return Text::tr("Chips");
    if (look == u"site_lease")
        return Text::tr("Site lease");
    if (look == u"site_build")
        return Text::tr("Site building");
    if (look == u"equipment_lease")
        return Text::tr("Equipment lease");
    if (look == u"framework")
        return Text::tr("Framework");
    if (look == u"financing")
        return Text::tr("Money");
    if (look == u"shares")
        return Text::tr("Shares");
    if (look == u"guarantee")
        return Text::tr("Guarantee");
    return look;
}

} // namespace offtake
