// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Arrays, loops, conditions, procedures, includes.
#include <cmath>

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {

constexpr std::size_t kMaxDimensions = 10;
constexpr double kMaxArraySize = 1e6;

std::optional<double> value(Call& c, const Argument& argument) {
    if (argument.literal) return argument.literal;
    std::string why;
    Environment& environment = c.interpreter().environment;
    const std::optional<NameId> name = environment.resolve(argument.name, why);
    const std::optional<double> number = name ? environment.number(*name, why) : std::nullopt;
    if (!number && !why.empty()) c.fail(why);
    return number;
}

void array(Call& c) {
    std::vector<int> sizes;
    double all = 1;
    for (const Argument& argument : c.argument(1).words) {
        const std::optional<double> size = value(c, argument);
        if (!size) return;
        all *= std::max(*size, 0.0);
        if (*size < 1 || !(all <= kMaxArraySize) || sizes.size() == kMaxDimensions)
            return c.fail("an array has 1 to 10 dimensions of at least 1, and at most a million elements");
        sizes.push_back(static_cast<int>(*size));
    }
    if (sizes.empty()) return c.fail("an array needs the number of its elements");
    std::vector<int> index(sizes.size(), 1);
    for (;;) {
        if (!c.interpreter().step(c.statement().location)) return;
        Environment& environment = c.interpreter().environment;
        NameId element = c.nameId(0);
        for (const int i : index) element = environment.names.element(element, i);
        environment.set(element, 0.0);
        std::size_t last = index.size();
        while (last > 0 && ++index[last - 1] > sizes[last - 1]) index[--last] = 1;
        if (last == 0) return;
    }
}

/// Whether the condition holds; empty if it has no value (which is reported).
std::optional<bool> holds(Call& c) {
    std::string why;
    const std::optional<double> value = c.argument(0).expressions[0]->evaluate(c.interpreter().environment, why);
    if (!value) {
        if (!why.empty()) c.fail("the condition has no value: " + why);
        return std::nullopt;
    }
    return *value == 1;
}

void loop(Call& c) {
    for (std::size_t round = 0;; ++round) {
        const std::optional<bool> goesOn = holds(c);
        if (!goesOn.value_or(false) || !c.interpreter().step(c.statement().location)) return;
        const std::size_t most = c.interpreter().options().maxRounds;
        if (round == most)
            return c.fail("the loop runs more than " + std::to_string(most) + " times",
                          {"Look at its condition: does it ever become false?"});
        c.interpreter().runBlock(*c.argument(1).block, c.statement().location);
    }
}

void choose(Call& c) {
    if (const std::optional<bool> isTrue = holds(c))
        c.interpreter().runBlock(*c.argument(*isTrue ? 1 : 2).block, c.statement().location);
}

void procedure(Call& c) {
    Interpreter& in = c.interpreter();
    const Argument& name = c.argument(0);
    if (!in.isTopLevel()) return c.fail("procedures cannot be defined inside blocks");
    Procedure made{{}, c.argument(2).block};
    for (const Argument& formal : c.argument(1).words) {
        if (formal.literal || !formal.name.parts.empty())
            return c.fail("a parameter must be a name without indices, not '" + formal.text + "'");
        made.formals.push_back(formal.name.base);
    }
    if (!in.procedures.emplace(name.text, std::move(made)).second)
        in.report(base::DiagnosticCode::DuplicateName, name.location,
                  "procedure '" + name.text + "' is defined already; the first definition stays",
                  {"Give one of them another name."}, base::Severity::Warning);
}

constexpr Runner kControlCommands[] = {
    {"array", array},
    {"while", loop},
    {"if_then_else", choose},
    {"procedure", procedure},
    {"call", [](Call& c) { c.interpreter().callProcedure(c.argument(0), c.argument(1).words, c); }},
    {"include", [](Call& c) { c.interpreter().include(c.argument(0)); }},
};

}  // namespace

std::span<const Runner> controlCommands() { return kControlCommands; }

}  // namespace byrne::gcl
