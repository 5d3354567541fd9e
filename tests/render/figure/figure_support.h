// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of figures share: the words of geometry, and documents with their figures.
#pragma once

#include <QtGlobal>

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/file.h"
#include "core/syntax/document.h"
#include "render/figure/figure.h"

namespace byrne::test {

inline std::filesystem::path theoryFolder() { return std::filesystem::path(BYRNE_SOURCE_DIR) / "resources/theories"; }
inline std::filesystem::path corpusFolder() {
    return std::filesystem::path(BYRNE_SOURCE_DIR) / "../shared/corpus/tptp";
}

inline syntax::Document geometryDocument() {
    const std::filesystem::path path = theoryFolder() / "geometry.byrne";
    return syntax::readByrne(path, base::readFile(path).value(), {});
}

/// A theorem of a document with its proof (an open one if it has none), ready to be drawn.
struct Subject {
    syntax::Document document;
    proof::Proof proof;
    std::unique_ptr<proof::ProofView> view;

    explicit Subject(syntax::Document read, const std::string& theorem = "") : document(std::move(read)) {
        for (const base::Diagnostic& diagnostic : document.diagnostics)
            if (diagnostic.severity == base::Severity::Error)
                qWarning("%s", base::format(diagnostic, document.sources).c_str());
        const syntax::Theorem* found = document.findTheorem(theorem);
        if (!found) return;
        proof = found->proof ? *found->proof : proof::openProof(document.theory[found->statement].formula);
        proof::renumber(proof);
        view = std::make_unique<proof::ProofView>(document.theory, found->statement, proof);
    }
    Subject(const Subject&) = delete;

    [[nodiscard]] figure::FigureSet solve(const logic::Vocabulary& words,
                                          const figure::FigureOptions& options = {}) const {
        return figure::solve(*view, words, options);
    }
};

using SubjectPtr = std::unique_ptr<Subject>;

inline SubjectPtr fromText(const std::string& text) {
    return std::make_unique<Subject>(syntax::readByrne(theoryFolder() / "test.byrne", text, {}));
}

inline SubjectPtr fromCorpus(const std::string& file) {
    return std::make_unique<Subject>(syntax::readDocument(corpusFolder() / file, {}));
}

/// The facts of a branch, hypotheses first, that are false in its figure; joined by "; ".
inline std::string falseFacts(const proof::ProofView& view, const figure::BranchFigure& branch) {
    std::string text;
    const auto add = [&](const std::vector<figure::FactTruth>& facts) {
        for (const figure::FactTruth& fact : facts)
            if (fact.truth == figure::Truth::Fails) text += (text.empty() ? "" : "; ") + view.text(fact.fact);
    };
    add(branch.hypotheses);
    for (const figure::StepTruth& step : branch.steps) add(step.facts);
    return text;
}

}  // namespace byrne::test
