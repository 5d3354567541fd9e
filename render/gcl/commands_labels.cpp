// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of points, texts and values beside points. Four families with nine places each.
#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {

constexpr std::size_t kMaxLabelBytes = 2000;

/// Where a label stands: -1, 0, 1 to the left, centred, to the right; and below, centred, above.
struct Place {
    int x = 0;
    int y = 0;
};

void label(Call& c, const Place& place, const std::string& text, double diagonal) {
    if (text.size() > kMaxLabelBytes) return c.fail("the text is longer than 2000 bytes");
    const double distance = c.settings().markDistance * (place.x != 0 && place.y != 0 ? diagonal : 1);
    const Point at{c.point(0).x + place.x * distance, c.point(0).y + place.y * distance};
    const auto align = place.x < 0 ? scene::Align::End : place.x > 0 ? scene::Align::Start : scene::Align::Center;
    const auto vertical = place.y < 0 ? Vertical::Below : place.y > 0 ? Vertical::Above : Vertical::Middle;
    c.text(text, at, align, vertical);
}

template <int X, int Y>
void mark(Call& c) {
    label(c, {X, Y}, c.name(0), 1);
}

template <int X, int Y>
void circleMark(Call& c) {
    c.mark(c.point(0), c.settings().markRadius);
    if (X != 0 || Y != 0) label(c, {X, Y}, c.name(0), 0.7);
}

template <int X, int Y>
void printAt(Call& c) {
    label(c, {X, Y}, c.argument(1).text, 0.7);
}

template <int X, int Y>
void printValueAt(Call& c) {
    label(c, {X, Y}, describe(c.object(1)), 0.7);
}

constexpr Runner kLabelCommands[] = {
    {"mark", mark<0, 0>},
    {"mark_lt", mark<-1, 1>},
    {"mark_l", mark<-1, 0>},
    {"mark_lb", mark<-1, -1>},
    {"mark_t", mark<0, 1>},
    {"mark_b", mark<0, -1>},
    {"mark_rt", mark<1, 1>},
    {"mark_r", mark<1, 0>},
    {"mark_rb", mark<1, -1>},
    {"cmark", circleMark<0, 0>},
    {"cmark_lt", circleMark<-1, 1>},
    {"cmark_l", circleMark<-1, 0>},
    {"cmark_lb", circleMark<-1, -1>},
    {"cmark_t", circleMark<0, 1>},
    {"cmark_b", circleMark<0, -1>},
    {"cmark_rt", circleMark<1, 1>},
    {"cmark_r", circleMark<1, 0>},
    {"cmark_rb", circleMark<1, -1>},
    {"printat", printAt<0, 0>},
    {"printat_lt", printAt<-1, 1>},
    {"printat_l", printAt<-1, 0>},
    {"printat_lb", printAt<-1, -1>},
    {"printat_t", printAt<0, 1>},
    {"printat_b", printAt<0, -1>},
    {"printat_rt", printAt<1, 1>},
    {"printat_r", printAt<1, 0>},
    {"printat_rb", printAt<1, -1>},
    {"printvalueat", printValueAt<0, 0>},
    {"printvalueat_lt", printValueAt<-1, 1>},
    {"printvalueat_l", printValueAt<-1, 0>},
    {"printvalueat_lb", printValueAt<-1, -1>},
    {"printvalueat_t", printValueAt<0, 1>},
    {"printvalueat_b", printValueAt<0, -1>},
    {"printvalueat_rt", printValueAt<1, 1>},
    {"printvalueat_r", printValueAt<1, 0>},
    {"printvalueat_rb", printValueAt<1, -1>},
};

}  // namespace

std::span<const Runner> labelCommands() { return kLabelCommands; }

}  // namespace byrne::gcl
