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
    const Point at{c.point(0).x + place.x * distance, c.point(0).y + place.y * distance, {}};
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

constexpr CommandInfo kCommands[] = {
    {"mark", "p", "mark P: the name of P at P", mark<0, 0>},
    {"mark_lt", "p", "mark_lt P: the name of P, left above it", mark<-1, 1>},
    {"mark_l", "p", "mark_l P: the name of P, left of it", mark<-1, 0>},
    {"mark_lb", "p", "mark_lb P: the name of P, left below it", mark<-1, -1>},
    {"mark_t", "p", "mark_t P: the name of P, above it", mark<0, 1>},
    {"mark_b", "p", "mark_b P: the name of P, below it", mark<0, -1>},
    {"mark_rt", "p", "mark_rt P: the name of P, right above it", mark<1, 1>},
    {"mark_r", "p", "mark_r P: the name of P, right of it", mark<1, 0>},
    {"mark_rb", "p", "mark_rb P: the name of P, right below it", mark<1, -1>},
    {"cmark", "p", "cmark P: a small circle at P", circleMark<0, 0>},
    {"cmark_lt", "p", "cmark_lt P: a small circle and the name, left above", circleMark<-1, 1>},
    {"cmark_l", "p", "cmark_l P: a small circle and the name, left", circleMark<-1, 0>},
    {"cmark_lb", "p", "cmark_lb P: a small circle and the name, left below", circleMark<-1, -1>},
    {"cmark_t", "p", "cmark_t P: a small circle and the name, above", circleMark<0, 1>},
    {"cmark_b", "p", "cmark_b P: a small circle and the name, below", circleMark<0, -1>},
    {"cmark_rt", "p", "cmark_rt P: a small circle and the name, right above", circleMark<1, 1>},
    {"cmark_r", "p", "cmark_r P: a small circle and the name, right", circleMark<1, 0>},
    {"cmark_rb", "p", "cmark_rb P: a small circle and the name, right below", circleMark<1, -1>},
    {"printat", "pT", "printat P {t}: a text centred at P", printAt<0, 0>},
    {"printat_lt", "pT", "printat_lt P {t}: a text left above P", printAt<-1, 1>},
    {"printat_l", "pT", "printat_l P {t}: a text left of P", printAt<-1, 0>},
    {"printat_lb", "pT", "printat_lb P {t}: a text left below P", printAt<-1, -1>},
    {"printat_t", "pT", "printat_t P {t}: a text above P", printAt<0, 1>},
    {"printat_b", "pT", "printat_b P {t}: a text below P", printAt<0, -1>},
    {"printat_rt", "pT", "printat_rt P {t}: a text right above P", printAt<1, 1>},
    {"printat_r", "pT", "printat_r P {t}: a text right of P", printAt<1, 0>},
    {"printat_rb", "pT", "printat_rb P {t}: a text right below P", printAt<1, -1>},
    {"printvalueat", "po", "printvalueat P A: the value of A at P", printValueAt<0, 0>},
    {"printvalueat_lt", "po", "printvalueat_lt P A: the value of A, left above P", printValueAt<-1, 1>},
    {"printvalueat_l", "po", "printvalueat_l P A: the value of A, left of P", printValueAt<-1, 0>},
    {"printvalueat_lb", "po", "printvalueat_lb P A: the value of A, left below P", printValueAt<-1, -1>},
    {"printvalueat_t", "po", "printvalueat_t P A: the value of A, above P", printValueAt<0, 1>},
    {"printvalueat_b", "po", "printvalueat_b P A: the value of A, below P", printValueAt<0, -1>},
    {"printvalueat_rt", "po", "printvalueat_rt P A: the value of A, right above P", printValueAt<1, 1>},
    {"printvalueat_r", "po", "printvalueat_r P A: the value of A, right of P", printValueAt<1, 0>},
    {"printvalueat_rb", "po", "printvalueat_rb P A: the value of A, right below P", printValueAt<1, -1>},
};

}  // namespace

std::span<const CommandInfo> labelCommands() { return kCommands; }

}  // namespace byrne::gcl
