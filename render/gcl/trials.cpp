// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/trials.h"

#include <algorithm>

namespace byrne::gcl {

namespace {

constexpr int kTrials = 60;
constexpr double kSeconds = 5;
constexpr double kTrue = 1e-6;
// Between this and kTrue rounding may be to blame: the instance does not count.
constexpr double kFalse = 1e-4;

/// The numbers of all free points, some a little moved, some anywhere on the page.
std::vector<ChangedNumber> moved(const Compiled& program, const RunOptions& options, double width, double height,
                                 bool isFar, std::mt19937& random) {
    std::vector<ChangedNumber> numbers = options.numbers;
    const auto uniform = [&](double least, double most) {
        return least + (most - least) * std::generate_canonical<double, 32>(random);
    };
    const auto change = [&](const NumberToken& token, double side) {
        const auto before = std::find_if(options.numbers.begin(), options.numbers.end(),
                                         [&](const ChangedNumber& n) { return n.begin == token.span.begin; });
        const double value = before == options.numbers.end() ? token.value : before->value;
        const double next = isFar ? uniform(0.05 * side, 0.95 * side) : value + uniform(-0.1, 0.1) * side;
        numbers.push_back({token.span.begin, next});
    };
    for (const FreePoint& point : program.freePoints) {
        change(point.x, width);
        change(point.y, height);
    }
    return numbers;
}

std::vector<Conjecture::Place> placesIn(const Met& met, const Compiled& program, Interpreter& figure) {
    std::vector<Conjecture::Place> places = met.places;
    for (const FreePoint& free : program.freePoints) {
        const bool isNamed =
            std::any_of(places.begin(), places.end(), [&](const auto& place) { return place.point == free.name; });
        const Object* object = figure.environment.find(free.name);
        const Point* point = object && !isNamed ? asPoint(*object) : nullptr;
        if (point) places.push_back({free.name, point->x, point->y});
    }
    return places;
}

}  // namespace

std::vector<Conjecture> tryConjectures(const Compiled& program, const RunOptions& options,
                                       const Interpreter& interpreter) {
    std::vector<Conjecture> results;
    for (const Met& met : interpreter.conjectures) {
        Conjecture made;
        made.location = met.location;
        made.name = met.name;
        made.text = met.text;
        made.holdsHere = met.deviation && *met.deviation < kTrue;
        made.outcome = met.isReadable ? Conjecture::Outcome::Undecided : Conjecture::Outcome::Unreadable;
        if (met.deviation && *met.deviation > kFalse) {
            made.outcome = Conjecture::Outcome::Fails;
            made.counterexample = met.places;
            made.numbers = options.numbers;
        }
        results.push_back(std::move(made));
    }
    const auto isOpen = [](const Conjecture& c) { return c.outcome == Conjecture::Outcome::Undecided; };
    RunOptions trying = options;
    trying.testsConjectures = true;
    trying.recordsSteps = false;
    trying.limits.seconds = std::min(options.limits.seconds, kSeconds);
    std::mt19937 random(20260101U);
    base::LimitWatch watch(trying.limits);
    for (int trial = 0; trial < kTrials && std::any_of(results.begin(), results.end(), isOpen) && !watch.look();
         ++trial) {
        trying.numbers =
            moved(program, options, interpreter.picture.width(), interpreter.picture.height(), trial % 2 == 1, random);
        trying.seed = options.seed + 1 + static_cast<unsigned>(trial);
        trying.limits.seconds = watch.remainingSeconds();
        Run unheard;
        Interpreter other(program, trying, unheard, interpreter.motion());
        other.isTrial = true;
        other.runProgram(*program.main);
        for (std::size_t i = 0; i < std::min(results.size(), other.conjectures.size()); ++i) {
            const Met& met = other.conjectures[i];
            if (!isOpen(results[i]) || !met.deviation || met.location != results[i].location) continue;
            if (*met.deviation < kTrue) ++results[i].instances;
            if (*met.deviation <= kFalse) continue;
            results[i].outcome = Conjecture::Outcome::Fails;
            results[i].counterexample = placesIn(met, program, other);
            results[i].numbers = trying.numbers;
        }
    }
    for (Conjecture& each : results)
        if (isOpen(each) && (each.instances > 0 || each.holdsHere)) each.outcome = Conjecture::Outcome::Holds;
    return results;
}

}  // namespace byrne::gcl
