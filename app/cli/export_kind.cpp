// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_kind.h"

#include <algorithm>
#include <array>

#include "core/exports/text.h"
#include "core/syntax/tptp_writer.h"

namespace byrne::cli {

namespace {

constexpr std::array kAvailable{"byrne", "tptp", "text"};
constexpr std::array kPlanned{"coq", "isabelle", "lean", "mizar", "latex", "html", "xml"};

/// The theorem as a problem of its own: what may be used to prove it, and itself last.
logic::Theory problemOf(const logic::Theory& theory, logic::StatementId theorem) {
    logic::Theory problem = theory;
    problem.statements.resize(theorem.index() + 1);
    for (std::size_t i = 0; i < theorem.index(); ++i) problem.statements[i].kind = logic::StatementKind::Axiom;
    problem.statements.back().kind = logic::StatementKind::Theorem;
    return problem;
}

}  // namespace

std::string notYet(const std::string& what, const std::string& available) {
    return what + " is not available yet; available now: " + available;
}

std::string faultOfKind(const std::string& kind) {
    if (std::ranges::find(kAvailable, kind) != kAvailable.end()) return "";
    if (std::ranges::find(kPlanned, kind) != kPlanned.end()) return notYet("export to " + kind, "byrne, tptp and text");
    return "there is no export to '" + kind + "'; available now: byrne, tptp and text";
}

bool needsProof(const std::string& kind) { return kind != "tptp"; }

base::Result<std::string> exportText(const common::Session& session, logic::StatementId theorem,
                                     const std::string& kind, const std::string& language) {
    if (kind == "byrne") return common::print(session.document);
    if (kind == "tptp") return syntax::writeTptp(problemOf(session.document.theory, theorem));
    const auto place = std::ranges::find(session.document.theorems, theorem, &syntax::Theorem::statement);
    if (place == session.document.theorems.end())
        return base::failure(base::Error::Kind::Internal, "the theorem to export is not in the document");
    const common::Subject subject(session, *place);
    return exports::toText(subject.view(), subject.vocabulary(), language);
}

}  // namespace byrne::cli
