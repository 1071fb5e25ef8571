// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QFont;
class QLabel;

namespace offtake {

/// Distances in device-independent pixels: a grid of 8, 4 within controls.
namespace spacing {
inline constexpr int kControl = 4;
inline constexpr int kBetween = 8;
inline constexpr int kCard = 12;
inline constexpr int kPage = 16;
inline constexpr int kHitTarget = 24;
} // namespace spacing

/// The colours of one theme; every colour of the window and its charts comes from here.
struct Theme
{
    bool dark = false;
    QColor window;
    QColor card;
    QColor line; ///< separators and grid: carries no meaning
    QColor edge;  ///< of fields and boxes: 3:1 to what is around them
    QColor text;
    QColor muted; ///< captions, axis labels, lines that carry meaning without being the subject
    QColor accent;
    QColor onAccent;
    QColor rest;    ///< undisclosed or 'others' areas
    QColor loss;    ///< the tail of a distribution
    QColor warning; ///< text of warnings
    QColor error;   ///< text of errors, and nothing else

    static const Theme &day();
    static const Theme &night();
    /// The theme that a palette belongs to, by the lightness of its window colour.
    static const Theme &of(const QPalette &palette);

    QPalette palette() const;
    /// What the palette cannot say: cards, sidebar, captions.
    QString styleSheet() const;
};

enum class ThemeChoice { System, Light, Dark };
/// Of the word in the settings: "light", "dark", else System.
ThemeChoice themeChoiceOf(const QString &word);

/// Gives the application the theme's palette, style and style sheet. System follows the desktop's wish, also
/// when it changes while the program runs.
void applyTheme(ThemeChoice choice);

/// WCAG 2 contrast ratio, 1..21.
double contrastRatio(const QColor &a, const QColor &b);
/// `share` of a in b, opaque (PDF/A knows no transparency).
QColor mixed(const QColor &a, const QColor &b, double share);
/// Black or white, whichever reads better on the fill.
QColor textOn(const QColor &fill);

/// Roles of labels; the style sheet gives them size, weight and colour.
enum class TextRole { Caption, Figure, Heading, Sentence, Problem };
void setTextRole(QLabel *label, TextRole role);

} // namespace offtake
