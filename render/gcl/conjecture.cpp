// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/conjecture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "render/gcl/geometry.h"
#include "render/gcl/lexer.h"
#include "render/gcl/parser.h"

namespace byrne::gcl {

namespace {

using base::DiagnosticCode;

struct Head {
    std::string_view name;
    std::size_t points;
    std::size_t terms;
    bool isRelation;
    std::string_view usage;
};

constexpr std::array<Head, 20> kHeads{{
    {"identical", 2, 0, true, "identical A B"},
    {"collinear", 3, 0, true, "collinear A B C"},
    {"perpendicular", 4, 0, true, "perpendicular A B C D"},
    {"parallel", 4, 0, true, "parallel A B C D"},
    {"midpoint", 3, 0, true, "midpoint O A B"},
    {"same_length", 4, 0, true, "same_length A B C D"},
    {"harmonic", 4, 0, true, "harmonic A B C D"},
    {"equal", 0, 2, true, "equal {term} {term}"},
    {"alg_sum_zero3", 0, 3, true, "alg_sum_zero3 {term} {term} {term}"},
    {"sratio", 4, 0, false, "sratio P Q A B"},
    {"signed_area3", 3, 0, false, "signed_area3 A B C"},
    {"signed_area4", 4, 0, false, "signed_area4 A B C D"},
    {"pythagoras_difference3", 3, 0, false, "pythagoras_difference3 A B C"},
    {"pythagoras_difference4", 4, 0, false, "pythagoras_difference4 A B C D"},
    {"segment", 2, 0, false, "segment A B"},
    {"angle", 3, 0, false, "angle A B C"},
    {"sum", 0, 2, false, "sum {term} {term}"},
    {"mult", 0, 2, false, "mult {term} {term}"},
    {"ratio", 0, 2, false, "ratio {term} {term}"},
    {"difference", 0, 2, false, "difference {term} {term}"},
}};

constexpr std::size_t kMaxDepth = 50;

class ConjectureReader {
public:
    ConjectureReader(const std::string& text, base::SourceId source, std::uint32_t offset,
                     base::Diagnostics& diagnostics)
        : text_(text), source_(source), offset_(offset), diagnostics_(diagnostics), braces_(text) {}

    std::optional<ConjectureTerm> read() { return term({0, static_cast<std::uint32_t>(text_.size())}, true, 0); }

private:
    std::optional<ConjectureTerm> fail(base::Span span, std::string message, std::vector<std::string> hints = {}) {
        diagnostics_.push_back({base::Severity::Error,
                                DiagnosticCode::UnexpectedToken,
                                {source_, {offset_ + span.begin, offset_ + span.end}},
                                std::move(message),
                                std::move(hints)});
        return std::nullopt;
    }

    std::optional<ConjectureTerm> unknown(const Token& token, bool isRelation) {
        std::vector<std::string> names;
        std::string all;
        for (const Head& head : kHeads) {
            if (head.isRelation != isRelation) continue;
            names.emplace_back(head.name);
            all += (all.empty() ? "" : ", ") + std::string(head.name);
        }
        const std::string word(token.text.substr(0, 60));
        const std::string near = base::nearestName(word, names);
        return fail(token.span,
                    "'" + word + "' is not a " + (isRelation ? "statement" : "term") + " that can be tested",
                    {near.empty() ? "There are: " + all + "." : "Did you mean '" + near + "'?"});
    }

