// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The proof object: the centre of the program. Provers, editor, checker, exporters and illustrator meet only
// here. It is a plain value: a tree of blocks that each prove the goal they were opened for.
//
// Variables. `Proof::variables` names every object that the proof speaks of. The first ones are the universal
// variables of the theorem (its parameters, in the statement's order); the rest are witnesses, each introduced at
// one place (a step, or a branch of a case split) and known from there to the end of the block it is in.
// Facts. Every fact has an id of its own, unique in the proof. Facts 0..n-1 are the premises of the theorem in the
// statement's order. A fact is known after the node that adds it, to the end of its block and in all inner blocks.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/source.h"
#include "core/logic/theory.h"

namespace byrne::proof {

using FactId = base::Id<struct FactTag>;
/// Numbers nodes in the order of reading (pre-order), from 0. Set by renumber().
using StepId = base::Id<struct StepTag>;

struct Fact {
    FactId id;
    logic::Literal literal;
    std::string label;  ///< What the document calls it ("p1"); may be empty.

    friend bool operator==(const Fact&, const Fact&) = default;
};

/// Use of an axiom or earlier theorem.
///   Premises: its premises under the instantiation, in order. A premise that becomes `t = t` may have the invalid
///   FactId.
struct ByStatement {
    logic::StatementId statement;
    std::vector<logic::Term> instantiation;  ///< One term for each universal variable of the statement.

    friend bool operator==(const ByStatement&, const ByStatement&) = default;
};

/// `literal or its negation`. No premises. Gives two disjuncts: literal, then its negation.
struct ByExcludedMiddle {
    logic::Literal literal;

    friend bool operator==(const ByExcludedMiddle&, const ByExcludedMiddle&) = default;
};

/// Congruence closure: each added literal follows from the premises (equalities, and at most some other literals)
/// by reflexivity, symmetry, transitivity, and replacing equals by equals.
struct ByEquality {
    friend bool operator==(const ByEquality&, const ByEquality&) = default;
};

/// There is an object (domains are not empty). No premises, one witness, no facts.
struct ByNonemptyDomain {
    friend bool operator==(const ByNonemptyDomain&, const ByNonemptyDomain&) = default;
};

/// The premises clash. Closes a block. Premises: `A, ~A`, or one `t != t`.
struct ByClash {
    friend bool operator==(const ByClash&, const ByClash&) = default;
};

using Justification = std::variant<ByStatement, ByExcludedMiddle, ByEquality, ByNonemptyDomain, ByClash>;

struct Block;

/// Adds facts and witnesses. Justified by ByStatement (one disjunct), ByEquality or ByNonemptyDomain.
/// With ByStatement the facts are all literals of the only disjunct, or any part of them, in any order;
/// the witnesses stand for the disjunct's existential variables in order, all of them.
struct Step {
    Justification by;
    std::vector<FactId> premises;
    std::vector<logic::VariableId> witnesses;
    std::vector<Fact> facts;

    friend bool operator==(const Step&, const Step&) = default;
};

/// Branch i assumes disjunct i of the split: all its witnesses, and its literals (all or part of them).
struct Branch {
    std::vector<logic::VariableId> witnesses;
    std::vector<Fact> assumptions;
    std::vector<Block> block;  ///< Exactly one element (a vector because Block is incomplete here).

    [[nodiscard]] const Block& body() const { return block.front(); }
    [[nodiscard]] Block& body() { return block.front(); }

    friend bool operator==(const Branch&, const Branch&);
};

/// A disjunctive fact and one branch a disjunct; every branch proves the goal of the block it ends.
/// Justified by ByStatement (two or more disjuncts) or ByExcludedMiddle. Last node of its block.
struct CaseSplit {
    Justification by;
    std::vector<FactId> premises;
    std::vector<Branch> branches;

    friend bool operator==(const CaseSplit&, const CaseSplit&) = default;
};

/// A claim with a proof of its own inside the proof ("have ... proof ... qed"). The inner block knows
/// everything known here; afterwards the facts are known, the inner block's own facts are not.
struct Claim {
    std::vector<Fact> facts;   ///< Conjunction of literals over the variables known here.
    std::vector<Block> block;  ///< Exactly one element; its goal is the conjunction.

