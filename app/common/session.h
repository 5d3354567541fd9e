// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The path of one problem, from a file to a checked proof and its pictures, as plain functions on values. Command
// line and application both work through these, so that they cannot differ in what they call proved. All functions
// may be called from any thread; those that run long take limits and stop when asked.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/checker/checker.h"
#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"
#include "core/prover/prover.h"
#include "core/syntax/document.h"
#include "render/figure/figure.h"
#include "render/illustrate/illustration.h"

namespace byrne::common {

/// A file as it was read, with the words to speak of it.
struct Session {
    std::filesystem::path path;
    syntax::Document document;
    /// Byrne's own words, then those that the file declares (which win).
    logic::Vocabulary vocabulary;
    /// Why Byrne's own words are missing, or "". Everything works without them, in symbols and without figures.
    std::string vocabularyFault;

    [[nodiscard]] bool hasErrors() const { return base::hasErrors(document.diagnostics); }
};

/// Reads a file from disk. Never fails: see Session::document.diagnostics.
[[nodiscard]] Session load(const std::filesystem::path& path, const syntax::ReadOptions& options);
/// The same for a file that is no picture.
[[nodiscard]] Session loadDocument(const std::filesystem::path& path, const syntax::ReadOptions& options);
/// The same for a text that stands in an editor; `path` says where includes are looked for and which language it is.
[[nodiscard]] Session loadText(const std::filesystem::path& path, std::string text, const syntax::ReadOptions& options);

/// What came of looking for a proof. Only isProved() may be shown as success.
struct Attempt {
    prover::Outcome outcome;
    checker::Verdict verdict;  ///< Of outcome.proof, if there is one.
    /// The prover gave a proof and the checker did not accept it: a fault of the program.
    bool isRefusedByChecker = false;

    [[nodiscard]] bool isProved() const {
        return outcome.status == prover::Status::Theorem && outcome.proof.has_value() && verdict.isProved();
    }
};

/// Proves theory[theorem], brings the proof into the form that documents express, and checks it. A proof that the
/// checker refuses turns the status into GaveUp with the checker's first message as reason.
[[nodiscard]] Attempt prove(const logic::Theory& theory, logic::StatementId theorem, const prover::Options& options);

/// The second half of prove() for an outcome that is there already: form, check, and what becomes of the status.
[[nodiscard]] Attempt checkedAttempt(const logic::Theory& theory, logic::StatementId theorem, prover::Outcome outcome);

/// Checks what the document says of the theorem; nothing if it has no proof.
[[nodiscard]] std::optional<checker::Verdict> check(const logic::Theory& theory, const syntax::Theorem& theorem);

/// Makes `proof` the proof of the theorem. Precondition: the document has the theorem.
void putProof(syntax::Document& document, logic::StatementId theorem, proof::Proof proof);

/// The document as Byrne text, whatever language it was read in; reads back equal.
[[nodiscard]] std::string print(const syntax::Document& document);

/// A theorem with all that pictures need, kept together so that references between the parts stay good. The proof is
/// the theorem's own or, where it has none, an open one that only states the hypotheses. Cheap to copy and to hand to
/// another thread: copies share one immutable value.
class Subject {
public:
    Subject(const Session& session, const syntax::Theorem& theorem);

    [[nodiscard]] const proof::ProofView& view() const;
    [[nodiscard]] const logic::Vocabulary& vocabulary() const;
    /// What the document says of the theorem's figure; the first one as it comes if it says nothing.
    [[nodiscard]] const syntax::FigureWish& figureWish() const;

private:
    struct Shared;
    std::shared_ptr<const Shared> shared_;
};

/// Options with the wish put in.
[[nodiscard]] figure::FigureOptions wished(figure::FigureOptions options, const syntax::FigureWish& wish);

/// The figure that the document wishes, unless the options ask for another seed or have points at other places.
[[nodiscard]] figure::FigureSet solveFigures(const Subject& subject, const figure::FigureOptions& options);
[[nodiscard]] illustrate::Story tellStory(const Subject& subject, const figure::FigureSet& figures,
                                          const illustrate::Options& options);

}  // namespace byrne::common
