// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What names mean in a Byrne document. A name bound by `for`, `obtain` or `exists` is a variable; any other name in a
// term must be a declared symbol. A predicate may be declared by its first use. Used by the elaborators of
// statements and of proofs.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/logic/theory.h"
#include "core/logic/vocabulary.h"
#include "core/syntax/byrne_messages.h"
#include "core/syntax/byrne_tree.h"

namespace byrne::syntax::vernacular {

/// Variables that can be seen at one place, the latest binding of a name first.
class Scope {
public:
    void bind(const std::string& name, logic::VariableId variable) { bindings_.emplace_back(name, variable); }
    [[nodiscard]] std::optional<logic::VariableId> find(const std::string& name) const;
    [[nodiscard]] std::size_t size() const { return bindings_.size(); }
    /// Forgets all but the first `size` bindings.
    void shrink(std::size_t size) { bindings_.resize(size); }
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::vector<std::pair<std::string, logic::VariableId>> bindings_;
};

/// Turns trees of terms and literals into logic. What has no meaning is reported and gives nullopt.
class Names {
public:
    Names(logic::Signature& signature, const logic::Vocabulary& vocabulary, Messages& messages)
        : signature_(signature), vocabulary_(vocabulary), messages_(messages) {}

    [[nodiscard]] std::optional<logic::Term> term(const TermTree& tree, const Scope& scope) const;
    [[nodiscard]] std::optional<logic::Literal> literal(const LiteralTree& tree, const Scope& scope) const;
    /// Whether the tree could be a term here: nothing is reported.
    [[nodiscard]] bool isTermName(const TermTree& tree, const Scope& scope) const;

private:
    [[nodiscard]] std::optional<logic::FunctionId> function(const TermTree& tree, const Scope& scope) const;
    [[nodiscard]] std::optional<logic::PredicateId> predicate(const TermTree& tree) const;
    [[nodiscard]] std::optional<std::vector<logic::Term>> arguments(const std::vector<TermTree>& trees,
                                                                    const Scope& scope) const;
    void unknownObject(const TermTree& tree, const Scope& scope) const;
    /// A known predicate that the unknown one is probably meant to be, or "".
    [[nodiscard]] std::string misspelt(const std::string& name) const;
    [[nodiscard]] std::vector<std::string> knownPredicates() const;
    [[nodiscard]] std::vector<std::uint32_t> predicateArities(const std::string& name) const;

    logic::Signature& signature_;
    const logic::Vocabulary& vocabulary_;
    Messages& messages_;
};

/// {"Did you mean NAME?"} if a candidate is near to what was written, else {}.
[[nodiscard]] std::vector<std::string> suggestion(const std::string& written,
                                                  const std::vector<std::string>& candidates);

}  // namespace byrne::syntax::vernacular
