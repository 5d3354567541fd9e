// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli check: every proof in the file, one line a theorem.
#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/common/included_proofs.h"

namespace byrne::cli {

using common::Session;

namespace {

/// "3:14", or "step 5" for a place that is nowhere.
std::string placeText(const Session& session, const base::Location& origin, proof::StepId step) {
    if (!origin.source.isValid())
        return step.isValid() ? "step " + std::to_string(step.index() + 1) : std::string("the statement");
    const base::LineColumn place = session.document.sources[origin.source].lineColumn(origin.span.begin);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

const proof::Node* findNode(const proof::Block& block, proof::StepId step) {
    for (const proof::Node& node : block.nodes) {
        if (node.id == step) return &node;
        const proof::Node* found = nullptr;
        if (const auto* claim = std::get_if<proof::Claim>(&node.form)) found = findNode(claim->body(), step);
        if (const auto* split = std::get_if<proof::CaseSplit>(&node.form))
            for (const proof::Branch& branch : split->branches)
                if (found == nullptr) found = findNode(branch.body(), step);
        if (found != nullptr) return found;
    }
    return nullptr;
}

/// A fault of the heading is a fault of the theorem's statement.
base::Location originOf(const Session& session, const syntax::Theorem& theorem, const checker::CheckError& error) {
    if (error.origin.source.isValid() || error.step.isValid()) return error.origin;
    return session.document.theory[theorem.statement].origin;
}

/// Whether the reader found the fault in this theorem. What it could not read of a proof is a hole there.
bool isFaultIn(const syntax::Theorem& theorem, const base::Diagnostic& diagnostic) {
    const base::Location& place = diagnostic.location;
    return diagnostic.severity == base::Severity::Error && theorem.proof && place.source.isValid() &&
           place.source.index() == 0 && place.span.begin >= theorem.span.begin && place.span.begin < theorem.span.end;
}

/// With faults elsewhere it is not clear what the theorems rest on.
bool areFaultsInTheorems(const Session& session) {
    return std::ranges::all_of(session.document.diagnostics, [&](const base::Diagnostic& diagnostic) {
        return diagnostic.severity != base::Severity::Error ||
               std::ranges::any_of(session.document.theorems,
                                   [&](const syntax::Theorem& theorem) { return isFaultIn(theorem, diagnostic); });
    });
}

/// What reader and checker say of one theorem, as fixed for scripts: DESIGN section 8.
std::string lineOf(const Session& session, const syntax::Theorem& theorem, bool& isGood) {
    const auto fault = std::ranges::find_if(session.document.diagnostics, [&](const base::Diagnostic& diagnostic) {
        return isFaultIn(theorem, diagnostic);
    });
    isGood = false;
    if (fault != session.document.diagnostics.end())
        return "wrong at " + placeText(session, fault->location, {}) + ": " + fault->message;
    const std::optional<checker::Verdict> verdict = common::check(session.document.theory, theorem);
    isGood = verdict && verdict->isProved();
    if (!verdict) return "no proof";
    if (isGood) {
        const std::size_t steps = proof::stepCount(*theorem.proof);
        return "checked, " + std::to_string(steps) + (steps == 1 ? " step" : " steps");
    }
    if (!verdict->errors.empty()) {
        const checker::CheckError& error = verdict->errors.front();
        return "wrong at " + placeText(session, originOf(session, theorem, error), error.step) + ": " +
               checker::describe(error);
    }
    const proof::Node* hole = findNode(theorem.proof->root, verdict->holes.front());
    return "hole at " + placeText(session, hole == nullptr ? base::Location{} : hole->origin, verdict->holes.front());
}

/// Theorems that the file takes from others are only as good as their own proofs: false, after saying which, if one is
/// not.
bool areIncludesGood(const Environment& environment, const Session& session) {
    const auto refused = common::refusedIncludes(session.document, environment.reading);
    for (const common::RefusedInclude& each : refused) sayError(environment, common::describe(each));
    return refused.empty();
}

}  // namespace

ExitCode check(const Environment& environment, const CheckOptions& options) {
    const Session session = readInput(environment, options.file);
    if (!areFaultsInTheorems(session)) return ExitCode::BadInput;
    if (session.document.theorems.empty()) {
        sayError(environment, options.file.string() + ": the file states no theorem");
        return ExitCode::BadInput;
    }
    const syntax::Theorem* only =
        options.theorem.empty() ? nullptr : chooseTheorem(environment, session, options.theorem);
    if (!options.theorem.empty() && only == nullptr) return ExitCode::BadInput;
    bool areAllGood = areIncludesGood(environment, session);
    for (const syntax::Theorem& theorem : session.document.theorems) {
        if (only != nullptr && only != &theorem) continue;
        bool isGood = false;
        const std::string line = lineOf(session, theorem, isGood);
        say(session.document.theory[theorem.statement].name + ": " + line + "\n");
        areAllGood = areAllGood && isGood;
    }
    return areAllGood ? ExitCode::Good : ExitCode::NotGood;
}

}  // namespace byrne::cli
