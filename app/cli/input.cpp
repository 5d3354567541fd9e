// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include <algorithm>
#include <new>

#include "app/cli/progress_line.h"
#include "core/base/text.h"

namespace byrne::cli {

using common::Attempt;
using common::Session;

std::optional<Session> loadInput(const Environment& environment, const std::filesystem::path& file) {
    Session session = readInput(environment, file);
    return session.hasErrors() ? std::nullopt : std::optional(std::move(session));
}

Session readInput(const Environment& environment, const std::filesystem::path& file) {
    Session session = environment.load(file, environment.reading);
    sayDiagnostics(environment, session.document.diagnostics, session.document.sources);
    if (session.hasErrors()) return session;
    if (!session.vocabularyFault.empty())
        sayNote(environment, "working without Byrne's own words and drawings: " + session.vocabularyFault);
    for (const syntax::NormalisationNote& note : session.document.normalisation)
        for (const std::string& step : note.steps) sayDetail(environment, note.name + ": " + step);
    return session;
}

const syntax::Theorem* chooseTheorem(const Environment& environment, const Session& session, const std::string& name) {
    const syntax::Document& document = session.document;
    if (const syntax::Theorem* theorem = document.findTheorem(name)) return theorem;
    if (document.theorems.empty()) {
        sayError(environment, session.path.string() + ": the file states no theorem to prove");
        return nullptr;
    }
    std::vector<std::string> names;
    for (const syntax::Theorem& theorem : document.theorems) names.push_back(document.theory[theorem.statement].name);
    std::string message = session.path.string() + ": there is no theorem '" + name + "'";
    if (const std::string near = base::nearestName(name, names); !near.empty())
        message += "; did you mean '" + near + "'?";
    sayError(environment, message);
    return nullptr;
}

namespace {

std::string progressText(const prover::Progress& progress, double limit) {
    return progress.phase + " " + fixed(progress.seconds, 1) + " s of " + fixed(limit, 0) + " s, " +
           std::to_string(progress.facts) + " facts, " + std::to_string(progress.cases) + " cases, " +
           std::to_string(progress.witnesses) + " new objects";
}

Attempt outOfMemory() {
    Attempt attempt;
    attempt.outcome.status = prover::Status::GaveUp;
    attempt.outcome.reason = "The memory limit was reached.";
    return attempt;
}

/// The file's own proof: whether the checker takes it.
void sayVerdict(const Environment& environment, const Session& session, const syntax::Theorem& theorem) {
    const std::optional<checker::Verdict> verdict = common::check(session.document.theory, theorem);
    if (!verdict || verdict->isProved()) return;
    const std::string& name = session.document.theory[theorem.statement].name;
    sayNote(environment, "warning: the proof of " + name + " in the file is not complete and right: " +
                             (verdict->errors.empty() ? "it has a hole" : checker::describe(verdict->errors.front())));
}

}  // namespace

Attempt search(const Environment& environment, const logic::Theory& theory, logic::StatementId theorem,
               const SearchOptions& options) {
    ProgressLine line(environment);
    prover::Options proving;
    proving.engine = options.engine;
    proving.threads = options.threads;
    proving.limits = {
        .seconds = options.seconds, .memoryBytes = options.memoryMegabytes << 20, .stop = environment.stop};
    proving.onProgress = [&](const prover::Progress& progress) {
        line.update(progress.seconds / options.seconds, progressText(progress, options.seconds));
    };
    try {
        return common::proveWithAdvisers(theory, theorem, proving, options.advisers);
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    }
}

bool provideProof(const Environment& environment, Session& session, logic::StatementId theorem,
                  const SearchOptions& options) {
    const auto place = std::ranges::find(session.document.theorems, theorem, &syntax::Theorem::statement);
    if (place == session.document.theorems.end()) return false;
    if (place->proof) {
        sayVerdict(environment, session, *place);
        return true;
    }
    Attempt attempt = search(environment, session.document.theory, theorem, options);
    if (attempt.isProved()) {
        place->proof = std::move(attempt.outcome.proof);
        return true;
    }
    sayNote(environment, "no proof of " + session.document.theory[theorem].name +
                             " found: " + szsStatus(attempt.outcome.status) +
                             (attempt.outcome.reason.empty() ? "" : ": " + attempt.outcome.reason));
    return false;
}

std::string szsStatus(prover::Status status) {
    switch (status) {
        case prover::Status::Theorem:
            return "Theorem";
        case prover::Status::CounterSatisfiable:
            return "CounterSatisfiable";
        case prover::Status::Timeout:
            return "Timeout";
        case prover::Status::GaveUp:
        case prover::Status::Stopped:
            return "GaveUp";
    }
    return "GaveUp";
}

}  // namespace byrne::cli
