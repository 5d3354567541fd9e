// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parts of Byrne documents as text; the public functions are printByrne and printTheorem (document.h). What is printed
// reads back as it was for proofs in canonical form (byrne_labels.h). Soft breaks (byrne_writer.h) mark where
// a line may be broken.
#pragma once

#include <span>
#include <string>

#include "core/logic/theory.h"
#include "core/logic/vocabulary.h"
#include "core/proof/proof.h"
#include "core/syntax/byrne_writer.h"

namespace byrne::syntax::vernacular {

/// Terms and literals with quoted names. Constants that are spelt like a variable of `names` get brackets: `c()`.
class TermPrinter {
public:
    TermPrinter(const logic::Signature& signature, std::span<const std::string> names)
        : signature_(signature), names_(names) {}

    [[nodiscard]] std::string operator()(const logic::Term& term) const;
    [[nodiscard]] std::string operator()(const logic::Literal& literal) const;
    [[nodiscard]] std::string list(const std::vector<logic::Term>& terms) const;
    [[nodiscard]] std::string name(logic::VariableId variable) const;

private:
    const logic::Signature& signature_;
    std::span<const std::string> names_;
};

/// "A B C", quoted where needed.
[[nodiscard]] std::string nameList(std::span<const std::string> names);
/// Disjuncts joined by `or`; "false" for none.
[[nodiscard]] std::string conclusionText(const logic::CoherentFormula& formula, const logic::Signature& signature,
                                         std::span<const std::string> names);
/// Names of the formula's variables, made distinct where one would hide another.
[[nodiscard]] std::vector<std::string> distinctNames(const logic::CoherentFormula& formula);

void printStatement(Writer& writer, const logic::Theory& theory, const logic::Statement& statement,
                    const proof::Proof* proof);
/// From `proof` to `qed`.
void printProof(Writer& writer, const logic::Theory& theory, const logic::Statement& theorem,
                const proof::Proof& proof);
void printWords(Writer& writer, const logic::PredicateWords& words);

}  // namespace byrne::syntax::vernacular
