// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/sequent.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace byrne::logic {

namespace {

using Kind = NodeShape::Kind;
using Alternatives = std::optional<std::vector<Disjunct>>;

/// More disjuncts than this in place of one conjunction under a quantifier would be hard to read.
constexpr std::size_t kMaxDistributed = 4;

/// (a or b) and (c or d), multiplied out.
Alternatives product(std::vector<Disjunct> left, std::vector<Disjunct> right, std::size_t limit) {
    if (left.size() == 1 && right.size() == 1) {
        std::move(right[0].witnesses.begin(), right[0].witnesses.end(), std::back_inserter(left[0].witnesses));
        std::move(right[0].literals.begin(), right[0].literals.end(), std::back_inserter(left[0].literals));
        return left;
    }
    if (left.size() * right.size() > limit) return std::nullopt;
    std::vector<Disjunct> out;
    for (const Disjunct& a : left) {
        for (const Disjunct& b : right) {
            Disjunct both = a;
            both.witnesses.insert(both.witnesses.end(), b.witnesses.begin(), b.witnesses.end());
            both.literals.insert(both.literals.end(), b.literals.begin(), b.literals.end());
            out.push_back(std::move(both));
        }
    }
    return out;
}

Alternatives sum(Alternatives left, Alternatives right, std::size_t limit) {
    if (!left || !right || left->size() + right->size() > limit) return std::nullopt;
    std::move(right->begin(), right->end(), std::back_inserter(*left));
    return left;
}

class Distributor {
public:
    Distributor(const ResolvedFormula& formula, std::size_t limit) : formula_(formula), limit_(limit) {}

    [[nodiscard]] Alternatives alternatives(SignedNode node) const {
        const NodeShape shape = formula_.shape(node);
        switch (shape.kind) {
            case Kind::True:
                return std::vector<Disjunct>{Disjunct{}};
            case Kind::False:
                return std::vector<Disjunct>{};
            case Kind::Literal:
                return std::vector<Disjunct>{Disjunct{{}, {formula_.literal(shape.self)}}};
            case Kind::Conjunction:
                return conjunction(shape.parts);
            case Kind::Disjunction:
                return disjunction(shape.parts);
            case Kind::Equivalence:
                return sum(conjunction(shape.parts),
                           conjunction({shape.parts[0].complement(), shape.parts[1].complement()}), limit_);
            case Kind::Existential:
                return existential(shape);
            case Kind::Universal:
                break;
        }
        for (const VariableId variable : shape.variables)
            if (formula_.occurs(variable, shape.self.node)) return std::nullopt;
        return alternatives(shape.parts[0]);
    }

private:
    [[nodiscard]] Alternatives conjunction(const std::vector<SignedNode>& parts) const {
        std::vector<Disjunct> out{Disjunct{}};
        for (const SignedNode part : parts) {
            Alternatives next = alternatives(part);
            if (!next) return std::nullopt;
            Alternatives both = product(std::move(out), std::move(*next), limit_);
            if (!both) return std::nullopt;
            out = std::move(*both);
        }
        return out;
    }
    [[nodiscard]] Alternatives disjunction(const std::vector<SignedNode>& parts) const {
        Alternatives out = std::vector<Disjunct>{};
        for (const SignedNode part : parts) {
            out = sum(std::move(out), alternatives(part), limit_);
            if (!out) return std::nullopt;
        }
        return out;
    }
    [[nodiscard]] Alternatives existential(const NodeShape& shape) const {
        Alternatives out = alternatives(shape.parts[0]);
        if (!out) return std::nullopt;
        for (Disjunct& disjunct : *out)
            disjunct.witnesses.insert(disjunct.witnesses.begin(), shape.variables.begin(), shape.variables.end());
        return out;
    }

    const ResolvedFormula& formula_;
    std::size_t limit_;
};

}  // namespace

std::optional<std::vector<Disjunct>> disjunctsOf(const ResolvedFormula& formula, SignedNode node, std::size_t limit) {
    return Distributor(formula, limit).alternatives(node);
}

void StepLog::add(const std::string& sentence) {
    if (sentences_.size() > kMaxSteps || !known_.insert(sentence).second) return;
    sentences_.push_back(sentences_.size() == kMaxSteps ? "And so on for the other parts." : sentence);
}

