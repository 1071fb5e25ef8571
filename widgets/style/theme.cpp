// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/theme.h"

#include "widgets/style/systemtheme.h"
#include "widgets/style/themestyle.h"

#include <QApplication>
#include <QLabel>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Theme &Theme::day()
{
    static const Theme theme{.dark = false,
        .window = QColor(0xF7F8FA),
        .card = QColor(0xFFFFFF),
        .line = QColor(0xE3E6EB),
        .edge = QColor(0x828B99),
        .text = QColor(0x1C2330),
        .muted = QColor(0x5B6472),
        .accent = QColor(0x2F6FDE),
        .onAccent = QColor(0xFFFFFF),
        .rest = QColor(0xDDE1E8),
        .loss = QColor(0xD55E00),
        .warning = QColor(0x8A5300),
        .error = QColor(0xB3261E)};
    return theme;
}

const Theme &Theme::night()
{
    static const Theme theme{.dark = true,
        .window = QColor(0x15181D),
        .card = QColor(0x1D2127),
        .line = QColor(0x2E343C),
        .edge = QColor(0x6B7584),
        .text = QColor(0xE8EAED),
        .muted = QColor(0x9AA4B2),
        .accent = QColor(0x6EA3FF),
        .onAccent = QColor(0x10131A),
        .rest = QColor(0x3A414B),
        .loss = QColor(0xF08A3C),
        .warning = QColor(0xE9B35B),
        .error = QColor(0xFF8A80)};
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightnessF() < 0.5F ? night() : day();
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, color);
        palette.setColor(QPalette::Inactive, role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    const QColor faded = mixed(muted, window, 0.75);
    set(QPalette::Window, window, window);
    set(QPalette::WindowText, text, faded);
    set(QPalette::Base, card, window);
    set(QPalette::AlternateBase, window, window);
    set(QPalette::Text, text, faded);
    set(QPalette::PlaceholderText, muted, faded);
    set(QPalette::Button, dark ? mixed(line, card, 0.6) : card, window);
    set(QPalette::ButtonText, text, faded);
    set(QPalette::BrightText, error, faded);
    set(QPalette::Highlight, accent, line);
    set(QPalette::HighlightedText, onAccent, faded);
    set(QPalette::Link, accent, faded);
    set(QPalette::LinkVisited, accent, faded);
    set(QPalette::ToolTipBase, card, card);
    set(QPalette::ToolTipText, text, text);
    set(QPalette::Light, dark ? line : card, line);
    set(QPalette::Midlight, line, line);
    set(QPalette::Mid, mixed(muted, line, 0.3), line);
    set(QPalette::Dark, mixed(muted, line, 0.5), line);
    set(QPalette::Shadow, dark ? QColor(Qt::black) : muted, line);
    return palette;
}

QString Theme::styleSheet() const
{
    QString sheet = uR"(
QFrame[card="true"] { background: %card; border: 1px solid %line; border-radius: 4px; }
QLabel[textRole="caption"] { color: %muted; font-size: 8.5pt; }
QLabel[textRole="figure"] { font-size: 17pt; font-weight: 600; }
QLabel[textRole="heading"] { font-weight: 600; }
QLabel[textRole="sentence"] { color: %text; }
QLabel[textRole="problem"] { color: %error; }
QListView#sidebar { outline: 0; background: %window; border: none; border-right: 1px solid %line; padding: 8px 0; }
QListView#sidebar::item { padding: 5px 11px; border: 1px solid transparent; border-left: 3px solid transparent;
    color: %text; }
QListView#sidebar::item:hover { background: %hover; }
QListView#sidebar::item:selected { background: %chosen; color: %text; border-left: 3px solid %accent; }
QListView#sidebar::item:selected:focus { border: 1px solid %accent; border-left: 3px solid %accent; }
QStatusBar { background: %window; border-top: 1px solid %line; }
QStatusBar::item { border: none; }
QFrame#navigation { background: %window; border: none; border-bottom: 1px solid %line; }
QFrame#noticeBar { background: %card; border: none; border-bottom: 1px solid %line; }
QFrame#welcomeBar { background: %chosen; border: none; border-bottom: 1px solid %line; }
QHeaderView::section { background: %window; color: %muted; border: none; border-bottom: 1px solid %line;
    border-right: 1px solid %line; padding: 4px 6px; }
QTableView { background: %card; gridline-color: %line; border: 1px solid %line; }
QTableView::item { padding: 0 3px; border: none; }
QTableView:focus, QTreeView:focus { border: 1px solid %accent; }
QToolButton#importProfileMenu::menu-indicator { image: none; }
QListView#searchPopup::item { padding: 4px 8px; }
QListView#searchPopup::item:selected { background: %chosen; color: %text; }
QScrollArea#pageScroll, QWidget#pageBody { background: %window; border: none; }
QToolTip { background: %card; color: %text; border: 1px solid %line; padding: 4px; }
)"_s;
    const QPair<QLatin1StringView, QColor> colors[] = {{"%window"_L1, window}, {"%card"_L1, card},
        {"%line"_L1, line}, {"%text"_L1, text}, {"%muted"_L1, muted}, {"%accent"_L1, accent},
        {"%error"_L1, error}, {"%hover"_L1, mixed(text, window, 0.05)},
        {"%chosen"_L1, mixed(accent, window, 0.12)}};
    for (const auto &[name, color] : colors)
        sheet.replace(name, color.name());
    return sheet;
}

ThemeChoice themeChoiceOf(const QString &word)
{
    return word == "dark"_L1    ? ThemeChoice::Dark
           : word == "light"_L1 ? ThemeChoice::Light
                                : ThemeChoice::System;
}

void applyTheme(ThemeChoice choice)
{
    SystemTheme &system = SystemTheme::instance(); // before the palette becomes ours
    static ThemeChoice chosen = choice;
    chosen = choice;
    [[maybe_unused]] static const auto following =
        QObject::connect(&system, &SystemTheme::changed, &system, [] {
            if (chosen == ThemeChoice::System)
                applyTheme(ThemeChoice::System);
        });
    if (choice == ThemeChoice::System)
        system.listen();
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && system.isDark());
    const Theme &theme = dark ? Theme::night() : Theme::day();
    QApplication::setStyle(new ThemeStyle);
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(theme.styleSheet());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float x, float y) { return float(share * x + (1 - share) * y); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor textOn(const QColor &fill)
{
    return contrastRatio(Qt::black, fill) >= contrastRatio(Qt::white, fill) ? Qt::black : Qt::white;
}

void setTextRole(QLabel *label, TextRole role)
{
    static const QMap<TextRole, QString> names{{TextRole::Caption, u"caption"_s},
        {TextRole::Figure, u"figure"_s}, {TextRole::Heading, u"heading"_s},
        {TextRole::Sentence, u"sentence"_s}, {TextRole::Problem, u"problem"_s}};
    label->setProperty("textRole", names.value(role));
    // A style sheet looks properties up once; have it look again.
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace offtake
