// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli prove: looks for a proof, checks it, writes it.
#include <chrono>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/export_kind.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/plane_warning.h"
#include "app/common/included_proofs.h"
#include "core/proof/quiet_steps.h"

namespace byrne::cli {

using common::Attempt;
using common::Session;

namespace {

/// What one run of prove found out, in the form that it is printed.
struct Report {
    std::string problem;  ///< Name in the SZS lines.
    std::string theorem;
    std::string status = "InputError";
    std::string reason;
    double seconds = 0;
    std::optional<figure::Counterexample> counterexample;
    Attempt attempt;
    std::size_t quietSteps = 0;  ///< proof::quietStepCount() of the proof.
    std::string proofText;       ///< The whole document with the proof; empty without one.
};

nlohmann::ordered_json toJson(const figure::Counterexample& counterexample) {
    nlohmann::ordered_json json{{"failing", counterexample.failing}, {"points", nlohmann::ordered_json::object()}};
    for (const auto& [name, place] : counterexample.points) json["points"][name] = {place.x, place.y};
    for (const auto& [name, circle] : counterexample.circles)
        json["circles"][name] = {{"center", {circle.center.x, circle.center.y}}, {"radius", circle.radius}};
    return json;
}

nlohmann::ordered_json toJson(const Report& report, const ProveOptions& options) {
    nlohmann::ordered_json json{
        {"problem", options.file.string()}, {"theorem", report.theorem}, {"status", report.status}};
    json["seconds"] = report.seconds;
    const bool isProved = report.attempt.isProved();
    json["steps"] = isProved ? nlohmann::ordered_json(proof::stepCount(*report.attempt.outcome.proof)) : nullptr;
    json["quietSteps"] = isProved ? nlohmann::ordered_json(report.quietSteps) : nullptr;
    json["branches"] = isProved ? nlohmann::ordered_json(proof::branchCount(*report.attempt.outcome.proof)) : nullptr;
    json["checked"] = isProved;
    json["engine"] = report.attempt.outcome.engine;
    json["reason"] = report.reason;
    const prover::Progress& statistics = report.attempt.outcome.statistics;
    if (report.counterexample) json["counterexample"] = toJson(*report.counterexample);
    json["statistics"] = {{"facts", statistics.facts},
                          {"cases", statistics.cases},
                          {"instances", statistics.instances},
                          {"witnesses", statistics.witnesses}};
    if (isProved && options.output.empty()) json["proof"] = report.proofText;
    if (isProved && !options.output.empty()) json["output"] = options.output.string();
    return json;
}

void sayReport(const Environment& environment, const Report& report, const ProveOptions& options) {
    if (options.isJson)
        return say(toJson(report, options).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    say("% SZS status " + report.status + " for " + report.problem + "\n");
    if (!report.reason.empty()) sayNote(environment, report.reason);
    if (!report.attempt.isProved()) return;
    sayDetail(environment, "proved in " + fixed(report.seconds, 2) + " s with " +
                               std::to_string(proof::stepCount(*report.attempt.outcome.proof)) + " steps, engine " +
                               report.attempt.outcome.engine);
    if (!options.output.empty()) return;
    say("% SZS output start Proof for " + report.problem + "\n" + report.proofText + "% SZS output end Proof for " +
        report.problem + "\n");
}

/// Files are written before success is announced, so that "Theorem" means that they are there.
base::Result<void> writeResults(const Session& session, const logic::StatementId theorem, const Report& report,
                                const ProveOptions& options) {
    if (!options.output.empty())
        if (base::Result<void> written = writeText(options.output, report.proofText); !written) return written;
    for (const std::string& wanted : options.exports) {
        const std::size_t colon = wanted.find(':');
        const base::Result<std::string> text = exportText(session, theorem, wanted.substr(0, colon), "en");
        if (!text) return tl::unexpected<base::Error>(text.error());
        if (base::Result<void> written = writeText(wanted.substr(colon + 1), *text); !written) return written;
    }
    return {};
}

bool areGoodExports(const Environment& environment, const std::vector<std::string>& exports) {
    for (const std::string& wanted : exports) {
        const std::size_t colon = wanted.find(':');
        if (colon == std::string::npos || colon + 1 == wanted.size()) {
            sayError(environment, "--export needs KIND:FILE, as in text:proof.txt; there is '" + wanted + "'");
            return false;
        }
        if (const std::string fault = faultOfKind(wanted.substr(0, colon)); !fault.empty()) {
            sayError(environment, fault);
            return false;
        }
    }
    return true;
}

ExitCode exitCodeOf(const Attempt& attempt) {
    if (attempt.isProved()) return ExitCode::Good;
    return attempt.isRefusedByChecker ? ExitCode::Internal : ExitCode::NotGood;
}

/// The document's own proof, if it has one and the checker accepts it; what is told of a search then tells of the check.
std::optional<Attempt> writtenProof(const Session& session, const logic::StatementId theorem) {
    for (const syntax::Theorem& each : session.document.theorems) {
        if (each.statement != theorem || !each.proof) continue;
        prover::Outcome outcome;
        outcome.status = prover::Status::Theorem;
        outcome.proof = *each.proof;
        outcome.engine = "document";
        Attempt attempt = common::checkedAttempt(session.document.theory, theorem, std::move(outcome));
        if (attempt.isProved()) return attempt;
    }
    return std::nullopt;
}

/// A proof is no better than those of the included theorems that it rests on.
void refuseBadIncludes(const Environment& environment, const Session& session, Attempt& attempt) {
    if (!attempt.isProved() || session.document.sources.size() < 2) return;
    const auto refused = common::refusedIncludes(session.document, environment.reading);
    const common::RefusedInclude* use = common::refusedUse(session.document, *attempt.outcome.proof, refused);
    if (use == nullptr) return;
    attempt.outcome.status = prover::Status::GaveUp;
    attempt.outcome.reason = "The proof rests on " + common::describe(*use) + ".";
}

/// Proves the theorem and writes what was asked for; false after saying what could not be written.
bool proveTheorem(const Environment& environment, const ProveOptions& options, Session& session,
                  const logic::StatementId theorem, Report& report) {
    const auto start = std::chrono::steady_clock::now();
    // Who asks for the shortest proof is not served with any.
    const bool isAnew = options.isAnew || options.search.engine == prover::Engine::Shortest;
    std::optional<Attempt> written = isAnew ? std::nullopt : writtenProof(session, theorem);
    if (written) {
        report.attempt = std::move(*written);
    } else {
        PlaneWarning warning(environment, session.document.theory, theorem, session.vocabulary);
        report.attempt = search(environment, session.document.theory, theorem, options.search);
        report.counterexample = warning.finish(report.attempt.isProved());
    }
    refuseBadIncludes(environment, session, report.attempt);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    report.status = szsStatus(report.attempt.outcome.status);
    report.reason = report.attempt.outcome.reason;
    if (report.attempt.outcome.status == prover::Status::Stopped) report.reason = "Stopped.";
    if (!report.attempt.isProved()) return true;
    common::putProof(session.document, theorem, *report.attempt.outcome.proof);
    if (options.presentation != common::Presentation{}) {
        base::Result<proof::Proof> rewritten = common::presented(session.document, theorem, options.presentation);
        if (!rewritten) {
            sayError(environment, rewritten.error().message);
            return false;
        }
        report.attempt.outcome.proof = *rewritten;
        common::putProof(session.document, theorem, std::move(*rewritten));
    }
    report.quietSteps = proof::quietStepCount(*report.attempt.outcome.proof, session.document.theory);
    report.proofText = common::print(session.document);
    const base::Result<void> results = writeResults(session, theorem, report, options);
    if (!results) sayError(environment, results.error().message);
    return results.has_value();
}

}  // namespace

ExitCode prove(const Environment& environment, const ProveOptions& options) {
    if (!areGoodExports(environment, options.exports)) return ExitCode::BadInput;
    Report report;
    report.problem = options.file.stem().string();
    std::optional<Session> session = loadInput(environment, options.file);
    const syntax::Theorem* theorem = session ? chooseTheorem(environment, *session, options.theorem) : nullptr;
    if (theorem == nullptr) {
        sayReport(environment, report, options);
        return ExitCode::BadInput;
    }
    const logic::StatementId statement = theorem->statement;
    report.theorem = session->document.theory[statement].name;
    if (session->document.language == syntax::Language::Byrne) report.problem = report.theorem;
    if (!proveTheorem(environment, options, *session, statement, report)) return ExitCode::BadInput;
    sayReport(environment, report, options);
    return exitCodeOf(report.attempt);
}

}  // namespace byrne::cli
