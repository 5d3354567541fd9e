// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/checked_proof.h"

#include <algorithm>
#include <span>

namespace byrne::gui {

namespace {

/// Plain logic and negations of symbols are harder to read than the sentence.
std::string briefText(const CheckedProof& proof, const logic::Literal& literal, std::span<const std::string> names,
                      const std::string& language) {
    const logic::Signature& signature = proof.theory().signature;
    const std::string symbols = exports::notation(literal, signature, names, *proof.vocabulary);
    const bool isPlain = symbols == logic::toText(literal, signature, names) && !literal.isEquality();
    const bool isNegated = symbols.find("\u00AC") != std::string::npos;
    return isPlain || isNegated ? exports::sentence(literal, signature, names, *proof.vocabulary, language) : symbols;
}

}  // namespace

TheoremState CheckedProof::state() const {
    if (isStatementOnly) {
        return TheoremState::NotTried;
    }
    if (!verdict.errors.empty()) {
        return TheoremState::Wrong;
    }
    return verdict.holes.empty() ? TheoremState::Checked : TheoremState::Hole;
}

std::string CheckedProof::errorAt(proof::StepId step) const {
    const auto found = std::ranges::find_if(verdict.errors, [step](const auto& error) { return error.step == step; });
    return found == verdict.errors.end() ? std::string() : found->message;
}

bool CheckedProof::isHole(proof::StepId step) const {
    return std::ranges::find(verdict.holes, step) != verdict.holes.end();
}

std::string CheckedProof::notation(const logic::Literal& literal) const {
    return exports::notation(literal, theory().signature, proof.variables, *vocabulary);
}

std::string CheckedProof::sentence(const logic::Literal& literal, const std::string& language) const {
    return exports::sentence(literal, theory().signature, proof.variables, *vocabulary, language);
}

std::string CheckedProof::brief(const logic::Literal& literal, const std::string& language) const {
    return briefText(*this, literal, proof.variables, language);
}

std::string CheckedProof::goalText(const std::string& language) const {
    const logic::CoherentFormula& formula = statement().formula;
    std::string text;
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        text += text.empty() ? "" : " or ";
        if (!disjunct.witnesses.empty()) {
            std::string names;
            for (const logic::VariableId witness : disjunct.witnesses) {
                names += (names.empty() ? "" : ", ") + formula.variables[witness.index()];
            }
            text += "there is " + names + ": ";
        }
        std::string parts;
        for (const logic::Literal& literal : disjunct.literals) {
            parts += (parts.empty() ? "" : ", ") + briefText(*this, literal, formula.variables, language);
        }
        text += parts;
    }
    return text.empty() ? "contradiction" : text;
}

namespace {

CheckedProofPtr present(CheckedProof&& made, const std::string& language) {
    auto shown = std::make_shared<CheckedProof>(std::move(made));
    shown->verdict = checker::check(shown->theory(), shown->theorem, shown->proof);
    shown->view = std::make_unique<const proof::ProofView>(shown->theory(), shown->theorem, shown->proof);
    shown->lines = exports::textLines(*shown->view, *shown->vocabulary, language);
    return shown;
}

}  // namespace

CheckedProofPtr presentProof(DocumentPtr document, VocabularyPtr vocabulary, logic::StatementId theorem,
                             proof::Proof proof, const std::string& language) {
    CheckedProof made;
    made.document = std::move(document);
    made.vocabulary = std::move(vocabulary);
    made.theorem = theorem;
    made.proof = std::move(proof);
    return present(std::move(made), language);
}

CheckedProofPtr presentStatement(DocumentPtr document, VocabularyPtr vocabulary, logic::StatementId theorem,
                                 const std::string& language) {
    CheckedProof made;
    made.proof = proof::openProof(document->theory[theorem].formula);
    proof::renumber(made.proof);
    made.document = std::move(document);
    made.vocabulary = std::move(vocabulary);
    made.theorem = theorem;
    made.isStatementOnly = true;
    return present(std::move(made), language);
}

}  // namespace byrne::gui