void SequentBuilder::addPremise(SignedNode node) {
    const NodeShape shape = formula_.shape(node);
    if (node.node != shape.self.node && shape.kind != Kind::Literal)
        log_.add("Moved the negation of " + text({shape.self.node, true, false}) + " to its parts.");
    switch (shape.kind) {
        case Kind::True:
            return;
        case Kind::False:
            sequent_.isTrivial = true;
            return;
        case Kind::Literal:
            sequent_.premises.push_back(formula_.literal(shape.self));
            return;
        case Kind::Conjunction:
            for (const SignedNode part : shape.parts) addPremise(part);
            return;
        case Kind::Existential:
            log_.add("Read " + names(shape.variables) +
                     ", which a premise says to exist, as universal in the statement.");
            sequent_.universals.insert(sequent_.universals.end(), shape.variables.begin(), shape.variables.end());
            return addPremise(shape.parts[0]);
        case Kind::Universal:
            if (use_ == SequentUse::Theorem) break;
            log_.add("Moved the universal premise " + text(shape.self) +
                     " to the conclusion: it holds, or something refutes it.");
            return addConclusion(shape.variables, shape.parts[0].complement());
        case Kind::Disjunction:
        case Kind::Equivalence:
            break;
    }
    sequent_.pending.push_back({true, {}, shape.self});
}

void SequentBuilder::addConclusion(std::vector<VariableId> witnesses, SignedNode node) {
    std::vector<VariableId> occurring = this->occurring(witnesses, node.node);
    if (node.refutes && occurring.empty()) {
        if (!witnesses.empty())
            log_.add("Moved the existential quantifier of " + names(witnesses) +
                     " from the premises, where it does not matter.");
        return addPremise(node.complement());
    }
    witnesses = std::move(occurring);
    const NodeShape shape = formula_.shape(node);
    switch (shape.kind) {
        case Kind::True:
            sequent_.isTrivial = true;
            return;
        case Kind::False:
            return;
        case Kind::Literal:
            sequent_.disjuncts.push_back({std::move(witnesses), {formula_.literal(shape.self)}});
            return;
        case Kind::Disjunction:
            for (const SignedNode part : shape.parts) addConclusion(witnesses, part);
            return;
        case Kind::Existential:
            witnesses.insert(witnesses.end(), shape.variables.begin(), shape.variables.end());
            return addConclusion(std::move(witnesses), shape.parts[0]);
        case Kind::Universal:
            return addUniversal(std::move(witnesses), shape);
        case Kind::Conjunction:
            return addConjunction(std::move(witnesses), shape);
        case Kind::Equivalence:
            break;
    }
    if (!witnesses.empty()) {
        if (auto distributed = disjunctsOf(formula_, shape.self, kMaxDistributed))
            return addDisjuncts(witnesses, std::move(*distributed));
    }
    sequent_.pending.push_back({false, std::move(witnesses), shape.self});
}

void SequentBuilder::addUniversal(std::vector<VariableId> witnesses, const NodeShape& shape) {
    const std::vector<VariableId> variables = occurring(shape.variables, shape.self.node);
    if (!witnesses.empty() && !variables.empty()) {
        sequent_.pending.push_back({false, std::move(witnesses), shape.self});
        return;
    }
    sequent_.universals.insert(sequent_.universals.end(), variables.begin(), variables.end());
    addConclusion(std::move(witnesses), shape.parts[0]);
}

void SequentBuilder::addConjunction(std::vector<VariableId> witnesses, const NodeShape& shape) {
    const bool mayDistribute = !witnesses.empty() || use_ == SequentUse::Theorem;
    auto distributed = disjunctsOf(formula_, shape.self, mayDistribute ? kMaxDistributed : 1);
    if (!distributed) {
        sequent_.pending.push_back({false, std::move(witnesses), shape.self});
        return;
    }
    if (distributed->size() > 1) log_.add("Multiplied out " + text(shape.self) + " into alternatives.");
    addDisjuncts(witnesses, std::move(*distributed));
}

void SequentBuilder::addDisjuncts(const std::vector<VariableId>& witnesses, std::vector<Disjunct> disjuncts) {
    for (Disjunct& disjunct : disjuncts) {
        if (disjunct.literals.empty()) sequent_.isTrivial = true;
        disjunct.witnesses.insert(disjunct.witnesses.begin(), witnesses.begin(), witnesses.end());
        sequent_.disjuncts.push_back(std::move(disjunct));
    }
}

std::vector<VariableId> SequentBuilder::occurring(const std::vector<VariableId>& variables, NodeId node) const {
    std::vector<VariableId> out;
    for (const VariableId variable : variables)
        if (formula_.occurs(variable, node)) out.push_back(variable);
    return out;
}

std::string SequentBuilder::names(const std::vector<VariableId>& variables) const {
    std::string out;
    for (const VariableId variable : variables) out += (out.empty() ? "" : ", ") + formula_.variableName(variable);
    return out;
}

}  // namespace byrne::logic
