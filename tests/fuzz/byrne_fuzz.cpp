// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a Byrne document: reading must not crash or run away, what was read must be printable and viewable, and
// a document without errors must print and read back equal.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/proof/proof_view.h"
#include "core/syntax/byrne_labels.h"
#include "core/syntax/document.h"

using namespace byrne;

namespace {

void require(bool claim) {
    if (!claim) std::abort();
}

void checkPlaces(const syntax::Document& document) {
    for (const base::Diagnostic& diagnostic : document.diagnostics) {
        require(!diagnostic.message.empty() && !base::format(diagnostic, document.sources).empty());
        if (!diagnostic.location.source.isValid()) continue;
        require(diagnostic.location.span.begin <= diagnostic.location.span.end);
        require(diagnostic.location.span.end <= document.sources[diagnostic.location.source].text().size());
    }
}

void view(const syntax::Document& document) {
    for (const syntax::Theorem& theorem : document.theorems) {
        if (!theorem.proof) continue;
        const proof::ProofView view(document.theory, theorem.statement, *theorem.proof);
        require(!view.branches().empty() || theorem.proof->root.nodes.empty() ||
                proof::branchCount(*theorem.proof) == 0);
    }
}

void checkRoundTrip(syntax::Document& document) {
    for (syntax::Theorem& theorem : document.theorems)
        if (theorem.proof) {
            proof::Proof proof = *theorem.proof;
            syntax::canonicalise(proof);
            theorem.proof = std::move(proof);
        }
    const std::string printed = syntax::printByrne(document.theory, document.theorems, document.vocabulary);
    const syntax::Document again = syntax::readByrne("again.byrne", printed, {});
    if (base::hasErrors(document.diagnostics)) return;
    if (document.theory.statements.empty() && document.vocabulary.predicates().empty()) return;
    require(!base::hasErrors(again.diagnostics));
    require(again.theory.statements == document.theory.statements);
    require(again.vocabulary == document.vocabulary);
    require(again.theorems.size() == document.theorems.size());
    for (std::size_t i = 0; i < again.theorems.size(); ++i)
        require(again.theorems[i].proof == document.theorems[i].proof);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    syntax::Document document = syntax::readByrne("fuzz.byrne", text, {});
    checkPlaces(document);
    view(document);
    checkRoundTrip(document);
    return 0;
}
