// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a file is once read: a theory with its theorems, proofs (if the file has any) and words, with all messages.
// The same value for TPTP problems (.p .ax .tptp) and Byrne documents (.byrne).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/base/source.h"
#include "core/logic/theory.h"
#include "core/logic/vocabulary.h"
#include "core/proof/proof.h"
#include "core/syntax/shared_proof.h"

namespace byrne::syntax {

enum class Language { Tptp, Byrne };

/// How a document wants the figure of a theorem: `figure varignon seed 3 at A (0.1, 0.2), B (0.7, 0)`.
struct FigureWish {
    unsigned seed = 1;
    /// Wanted places of points by name, in figure coordinates (figure::FigureOptions::wanted); x, then y.
    std::map<std::string, std::pair<double, double>> places;
    base::Span span;  ///< Of the line in the main file. Does not count when wishes are compared.

    friend bool operator==(const FigureWish& a, const FigureWish& b) {
        return a.seed == b.seed && a.places == b.places;
    }
};

/// A statement to prove and what the file says of its proof.
struct Theorem {
    logic::StatementId statement;
    SharedProof proof;
    base::Span span;  ///< The whole theorem with its proof in the main file.
    std::optional<FigureWish> figure = std::nullopt;
    /// What the document calls the hypotheses, in their order; empty names where it says nothing.
    std::vector<std::string> hypothesisLabels = {};
};

/// Gives the hypotheses of a proof of the theorem the names that its statement has for them.
void takeHypothesisLabels(const Theorem& theorem, proof::Proof& proof);

/// How a formula that is not coherent as written became coherent statements.
struct NormalisationNote {
    std::string name;  ///< Of the formula as written.
    base::Location origin;
    std::vector<std::string> steps;              ///< What was done, in words, in order.
    std::vector<logic::StatementId> statements;  ///< What became of it.
};

struct Document {
    Language language = Language::Byrne;
    base::Sources sources;  ///< Source 0 is the file itself.
    base::Diagnostics diagnostics;
    logic::Theory theory;
    std::vector<Theorem> theorems;  ///< In the order of the file. One for a TPTP problem (none for an .ax file).
    logic::Vocabulary vocabulary;   ///< Declared in this file or its includes (not the built-in one).
    std::vector<NormalisationNote> normalisation;

    /// By name; with an empty name the last theorem without a complete proof, else the last one.
    [[nodiscard]] const Theorem* findTheorem(const std::string& name) const;
};

struct ReadOptions {
    /// Folders searched for includes after the including file's own folder.
    std::vector<std::filesystem::path> theoryPath;
    bool allowIncludeAnywhere = false;
    /// A TPTP problem without conjecture is an error unless this is set (.ax files, editing).
    bool allowNoConjecture = false;
};

/// Reads `text` as if it were the file `path` (used for includes and messages). Never fails: see diagnostics.
[[nodiscard]] Document readTptp(const std::filesystem::path& path, std::string text, const ReadOptions& options);
[[nodiscard]] Document readByrne(const std::filesystem::path& path, std::string text, const ReadOptions& options);

class ReadMemory;

struct ByrneReading {
    Document document;
    std::shared_ptr<const ReadMemory> memory;  ///< For the next reading of the same file.
};

/// The same document as readByrne() gives, in less time: proofs whose text and whose place in the theory are as in an earlier
/// reading are taken over from it. `earlier` may be null.
[[nodiscard]] ByrneReading readByrneAgain(const std::filesystem::path& path, std::string text,
                                          const ReadOptions& options, const ReadMemory* earlier);

/// Chooses by extension (.byrne, else TPTP) and reads from disk; an unreadable file gives a diagnostic.
[[nodiscard]] Document readDocument(const std::filesystem::path& path, const ReadOptions& options);

/// A complete Byrne document of the theory (all statements before and with the theorem) and its proof, which reads back
/// equal.
[[nodiscard]] std::string printByrne(const logic::Theory& theory, const std::vector<Theorem>& theorems,
                                     const logic::Vocabulary& vocabulary);
/// The line `figure NAME ...` that reads back as the wish; without a line break.
[[nodiscard]] std::string printFigure(const std::string& theorem, const FigureWish& wish);
/// One theorem with its proof, as in a document.
[[nodiscard]] std::string printTheorem(const logic::Theory& theory, logic::StatementId theorem,
                                       const proof::Proof* proof);

/// Nodes of `proof` (or new ones that speak of its facts and variables) as lines of a document, without indentation. `claim`:
/// the claim that they are in, if any. Facts keep their labels; where a premise has none, `from` is left out and the reader
/// finds the premises.
[[nodiscard]] std::string printNodes(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                     std::span<const proof::Node> nodes, const proof::Claim* claim);

}  // namespace byrne::syntax
