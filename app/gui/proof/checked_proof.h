// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One theorem with one proof of it, checked and made ready for the views: the value that tree, text, facts and
// figure show. Made on a worker thread, immutable afterwards, shared by pointer.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/checker/checker.h"
#include "core/exports/text.h"
#include "core/proof/proof_view.h"
#include "core/syntax/document.h"

namespace byrne::gui {

using DocumentPtr = std::shared_ptr<const syntax::Document>;
using VocabularyPtr = std::shared_ptr<const logic::Vocabulary>;

/// OutOfDate: what was checked is no longer what the text says.
enum class TheoremState { NotTried, Running, Hole, Wrong, Checked, OutOfDate };

struct CheckedProof {
    DocumentPtr document;  ///< Keeps the theory alive that `view` refers to.
    VocabularyPtr vocabulary;
    logic::StatementId theorem;
    proof::Proof proof;
    checker::Verdict verdict;
    std::unique_ptr<const proof::ProofView> view;
    std::vector<exports::TextLine> lines;
    bool isStatementOnly = false;  ///< No proof yet: shows the hypotheses and the goal.

    [[nodiscard]] const logic::Theory& theory() const { return document->theory; }
    [[nodiscard]] const logic::Statement& statement() const { return theory()[theorem]; }
    [[nodiscard]] TheoremState state() const;
    /// The checker's message for a node; empty if it is right.
    [[nodiscard]] std::string errorAt(proof::StepId step) const;
    [[nodiscard]] bool isHole(proof::StepId step) const;
    /// "IJ ∥ AC".
    [[nodiscard]] std::string notation(const logic::Literal& literal) const;
    /// What lists show: symbols where the words have some and they read well, else the sentence.
    [[nodiscard]] std::string brief(const logic::Literal& literal, const std::string& language) const;
    /// "IJ is parallel to AC".
    [[nodiscard]] std::string sentence(const logic::Literal& literal, const std::string& language) const;
    /// The goal in brief, disjuncts joined by "or".
    [[nodiscard]] std::string goalText(const std::string& language) const;
};

using CheckedProofPtr = std::shared_ptr<const CheckedProof>;

/// Runs the checker and prepares the views. Slow for long proofs: call it on a worker.
[[nodiscard]] CheckedProofPtr presentProof(DocumentPtr document, VocabularyPtr vocabulary, logic::StatementId theorem,
                                           proof::Proof proof, const std::string& language);
/// The same for a theorem without proof.
[[nodiscard]] CheckedProofPtr presentStatement(DocumentPtr document, VocabularyPtr vocabulary,
                                               logic::StatementId theorem, const std::string& language);

}  // namespace byrne::gui
