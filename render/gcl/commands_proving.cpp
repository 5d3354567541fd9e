// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statements about the construction. What they say is evaluated where they stand; trials.h looks at other instances.
#include "render/gcl/conjecture.h"
#include "render/gcl/interpreter.h"
#include "render/gcl/label_text.h"

namespace byrne::gcl {

namespace {

void prove(Call& c) {
    Interpreter& in = c.interpreter();
    if (!in.options().testsConjectures) return;
    const Argument& argument = c.argument(0);
    Met met;
    met.location = c.statement().location;
    met.text = argument.text;
    met.name = in.theoremName;
    base::Diagnostics faults;
    const std::optional<ConjectureTerm> statement =
        readConjecture(argument.text, argument.location.source, argument.location.span.begin + 1, faults);
    for (const base::Diagnostic& fault : faults) in.report(fault.code, fault.location, fault.message, fault.hints);
    met.isReadable = statement.has_value();
    if (statement) {
        for (const std::string& name : pointsOf(*statement)) {
            const Object* object = in.environment.find(name);
            const Point* point = object ? asPoint(*object) : nullptr;
            const bool isMissing = !object || (!point && !std::holds_alternative<Broken>(*object));
            if (isMissing) {
                c.fail("'" + name + "' is not a point");
                met.isReadable = false;
            }
            if (point) met.places.push_back({name, point->x, point->y});
        }
        met.deviation = deviation(*statement, [&](const std::string& name) -> std::optional<Point> {
            const Object* object = in.environment.find(name);
            const Point* point = object ? asPoint(*object) : nullptr;
            return point ? std::optional(*point) : std::nullopt;
        });
    }
    in.conjectures.push_back(std::move(met));
}

void name(Call& c) { c.interpreter().theoremName = labelSource(c.argument(0).text); }
void ignoreSetting(Call&) {}

constexpr Runner kProvingCommands[] = {
    {"prove", prove},           {"prooflevel", ignoreSetting}, {"prooflimit", ignoreSetting},
    {"prover_timeout", ignoreSetting}, {"theorem_name", name},
};

}  // namespace

std::span<const Runner> provingCommands() { return kProvingCommands; }

}  // namespace byrne::gcl
