// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The colours of the application, light and dark, and the palette and style sheet made from them. Widgets that
// paint themselves take their colours from here, never from literals of their own.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace byrne::gui {

enum class Appearance { System, Light, Dark };

struct Theme {
    bool isDark = false;
    QColor ink;    ///< Text.
    QColor muted;  ///< Text of second rank; readable on panel and paper (contrast 4.5 or more).
    QColor faint;  ///< Marks without meaning of their own.
    QColor paper;  ///< Ground of the figure.
    QColor base;   ///< Ground of editors and lists.
    QColor panel;  ///< Ground of docks and bars.
    QColor hairline;
    QColor accent;
    QColor accentHover;
    QColor onAccent;   ///< Text on the accent colour.
    QColor selection;  ///< Selected row.
    QColor hover;
    QColor conclusion;  ///< Red: what a step adds.
    QColor conclusionGround;
    QColor premise;  ///< Blue.
    QColor teal;
    QColor purple;
    QColor amber;
    QColor green;
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();
/// A palette with light text on dark ground is dark (Qt 6.4 has no other way to ask).
[[nodiscard]] bool isDark(const QPalette& palette);
[[nodiscard]] const Theme& themeFor(Appearance appearance, const QPalette& systemPalette);
/// The theme whose palette the application currently has.
[[nodiscard]] const Theme& currentTheme();

/// Gives the application the theme's palette and style sheet.
void applyTheme(const Theme& theme);

}  // namespace byrne::gui
