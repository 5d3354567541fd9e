// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/objects.h"

#include <array>
#include <charconv>
#include <initializer_list>

namespace byrne::gcl {

namespace {

std::string tuple(std::initializer_list<double> values) {
    std::string text = "(";
    for (const double value : values) text += (text.size() > 1 ? "," : "") + twoDecimals(value);
    return text + ")";
}

struct Describer {
    std::string operator()(double n) const { return twoDecimals(n); }
    std::string operator()(const Point& p) const { return tuple({p.x, p.y}); }
    std::string operator()(const Line& l) const { return tuple({l.a, l.b, l.c}); }
    // GCLC prints a fourth value here; figures made with it are expected to look the same.
    std::string operator()(const Circle& k) const { return tuple({k.center.x, k.center.y, k.radius, 0}); }
    std::string operator()(const Conic& c) const { return tuple({c.a, c.b, c.c, c.d, c.e, c.f}); }
    std::string operator()(const Broken&) const { return "?"; }
};

}  // namespace

std::string twoDecimals(double value) {
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2);
    const std::string text(buffer.data(), end);
    return text == "-0.00" ? "0.00" : text;
}

std::string kindName(const Object& object) {
    constexpr std::array<const char*, 6> names{"a number", "a point", "a line",
                                               "a circle", "a conic", "an object that could not be made"};
    return names.at(object.index());
}

std::string describe(const Object& object) { return std::visit(Describer{}, object); }

}  // namespace byrne::gcl
