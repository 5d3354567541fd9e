// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small document for the tests of this folder, and short ways to ask about it.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>

#include "core/assist/node_edit.h"
#include "core/assist/transform.h"
#include "core/checker/checker.h"
#include "core/syntax/document.h"

namespace byrne::assist::testing {

inline const std::string kTheory = R"(predicate par/4, col/3, mid/3, eq/4
axiom par_sym: for A B C D assume par(A,B,C,D) show par(C,D,A,B)
axiom par_trans: for A B C D E F assume par(A,B,C,D), par(C,D,E,F), ~col(A,B,E) show par(A,B,E,F)
axiom mid_exists: for A B assume A != B show exists M: mid(A,M,B)
axiom mid_eq: for A M B assume mid(A,M,B) show eq(A,M,M,B)
axiom mid_sym: for A M B assume mid(A,M,B) show mid(B,M,A)
axiom mid_apart: for A M B assume mid(A,M,B), A = B show false
axiom order: for A B C assume col(A,B,C) show mid(A,B,C) or A = B or exists X: eq(A,X,X,C)
axiom eq_self: for A B show eq(A,B,A,B)
)";

/// A document read from text; precondition of most functions: it has no errors.
struct Read {
    std::string text;
    syntax::Document document;

    explicit Read(std::string body, bool mayFail = false) : text(kTheory + body) {
        document = syntax::readByrne("test.byrne", text, {});
        if (!mayFail && base::hasErrors(document.diagnostics))
            throw std::runtime_error(base::format(document.diagnostics.front(), document.sources) + "\n" + text);
    }

    [[nodiscard]] const logic::Theory& theory() const { return document.theory; }
    [[nodiscard]] logic::StatementId theorem(std::size_t i = 0) const { return document.theorems.at(i).statement; }
    [[nodiscard]] const proof::Proof& proof(std::size_t i = 0) const { return document.theorems.at(i).proof.value(); }
    [[nodiscard]] checker::Verdict verdict(std::size_t i = 0) const {
        return checker::check(theory(), theorem(i), proof(i));
    }
    /// The first hole of the proof.
    [[nodiscard]] proof::StepId hole(std::size_t i = 0) const {
        proof::StepId found;
        forEachNode(proof(i).root, [&](const proof::Node& node) {
            if (!found.isValid() && std::holds_alternative<proof::Hole>(node.form)) found = node.id;
        });
        return found;
    }
    [[nodiscard]] logic::Literal literal(std::string_view predicate, const std::vector<std::string>& names,
                                         bool positive = true, std::size_t i = 0) const {
        logic::Literal literal{positive, {}, {}};
        literal.predicate =
            predicate == "="
                ? logic::Signature::kEquality
                : theory().signature.findPredicate(predicate, static_cast<std::uint32_t>(names.size())).value();
        for (const std::string& name : names) literal.arguments.emplace_back(object(name, i));
        return literal;
    }
    [[nodiscard]] logic::VariableId object(const std::string& name, std::size_t i = 0) const {
        const auto& variables = proof(i).variables;
        const auto found = std::ranges::find(variables, name);
        if (found == variables.end()) throw std::runtime_error("no object " + name);
        return logic::VariableId(static_cast<std::size_t>(found - variables.begin()));
    }
    /// The text after the edit of theorem i, read again.
    [[nodiscard]] Read after(const ProofEdit& change, std::size_t i = 0) const {
        const auto edit = textOf(theory(), theorem(i), change, text);
        if (!edit) throw std::runtime_error(edit.error().message);
        return Read(applied(text, {*edit}).substr(kTheory.size()), true);
    }
    [[nodiscard]] std::string body() const { return text.substr(kTheory.size()); }
    [[nodiscard]] std::string faults() const {
        std::string all;
        for (const auto& each : document.diagnostics) all += base::format(each, document.sources) + "\n";
        return all;
    }
};

}  // namespace byrne::assist::testing
