// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one text in an editor tab amounts to: its theorems with their states, its messages, or (GCL) its picture.
// Made on a worker from a snapshot of the text, immutable afterwards.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "app/common/included_proofs.h"
#include "app/gui/proof/checked_proof.h"
#include "app/gui/window/environment.h"
#include "render/figure/plane_check.h"

namespace byrne::gui {

struct GclPicture;

enum class TextLanguage { Byrne, Tptp, Gcl };

/// By extension: .byrne, .gcl, else TPTP.
[[nodiscard]] TextLanguage languageOf(const std::filesystem::path& path);

/// A message with its place in the terms of the editor.
struct Problem {
    enum class Kind { Error, Warning, Note, Hole };
    Kind kind = Kind::Error;
    std::string message;
    std::string hint;
    std::vector<std::string> related;  ///< How the program came there, a line each.
    std::string file;                  ///< Empty: the text itself.
    base::Span span;                   ///< In that file.
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    /// Of an axiom that is false in the plane: a figure that shows it.
    std::shared_ptr<const figure::Counterexample> counterexample = nullptr;
    logic::StatementId statement = {};
};

/// Fills in file, span, line and column. Nothing changes for a place that is nowhere.
void placeProblem(Problem& problem, const base::Location& location, const base::Sources& sources);

struct TheoremEntry {
    logic::StatementId statement;
    std::string name;
    base::Span span;
    TheoremState state = TheoremState::NotTried;
    std::size_t steps = 0;
};

/// What the checker said about a proof; places are where the proof was first read.
struct ProofCheck {
    checker::Verdict verdict;
    std::size_t steps = 0;
};

struct Analysis {
    TextLanguage language = TextLanguage::Byrne;
    std::string text;          ///< The snapshot that was read.
    DocumentPtr document;      ///< Null for GCL.
    VocabularyPtr vocabulary;  ///< Built-in words and the document's own.
    std::vector<TheoremEntry> theorems;
    std::vector<Problem> problems;
    std::shared_ptr<const GclPicture> picture;  ///< GCL only.
    double seconds = 0;
    std::filesystem::path path;                        ///< That the text was read as.
    std::shared_ptr<const syntax::ReadMemory> memory;  ///< For the next reading; null if nothing was kept.
    std::vector<common::RefusedInclude> refused;  ///< Included theorems without a proof that can be accepted.
    /// For the next reading: proofs that documents share (syntax::SharedProof::original).
    std::map<std::shared_ptr<const proof::Proof>, std::shared_ptr<const ProofCheck>> checks;

    [[nodiscard]] bool hasErrors() const;
    /// The theorem whose span holds the byte offset, else the nearest one before it; -1 if there is none.
    [[nodiscard]] int theoremAt(std::uint32_t offset) const;
    [[nodiscard]] int theoremNamed(const std::string& name) const;
};

using AnalysisPtr = std::shared_ptr<const Analysis>;

/// Reads and checks. What the text has in common with an `earlier` one (may be null) is neither read nor checked again; the
/// answer is the same. A stop leads to an early answer that nobody looks at.
[[nodiscard]] AnalysisPtr analyse(const Environment& environment, const std::filesystem::path& path,
                                  TextLanguage language, std::string text, const AnalysisPtr& earlier,
                                  const std::stop_token& stop);

/// The proof of a theorem of the document, or only its statement if it has none. For workers.
[[nodiscard]] CheckedProofPtr presentTheorem(const AnalysisPtr& analysis, int theorem, const std::string& language);

}  // namespace byrne::gui