    std::optional<ConjectureTerm> term(base::Span stretch, bool isRelation, std::size_t depth) {
        if (depth > kMaxDepth) return fail(stretch, "the statement is nested too deeply");
        Lexer lexer(text_, braces_, stretch);
        const Token first = lexer.next();
        if (first.kind == Token::Kind::End) return fail({stretch.begin, stretch.begin}, "a statement is missing here");
        if (first.kind != Token::Kind::Word) return fail(first.span, "a word is expected here");
        ConjectureTerm result;
        const std::optional<double> number = isRelation ? std::nullopt : parseNumber(first.text);
        if (number) {
            result.number = *number;
            return rest(lexer, result, "a number stands alone");
        }
        const auto* head = std::find_if(kHeads.begin(), kHeads.end(), [&](const Head& h) {
            return h.name == first.text && h.isRelation == isRelation;
        });
        if (head == kHeads.end()) return unknown(first, isRelation);
        result.head = std::string(head->name);
        const std::string usage = "Usage: " + std::string(head->usage);
        for (std::size_t i = 0; i < head->points; ++i) {
            const Token token = lexer.next();
            if (token.kind != Token::Kind::Word)
                return fail(token.kind == Token::Kind::End ? first.span : token.span,
                            "'" + result.head + "' needs " + std::to_string(head->points) + " points", {usage});
            result.points.emplace_back(token.text);
        }
        for (std::size_t i = 0; i < head->terms; ++i) {
            const Token token = lexer.next();
            if (token.kind != Token::Kind::Block)
                return fail(token.kind == Token::Kind::End ? first.span : token.span,
                            "'" + result.head + "' needs " + std::to_string(head->terms) + " terms in braces", {usage});
            std::optional<ConjectureTerm> inner = term({token.span.begin + 1, token.span.end - 1}, false, depth + 1);
            if (!inner) return std::nullopt;
            result.terms.push_back(std::move(*inner));
        }
        return rest(lexer, result, usage);
    }

    /// Nothing may follow.
    std::optional<ConjectureTerm> rest(Lexer& lexer, const ConjectureTerm& result, const std::string& hint) {
        const Token token = lexer.next();
        if (token.kind == Token::Kind::End) return result;
        return fail(token.span, "this is too much", {hint});
    }

    const std::string& text_;
    base::SourceId source_;
    std::uint32_t offset_;
    base::Diagnostics& diagnostics_;
    BraceTable braces_;
};

void collect(const ConjectureTerm& term, std::vector<std::string>& names) {
    for (const std::string& name : term.points)
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    for (const ConjectureTerm& inner : term.terms) collect(inner, names);
}

double cross(const Point& o, const Point& a, const Point& b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}
double square(const Point& a, const Point& b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }
double dot(const Point& a, const Point& b, const Point& c, const Point& d) {
    return (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y);
}

/// A term's value, and how large the numbers were that it was made of.
struct Value {
    double value = 0;
    double size = 0;
};

class Evaluator {
public:
    explicit Evaluator(const PointLookup& lookup) : lookup_(lookup) {}

    std::optional<double> relation(const ConjectureTerm& term) {
        if (!fetch(term)) return std::nullopt;
        const std::vector<Point> p = points_;
        if (term.head == "equal") return equal(term);
        if (term.head == "alg_sum_zero3") return sumZero(term);
        const double longest = longestOf(p);
        if (!(longest > kEpsilon)) return 0;
        if (term.head == "identical") return distance(p[0], p[1]) / std::max(1.0, std::hypot(p[0].x, p[0].y));
        if (term.head == "collinear") return std::abs(cross(p[0], p[1], p[2])) / (longest * longest);
        if (term.head == "midpoint") return distance(p[0], along(p[1], p[2], 0.5)) / longest;
        if (term.head == "same_length")
            return std::abs(distance(p[0], p[1]) - distance(p[2], p[3])) / std::max(longest, kEpsilon);
        const double product = distance(p[0], p[1]) * distance(p[2], p[3]);
        if (term.head == "perpendicular")
            return product < kEpsilon * kEpsilon ? 0 : std::abs(dot(p[0], p[1], p[2], p[3])) / product;
        if (term.head == "parallel")
            return product < kEpsilon * kEpsilon
                       ? 0
                       : std::abs((p[1].x - p[0].x) * (p[3].y - p[2].y) - (p[1].y - p[0].y) * (p[3].x - p[2].x)) /
                             product;
        return harmonic(p);
    }

private:
    bool fetch(const ConjectureTerm& term) {
        points_.clear();
        for (const std::string& name : term.points) {
            const std::optional<Point> point = lookup_(name);
            if (!point || !std::isfinite(point->x + point->y)) return false;
            points_.push_back(*point);
        }
        return true;
    }

    static double longestOf(const std::vector<Point>& points) {
        double longest = 0;
        for (const Point& a : points)
            for (const Point& b : points) longest = std::max(longest, distance(a, b));
        return longest;
    }

    /// AC/CB = -AD/DB on one line.
    static std::optional<double> harmonic(const std::vector<Point>& p) {
        const double longest = longestOf(p);
        const double off = std::max(std::abs(cross(p[0], p[1], p[2])), std::abs(cross(p[0], p[1], p[3])));
        const double left = dot(p[0], p[2], p[0], p[1]) * dot(p[3], p[1], p[0], p[1]);
        const double right = -dot(p[0], p[3], p[0], p[1]) * dot(p[2], p[1], p[0], p[1]);
        const double size = std::max(std::abs(left), std::abs(right));
        return off / (longest * longest) + (size > 0 ? std::abs(left - right) / size : 0);
    }

