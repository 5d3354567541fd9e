// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/long_document.h"

#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace byrne::benchmarks {

namespace {

/// Two crossing segments AB and CD with a common midpoint M and equal halves: half of one as long as any other, so that
/// there are 8 x 8 facts of equal segments to derive from each other in steps.
using Segment = std::array<char, 2>;
using Equality = std::array<Segment, 2>;

constexpr int kFramingLines = 12;

std::string textOf(const Segment& segment) { return {segment[0], ',', segment[1]}; }
std::string textOf(const Equality& fact) { return "cong(" + textOf(fact[0]) + "," + textOf(fact[1]) + ")"; }
Segment turned(const Segment& segment) { return {segment[1], segment[0]}; }

/// The same numbers on every machine.
class Numbers {
public:
    explicit Numbers(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    std::size_t below(std::size_t bound) {
        state_ = state_ * 1664525U + 1013904223U;
        return (state_ >> 8U) % bound;
    }

private:
    std::uint32_t state_;
};

/// Equalities that are known, each with its label; one step adds one.
class Steps {
public:
    explicit Steps(std::uint32_t seed) : numbers_(seed) {
        add({Segment{'A', 'M'}, Segment{'M', 'B'}}, "m1");
        add({Segment{'C', 'M'}, Segment{'M', 'D'}}, "m2");
        add({Segment{'A', 'M'}, Segment{'C', 'M'}}, "h3");
    }

    std::string next() {
        for (;;) {
            const Equality from = known_[numbers_.below(known_.size())];
            const std::size_t rule = numbers_.below(4);
            if (rule == 3) {
                const Equality second = known_[numbers_.below(known_.size())];
                const Equality fact{from[0], second[1]};
                if (from[1] == second[0] && !labels_.contains(fact)) {
                    return step(fact, "cong_trans(" + textOf(from[0]) + "," + textOf(from[1]) + "," + textOf(second[1]) + ")",
                                labels_[from] + ", " + labels_[second]);
                }
                continue;
            }
            const Equality fact = rule == 0   ? Equality{from[1], from[0]}
                                  : rule == 1 ? Equality{turned(from[0]), from[1]}
                                              : Equality{from[0], turned(from[1])};
            if (!labels_.contains(fact)) {
                const char* axiom = rule == 0 ? "cong_sym(" : "cong_flip(";
                return step(fact, axiom + textOf(from[0]) + "," + textOf(from[1]) + ")", labels_[from]);
            }
        }
    }
    [[nodiscard]] const Equality& last() const { return known_.back(); }

private:
    void add(const Equality& fact, const std::string& label) {
        known_.push_back(fact);
        labels_[fact] = label;
    }
    std::string step(const Equality& fact, const std::string& reason, const std::string& premises) {
        const std::string label = "e" + std::to_string(known_.size());
        add(fact, label);
        return "  have " + label + ": " + textOf(fact) + " by " + reason + " from " + premises + "\n";
    }

    Numbers numbers_;
    std::vector<Equality> known_;
    std::map<Equality, std::string> labels_;
};

std::string theorem(int number, int lines, const std::string& before) {
    Steps steps(static_cast<std::uint32_t>(number));
    std::string proof;
    const int count = lines - kFramingLines - (before.empty() ? 0 : 1);
    for (int i = 0; i < count; ++i) {
        proof += steps.next();
    }
    const std::string goal = textOf(steps.last());
    return "theorem crossing" + std::to_string(number) +
           ":\n"
           "  for A B C D M\n"
           "  assume h1: midpoint(A,M,B), h2: midpoint(C,M,D), h3: cong(A,M,C,M), h4: ~collinear(A,M,C)\n"
           "  show " +
           goal +
           "\n"
           "proof\n"
           "  have b1: between(A,M,B), m1: cong(A,M,M,B) by midpoint_def(A,M,B) from h1\n"
           "  have b2: between(C,M,D), m2: cong(C,M,M,D) by midpoint_def(C,M,D) from h2\n"
           "  have v1: congruent_angles(A,M,C,B,M,D) by vertical_angles(A,B,C,D,M) from b1, b2, h4\n" +
           (before.empty() ? std::string()
                           : "  have l1: " + before + "(A,B,C,D,M) from h1, h2, h3, h4\n") +
           proof + "  hence " + goal +
           "\n"
           "qed\n"
           "% The theorem above is number " +
           std::to_string(number) + " of a long document.\n\n";
}

}  // namespace

std::string longDocument(int theorems, int linesEach) {
    std::string text = "include \"school.byrne\"\n\n";
    for (int number = 1; number <= theorems; ++number) {
        std::string before;
        if (number > 1 && number % 10 == 0) {
            // The goal of the theorem before, which its own steps lead to.
            Steps steps(static_cast<std::uint32_t>(number - 1));
            for (int i = 0; i < linesEach - kFramingLines; ++i) {
                static_cast<void>(steps.next());
            }
            before = textOf(steps.last()) + " by crossing" + std::to_string(number - 1);
        }
        text += theorem(number, linesEach, before);
    }
    return text;
}

}  // namespace byrne::benchmarks
