// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof as text that people read: numbered sentences with reasons, cases indented.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"

namespace byrne::exports {

/// One line of the running text. Lines carry their step so that views can link them to tree and figure.
struct TextLine {
    proof::StepId step;  ///< Invalid for headings and the statement.
    std::string branch;  ///< Id of the first ViewBranch that the line belongs to.
    int indent = 0;      ///< Depth of nesting in case splits and claims.
    int number = 0;    ///< Of the sentence in the proof, from 1; 0 for headings, the statement and the names of cases.
    std::string text;  ///< A sentence: "Since I is the midpoint of AB and ..., IJ is parallel to AC (midline)."
};

/// Every node of the proof once, in the order of reading (case splits nested, not branch by branch).
[[nodiscard]] std::vector<TextLine> textLines(const proof::ProofView& view, const logic::Vocabulary& vocabulary,
                                              const std::string& language);
/// The lines with their numbers, indented, each ended by a newline.
[[nodiscard]] std::string toText(const proof::ProofView& view, const logic::Vocabulary& vocabulary,
                                 const std::string& language);

/// A fact in the words of the vocabulary ("L is the midpoint of DA"), in symbols where it has none.
[[nodiscard]] std::string sentence(const logic::Literal& literal, const logic::Signature& signature,
                                   std::span<const std::string> names, const logic::Vocabulary& vocabulary,
                                   const std::string& language);
/// A fact in symbols ("IJ ∥ AC"), from the vocabulary's `writes`; plain logic where it has none.
[[nodiscard]] std::string notation(const logic::Literal& literal, const logic::Signature& signature,
                                   std::span<const std::string> names, const logic::Vocabulary& vocabulary);

}  // namespace byrne::exports
