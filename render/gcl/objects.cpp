// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/objects.h"

#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <utility>

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
    std::string operator()(const SpacePoint& p) const { return tuple({p.at.x, p.at.y}); }
    std::string operator()(const Line& l) const { return tuple({l.a, l.b, l.c}); }
    // GCLC prints a fourth value here; figures made with it are expected to look the same.
    std::string operator()(const Circle& k) const { return tuple({k.center.x, k.center.y, k.radius, 0}); }
    std::string operator()(const Conic& c) const { return tuple({c.a, c.b, c.c, c.d, c.e, c.f}); }
    std::string operator()(const Broken&) const { return "?"; }
    std::string operator()(const Undefined&) const { return "?"; }
};

std::string shortNumber(double value) {
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 6);
    std::string text(buffer.data(), end);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string pair(double x, double y) { return "(" + shortNumber(x) + ", " + shortNumber(y) + ")"; }

/// "x + 2y - 3 = 0" from coefficients and what they belong to.
std::string equation(std::initializer_list<std::pair<double, const char*>> terms) {
    std::string text;
    for (const auto& [coefficient, symbol] : terms) {
        std::string number = shortNumber(std::abs(coefficient));
        if (number == "0") continue;
        if (number == "1" && *symbol) number.clear();
        text += text.empty() ? (coefficient < 0 ? "-" : "") : (coefficient < 0 ? " - " : " + ");
        text += number + symbol;
    }
    return (text.empty() ? "0" : text) + " = 0";
}

struct ValueWriter {
    std::string operator()(double n) const { return shortNumber(n); }
    std::string operator()(const Point& p) const { return pair(p.x, p.y); }
    std::string operator()(const SpacePoint& p) const {
        return "(" + shortNumber(p.x) + ", " + shortNumber(p.y) + ", " + shortNumber(p.z) + ") at " +
               pair(p.at.x, p.at.y);
    }
    std::string operator()(const Line& l) const { return equation({{l.a, "x"}, {l.b, "y"}, {l.c, ""}}); }
    std::string operator()(const Circle& k) const {
        return "centre " + pair(k.center.x, k.center.y) + ", radius " + shortNumber(k.radius);
    }
    std::string operator()(const Conic& c) const {
        return equation({{c.a, "x²"}, {2 * c.b, "xy"}, {c.c, "y²"}, {2 * c.d, "x"}, {2 * c.e, "y"}, {c.f, ""}});
    }
    std::string operator()(const Broken&) const { return "?"; }
    std::string operator()(const Undefined&) const { return "?"; }
};

}  // namespace

std::string kindWord(const Object& object) {
    constexpr std::array<const char*, 8> names{"number", "point", "point",     "line",
                                               "circle", "conic", "undefined", "undefined"};
    return names.at(object.index());
}

std::string valueText(const Object& object) { return std::visit(ValueWriter{}, object); }

std::string twoDecimals(double value) {
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2);
    const std::string text(buffer.data(), end);
    return text == "-0.00" ? "0.00" : text;
}

std::string kindName(const Object& object) {
    constexpr std::array<const char*, 8> names{
        "a number", "a point", "a point", "a line", "a circle", "a conic", "an object that could not be made",
        "undefined"};
    return names.at(object.index());
}

std::string describe(const Object& object) { return std::visit(Describer{}, object); }

}  // namespace byrne::gcl
