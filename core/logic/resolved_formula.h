// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A first-order formula with its names looked up: symbols are ids of a signature, and every quantifier binds variables
// of its own, so that no later step can capture one. The tree is flat (nodes in preorder), which makes "does this
// variable occur below that node" a binary search. Used by normalise.h only.
#pragma once

#include <string>
#include <vector>

#include "core/logic/fof.h"
#include "core/logic/term.h"

namespace byrne::logic {

using NodeId = base::Id<struct NodeTag>;

/// A node, or its negation.
struct SignedNode {
    NodeId node;
    bool positive = true;
    /// A disjunct that is the negation of something written positively (of A in A => B): reads best as a premise.
    bool refutes = false;

    [[nodiscard]] SignedNode complement() const { return {node, !positive, false}; }
};

/// What a signed node is once negations are pushed to its parts.
struct NodeShape {
    enum class Kind { True, False, Literal, Conjunction, Disjunction, Equivalence, Universal, Existential };

    Kind kind = Kind::True;
    SignedNode self;  ///< Without negations around it.
    std::vector<SignedNode>
        parts;  ///< Two for Equivalence (one of them negated if that is negated); one body for the quantifiers.
    std::vector<VariableId> variables;  ///< Of the quantifiers.
};

class ResolvedFormula {
public:
    /// Adds the symbols to `signature`.
    ResolvedFormula(const Fof& formula, Signature& signature);

    [[nodiscard]] SignedNode root() const { return {NodeId(std::size_t{0}), true, false}; }
    [[nodiscard]] NodeShape shape(SignedNode node) const;
    /// Precondition: its shape is Literal.
    [[nodiscard]] Literal literal(SignedNode node) const;
    [[nodiscard]] bool occurs(VariableId variable, NodeId node) const;
    /// Variables that occur below the node and are bound above it (or nowhere), in the order of their quantifiers.
    [[nodiscard]] std::vector<VariableId> freeVariables(NodeId node) const;
    [[nodiscard]] const std::string& variableName(VariableId variable) const {
        return variables_[variable.index()].name;
    }
    [[nodiscard]] std::size_t variableCount() const { return variables_.size(); }
    /// For people, cut after about `limit` bytes.
    [[nodiscard]] std::string text(SignedNode node, const Signature& signature, std::size_t limit = 100) const;

private:
    enum class Kind { True, False, Literal, Not, And, Or, Implies, Iff, ForAll, Exists };

    struct Node {
        Kind kind = Kind::True;
        std::uint32_t literal = 0;  ///< Index into literals_.
        NodeId end;                 ///< One past the last node below.
        std::vector<VariableId> variables;
        std::vector<NodeId> parts;
    };

    struct Variable {
        std::string name;
        NodeId binder;                    ///< Invalid for a free variable.
        std::vector<NodeId> occurrences;  ///< Literal nodes, ascending.
    };

    class Builder;
    class Printer;

    std::vector<Node> nodes_;
    std::vector<Literal> literals_;
    std::vector<Variable> variables_;
};

}  // namespace byrne::logic
