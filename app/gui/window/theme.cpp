// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/theme.h"

#include <QApplication>
#include <QFile>

#include <array>
#include <utility>

namespace byrne::gui {

const Theme& lightTheme() {
    static const Theme theme{.isDark = false,
                             .ink = "#1C2430",
                             .muted = "#5B6673",
                             .faint = "#98A2AE",
                             .paper = "#FBFAF6",
                             .base = "#FFFFFF",
                             .panel = "#F3F4F6",
                             .hairline = "#D9DEE4",
                             .accent = "#1F5FA8",
                             .accentHover = "#2A6DB9",
                             .onAccent = "#FFFFFF",
                             .selection = "#E6EEF8",
                             .hover = "#EEF1F5",
                             .conclusion = "#C8372D",
                             .conclusionGround = "#FDF1EF",
                             .premise = "#1F5FA8",
                             .teal = "#12747A",
                             .purple = "#7B4FA3",
                             .amber = "#9A6B00",
                             .green = "#2E7D4F"};
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme{.isDark = true,
                             .ink = "#E4E8ED",
                             .muted = "#A3AEBB",
                             .faint = "#6E7A88",
                             .paper = "#171B21",
                             .base = "#1F2329",
                             .panel = "#262B32",
                             .hairline = "#3A414B",
                             .accent = "#3B7DCB",
                             .accentHover = "#4C8CD8",
                             .onAccent = "#FFFFFF",
                             .selection = "#2D3F57",
                             .hover = "#2F353E",
                             .conclusion = "#F0776C",
                             .conclusionGround = "#3A2729",
                             .premise = "#7DB2F0",
                             .teal = "#4FC1C7",
                             .purple = "#B795DA",
                             .amber = "#E3B23C",
                             .green = "#63C18B"};
    return theme;
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

const Theme& themeFor(Appearance appearance, const QPalette& systemPalette) {
    if (appearance == Appearance::System) {
        return isDark(systemPalette) ? darkTheme() : lightTheme();
    }
    return appearance == Appearance::Dark ? darkTheme() : lightTheme();
}

const Theme& currentTheme() { return isDark(QApplication::palette()) ? darkTheme() : lightTheme(); }

namespace {

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.base);
    palette.setColor(QPalette::AlternateBase, theme.panel);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::ToolTipBase, theme.base);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.premise);
    palette.setColor(QPalette::LinkVisited, theme.purple);
    palette.setColor(QPalette::Light, theme.base);
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.hairline);
    palette.setColor(QPalette::Dark, theme.faint);
    palette.setColor(QPalette::Shadow, theme.ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.faint);
    }
    return palette;
}

QString styleSheetOf(const Theme& theme) {
    QFile file(QStringLiteral(":/byrne/style.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array<std::pair<const char*, QColor>, 13> names{{
        {"@ink", theme.ink},
        {"@muted", theme.muted},
        {"@faint", theme.faint},
        {"@paper", theme.paper},
        {"@base", theme.base},
        {"@panel", theme.panel},
        {"@hairline", theme.hairline},
        {"@accentHover", theme.accentHover},
        {"@onAccent", theme.onAccent},
        {"@accent", theme.accent},
        {"@selection", theme.selection},
        {"@hover", theme.hover},
        {"@conclusion", theme.conclusion},
    }};
    for (const auto& [name, color] : names) {
        sheet.replace(QLatin1String(name), color.name());
    }
    return sheet;
}

}  // namespace

void applyTheme(const Theme& theme) {
    QApplication::setPalette(paletteOf(theme));
    qApp->setStyleSheet(styleSheetOf(theme));
}

}  // namespace byrne::gui