    std::optional<double> equal(const ConjectureTerm& term) {
        const std::optional<Value> a = value(term.terms[0]);
        const std::optional<Value> b = value(term.terms[1]);
        if (!a || !b) return std::nullopt;
        double off = std::abs(a->value - b->value);
        if (term.terms[0].head == "angle" && term.terms[1].head == "angle")
            off = std::abs(std::remainder(a->value - b->value, 180));
        return off / std::max({a->size, b->size, kEpsilon});
    }

    /// With some signs the sum of the three is zero.
    std::optional<double> sumZero(const ConjectureTerm& term) {
        const std::optional<Value> a = value(term.terms[0]);
        const std::optional<Value> b = value(term.terms[1]);
        const std::optional<Value> c = value(term.terms[2]);
        if (!a || !b || !c) return std::nullopt;
        double least = std::abs(a->value + b->value + c->value);
        for (const double s : {1.0, -1.0})
            for (const double t : {1.0, -1.0})
                least = std::min(least, std::abs(a->value + s * b->value + t * c->value));
        return least / std::max({a->size, b->size, c->size, kEpsilon});
    }

    std::optional<Value> value(const ConjectureTerm& term) {
        if (term.head.empty()) return Value{term.number, std::abs(term.number)};
        if (!term.terms.empty()) return combined(term);
        if (!fetch(term)) return std::nullopt;
        const std::vector<Point>& p = points_;
        const double longest = longestOf(p);
        const double area = longest * longest;
        if (term.head == "sratio") {
            const double below = square(p[2], p[3]);
            if (below < kEpsilon * kEpsilon) return std::nullopt;
            const double ratio = dot(p[0], p[1], p[2], p[3]) / below;
            return Value{ratio, std::max(1.0, std::abs(ratio))};
        }
        if (term.head == "signed_area3") return Value{cross(p[0], p[1], p[2]) / 2, area};
        if (term.head == "signed_area4") return Value{(cross(p[0], p[1], p[2]) + cross(p[0], p[2], p[3])) / 2, area};
        if (term.head == "pythagoras_difference3")
            return Value{square(p[0], p[1]) + square(p[2], p[1]) - square(p[0], p[2]), area};
        if (term.head == "pythagoras_difference4")
            return Value{square(p[0], p[1]) + square(p[2], p[3]) - square(p[1], p[2]) - square(p[3], p[0]), area};
        if (term.head == "segment") return Value{distance(p[0], p[1]), longest};
        const std::optional<double> degrees = orientedAngle(p[0], p[1], p[2]);
        if (!degrees) return std::nullopt;
        return Value{*degrees, 180};
    }

    std::optional<Value> combined(const ConjectureTerm& term) {
        const std::optional<Value> a = value(term.terms[0]);
        const std::optional<Value> b = value(term.terms[1]);
        if (!a || !b) return std::nullopt;
        if (term.head == "sum") return Value{a->value + b->value, std::max(a->size, b->size)};
        if (term.head == "difference") return Value{a->value - b->value, std::max(a->size, b->size)};
        if (term.head == "mult") return Value{a->value * b->value, a->size * b->size};
        if (std::abs(b->value) < 1e-9 * b->size || b->value == 0) return std::nullopt;
        const double ratio = a->value / b->value;
        return Value{ratio, std::max(1.0, std::abs(ratio))};
    }

    const PointLookup& lookup_;
    std::vector<Point> points_;
};

}  // namespace

std::optional<ConjectureTerm> readConjecture(const std::string& text, base::SourceId source, std::uint32_t offset,
                                             base::Diagnostics& diagnostics) {
    return ConjectureReader(text, source, offset, diagnostics).read();
}

std::vector<std::string> pointsOf(const ConjectureTerm& statement) {
    std::vector<std::string> names;
    collect(statement, names);
    return names;
}

std::optional<double> deviation(const ConjectureTerm& statement, const PointLookup& points) {
    const std::optional<double> result = Evaluator(points).relation(statement);
    return result && std::isfinite(*result) ? result : std::nullopt;
}

}  // namespace byrne::gcl