    [[nodiscard]] const Block& body() const { return block.front(); }
    [[nodiscard]] Block& body() { return block.front(); }

    friend bool operator==(const Claim&, const Claim&);
};

/// The goal's disjunct `disjunct` holds with `witnesses` for its existential variables (in order);
/// premise i is literal i of that disjunct (invalid FactId allowed for `t = t`). Last node of its block.
struct CloseByGoal {
    std::size_t disjunct = 0;
    std::vector<logic::Term> witnesses;
    std::vector<FactId> premises;

    friend bool operator==(const CloseByGoal&, const CloseByGoal&) = default;
};

/// The block's assumptions are impossible. Justified by ByClash, or by ByStatement with the conclusion "false".
/// Last node of its block.
struct CloseByContradiction {
    Justification by;
    std::vector<FactId> premises;

    friend bool operator==(const CloseByContradiction&, const CloseByContradiction&) = default;
};

/// Not proved yet. With facts: these are claimed without proof ("have ... by auto", still to be found) and known
/// afterwards. Without facts it stands for the rest of the block and is its last node ("?").
struct Hole {
    std::vector<Fact> facts;
    bool wantsProver = false;  ///< Written as `by auto`.

    friend bool operator==(const Hole&, const Hole&) = default;
};

/// `flips` are steps folded into the node that uses them: each turns one known fact into the same predicate of the same
/// objects in another order (isFlip() in flips.h), known to the flips after it and as a premise of this node, and
/// nowhere else. Readers see the node rest on the facts that were turned; the checker verifies every flip as a step.
/// Claims and holes have none.
struct Node {
    std::variant<Step, CaseSplit, Claim, CloseByGoal, CloseByContradiction, Hole> form;
    StepId id;
    base::Location origin;  ///< Where the document says it; nowhere for found proofs.
    std::vector<Step> flips = {};

    friend bool operator==(const Node& a, const Node& b) {
        return a.id == b.id && a.form == b.form && a.flips == b.flips;
    }
};

/// Nodes in order; the last one closes the block (CaseSplit, CloseBy..., or Hole without facts), none before does.
struct Block {
    std::vector<Node> nodes;

    friend bool operator==(const Block&, const Block&) = default;
};

struct Proof {
    std::vector<std::string> variables;  ///< All distinct, and distinct from the signature's constants.
    std::size_t parameterCount = 0;
    std::vector<Fact> hypotheses;  ///< Premises of the theorem, ids 0..n-1.
    Block root;
    std::string engine;  ///< Who found it ("saturate"), "" for the user. Not compared.

    friend bool operator==(const Proof& a, const Proof& b) {
        return a.variables == b.variables && a.parameterCount == b.parameterCount && a.hypotheses == b.hypotheses &&
               a.root == b.root;
    }
};

/// A proof that only states the parameters and hypotheses of `formula` and is a hole otherwise.
[[nodiscard]] Proof openProof(const logic::CoherentFormula& formula);

/// Gives nodes their StepIds in the order of reading, and facts consecutive FactIds in the order of
/// introduction (hypotheses first); premises follow. Deterministic; idempotent.
void renumber(Proof& proof);

/// Whether the step only recalls what a statement says outright, of no premises and without new objects (AB = AB).
[[nodiscard]] bool isRecall(const Step& step);
/// Nodes, counted as a reader counts steps: Step, CaseSplit, Claim and Hole. Not counted are closing nodes, folded
/// flips, and recalled facts, which are there from the start as hypotheses are; a proof that has nothing else counts as
/// one.
[[nodiscard]] std::size_t stepCount(const Proof& proof);
/// Whether any part of it is a hole.
[[nodiscard]] bool hasHoles(const Proof& proof);
/// Leaves of the tree of case splits; 1 for a proof without splits.
[[nodiscard]] std::size_t branchCount(const Proof& proof);

}  // namespace byrne::proof
