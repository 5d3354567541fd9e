// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/session.h"

#include <algorithm>
#include <utility>

#include "app/common/resources.h"
#include "core/syntax/byrne_labels.h"

namespace byrne::common {

namespace {

Session sessionOf(const std::filesystem::path& path, syntax::Document document) {
    Session session;
    session.path = path;
    session.document = std::move(document);
    if (base::Result<logic::Vocabulary> builtIn = builtInVocabulary())
        session.vocabulary = std::move(*builtIn);
    else
        session.vocabularyFault = builtIn.error().message;
    session.vocabulary.add(session.document.vocabulary);
    return session;
}

}  // namespace

Session loadDocument(const std::filesystem::path& path, const syntax::ReadOptions& options) {
    return sessionOf(path, syntax::readDocument(path, options));
}

Session loadText(const std::filesystem::path& path, std::string text, const syntax::ReadOptions& options) {
    const bool isByrne = path.extension() == ".byrne" || path.extension().empty();
    return sessionOf(path, isByrne ? syntax::readByrne(path, std::move(text), options)
                                   : syntax::readTptp(path, std::move(text), options));
}

Attempt prove(const logic::Theory& theory, logic::StatementId theorem, const prover::Options& options) {
    return checkedAttempt(theory, theorem, prover::prove(theory, theorem, options));
}

Attempt checkedAttempt(const logic::Theory& theory, logic::StatementId theorem, prover::Outcome outcome) {
    Attempt attempt;
    attempt.outcome = std::move(outcome);
    if (!attempt.outcome.proof) return attempt;
    syntax::canonicalise(*attempt.outcome.proof);
    attempt.verdict = checker::check(theory, theorem, *attempt.outcome.proof);
    if (attempt.verdict.isProved()) return attempt;
    attempt.isRefusedByChecker = true;
    attempt.outcome.status = prover::Status::GaveUp;
    attempt.outcome.reason = "A proof was found, but the checker does not accept it: " +
                             (attempt.verdict.errors.empty() ? std::string("it has a hole.")
                                                             : checker::describe(attempt.verdict.errors.front()));
    return attempt;
}

std::optional<checker::Verdict> check(const logic::Theory& theory, const syntax::Theorem& theorem) {
    if (!theorem.proof) return std::nullopt;
    return checker::check(theory, theorem.statement, *theorem.proof);
}

void putProof(syntax::Document& document, logic::StatementId theorem, proof::Proof proof) {
    const auto place = std::ranges::find(document.theorems, theorem, &syntax::Theorem::statement);
    if (place == document.theorems.end()) return;
    syntax::takeHypothesisLabels(*place, proof);
    place->proof = std::move(proof);
}

std::string print(const syntax::Document& document) {
    return syntax::printByrne(document.theory, document.theorems, document.vocabulary);
}

/// ProofView refers to theory and proof, so they live beside it and never move.
struct Subject::Shared {
    logic::Theory theory;
    logic::Vocabulary vocabulary;
    proof::Proof proof;
    proof::ProofView view;
    syntax::FigureWish wish;

    Shared(const Session& session, const syntax::Theorem& theorem)
        : theory(session.document.theory),
          vocabulary(session.vocabulary),
          proof(theorem.proof ? *theorem.proof : proof::openProof(theory[theorem.statement].formula)),
          view(theory, theorem.statement, proof),
          wish(theorem.figure.value_or(syntax::FigureWish{})) {}
};

Subject::Subject(const Session& session, const syntax::Theorem& theorem)
    : shared_(std::make_shared<const Shared>(session, theorem)) {}

const proof::ProofView& Subject::view() const { return shared_->view; }

const logic::Vocabulary& Subject::vocabulary() const { return shared_->vocabulary; }

const syntax::FigureWish& Subject::figureWish() const { return shared_->wish; }

figure::FigureOptions wished(figure::FigureOptions options, const syntax::FigureWish& wish) {
    options.seed = wish.seed;
    for (const auto& [point, at] : wish.places) options.wanted[point] = {at.first, at.second};
    return options;
}

figure::FigureSet solveFigures(const Subject& subject, const figure::FigureOptions& options) {
    const bool isSpecial = options.seed != figure::FigureOptions{}.seed || !options.wanted.empty() || options.previous;
    return figure::solve(subject.view(), subject.vocabulary(),
                         isSpecial ? options : wished(options, subject.figureWish()));
}

}  // namespace byrne::common
