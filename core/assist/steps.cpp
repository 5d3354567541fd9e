// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/steps.h"

#include "core/assist/goal_reach.h"
#include "core/assist/subgoal.h"

namespace byrne::assist {

namespace {

using base::Error;
using proof::Node;

/// An edit in the making: the place, what is known there, and new facts with ids of their own.
class Draft {
public:
    Draft(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof, proof::StepId place)
        : situation_(situationAt(theory[theorem].formula, proof, place)),
          nextFact_(firstFreeFact(proof).index()),
          variablesBefore_(proof.variables.size()),
          place_(findNode(proof, place)) {
        change_.proof = proof;
        change_.edit.at = place;
    }

    [[nodiscard]] bool isPlaced() const { return situation_.has_value(); }
    /// Whether the block is still open here, so that it may be closed or split.
    [[nodiscard]] bool isAtEnd() const {
        const auto* hole = std::get_if<proof::Hole>(&place_->form);
        return hole != nullptr && hole->facts.empty();
    }
    [[nodiscard]] const Situation& situation() const { return *situation_; }

    proof::Fact fact(logic::Literal literal) { return {proof::FactId(nextFact_++), std::move(literal), {}}; }
    std::vector<proof::Fact> facts(const std::vector<logic::Literal>& literals) {
        std::vector<proof::Fact> facts;
        for (const logic::Literal& literal : literals) facts.push_back(fact(literal));
        return facts;
    }
    logic::VariableId variable(const std::string& name) {
        change_.proof.variables.push_back(name);
        return logic::VariableId(change_.proof.variables.size() - 1);
    }

    /// Before the place; if it settles the block, the closing node takes the place's hole.
    ProofEdit step(proof::Step step) {
        Situation after = *situation_;
        for (const proof::Fact& fact : step.facts) after.facts.push_back(&fact);
        // Goal variables are numbered after the proof's own, of which there are more now.
        shiftGoal(after);
        std::vector<Node> nodes;
        std::optional<Node> end;
        if (isAtEnd()) {
            if (auto clash = findClash(after)) end = Node{*clash, {}, {}};
            if (auto goal = reachGoal(change_.proof, after)) end = Node{*goal, {}, {}};
        }
        nodes.push_back({std::move(step), {}, {}});
        if (end) nodes.push_back(std::move(*end));
        return finish(std::move(nodes), end.has_value() ? 1 : 0);
    }

    ProofEdit finish(std::vector<Node> nodes, std::size_t replaced) {
        change_.edit.nodes = std::move(nodes);
        change_.edit.replaced = replaced;
        return std::move(change_);
    }

private:
    void shiftGoal(Situation& situation) const {
        const std::size_t added = change_.proof.variables.size() - variablesBefore_;
        if (added == 0) return;
        std::vector<logic::Term> values;
        for (std::size_t i = 0; i < variablesBefore_ + situation.goalNames.size(); ++i)
            values.emplace_back(logic::VariableId(i < variablesBefore_ ? i : i + added));
        for (logic::Disjunct& disjunct : situation.goal) {
            for (logic::VariableId& witness : disjunct.witnesses) witness = values[witness.index()].variable();
            for (logic::Literal& literal : disjunct.literals) literal = logic::substitute(literal, values);
        }
    }

    ProofEdit change_;
    std::optional<Situation> situation_;
    std::size_t nextFact_;
    std::size_t variablesBefore_;
    const Node* place_;
};

tl::unexpected<base::Error> noPlace() {
    return base::failure(Error::Kind::Input, "There is no such place in the proof.");
}
tl::unexpected<base::Error> notAtEnd() {
    return base::failure(
        Error::Kind::Input,
        "This settles the goal, but steps follow here. Go to the end of the block, where it is still open.");
}

proof::Block openBlock() {
    proof::Block block;
    block.nodes.push_back({proof::Hole{}, {}, {}});
    return block;
}

}  // namespace

base::Result<ProofEdit> takeSuggestion(const logic::Theory& theory, logic::StatementId theorem,
                                       const proof::Proof& proof, proof::StepId place, const Suggestion& suggestion) {
    Draft draft(theory, theorem, proof, place);
    if (!draft.isPlaced()) return noPlace();
    if (!suggestion.use.missing.empty())
        return base::failure(Error::Kind::Input, "A premise of this step is not known yet.");
    const proof::ByStatement by{suggestion.use.statement, suggestion.use.instantiation};
    std::vector<std::vector<logic::VariableId>> witnesses;
    for (const Suggestion::Case& each : suggestion.cases) {
        witnesses.emplace_back();
        for (const std::string& name : each.witnesses) witnesses.back().push_back(draft.variable(name));
    }
    if (suggestion.cases.size() == 1)
        return draft.step({by, suggestion.use.premises, witnesses[0], draft.facts(suggestion.cases[0].facts)});
    if (!draft.isAtEnd()) return notAtEnd();
    if (suggestion.isContradiction()) {
        Node node{proof::CloseByContradiction{by, suggestion.use.premises}, {}, {}};
        return draft.finish({std::move(node)}, 1);
    }
    proof::CaseSplit split{by, suggestion.use.premises, {}};
    for (std::size_t i = 0; i < suggestion.cases.size(); ++i)
        split.branches.push_back({witnesses[i], draft.facts(suggestion.cases[i].facts), {openBlock()}});
    return draft.finish({Node{std::move(split), {}, {}}}, 1);
}

base::Result<ProofEdit> splitOn(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                proof::StepId place, const logic::Literal& literal) {
    Draft draft(theory, theorem, proof, place);
    if (!draft.isPlaced()) return noPlace();
    if (!draft.isAtEnd()) return notAtEnd();
    proof::CaseSplit split{proof::ByExcludedMiddle{literal}, {}, {}};
    for (const logic::Literal& each : {literal, literal.negated()})
        split.branches.push_back({{}, draft.facts({each}), {openBlock()}});
    return draft.finish({Node{std::move(split), {}, {}}}, 1);
}

base::Result<ProofEdit> rewriteBy(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                  proof::StepId place, proof::FactId fact, proof::FactId equality, bool leftToRight) {
    Draft draft(theory, theorem, proof, place);
    if (!draft.isPlaced()) return noPlace();
    const logic::Literal* literal = nullptr;
    const logic::Literal* equal = nullptr;
    for (const proof::Fact* known : draft.situation().facts) {
        if (known->id == fact) literal = &known->literal;
        if (known->id == equality) equal = &known->literal;
    }
    if (literal == nullptr || equal == nullptr)
        return base::failure(Error::Kind::Input, "One of the facts is not known here.");
    if (!equal->isEquality() || !equal->positive)
        return base::failure(Error::Kind::Input, "The second fact does not say that two objects are the same.");
    logic::Literal changed = rewritten(*literal, *equal, leftToRight);
    if (changed == *literal) return base::failure(Error::Kind::Input, "The equality changes nothing in this fact.");
    return draft.step({proof::ByEquality{}, {fact, equality}, {}, draft.facts({std::move(changed)})});
}

base::Result<ProofEdit> claim(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                              proof::StepId place, const std::vector<logic::Literal>& literals, ClaimForm form) {
    Draft draft(theory, theorem, proof, place);
    if (!draft.isPlaced()) return noPlace();
    if (literals.empty()) return base::failure(Error::Kind::Input, "There is nothing to claim.");
    std::vector<proof::Fact> facts = draft.facts(literals);
    if (form == ClaimForm::WithProof)
        return draft.finish({Node{proof::Claim{std::move(facts), {openBlock()}}, {}, {}}}, 0);
    return draft.finish({Node{proof::Hole{std::move(facts), form == ClaimForm::ByAuto}, {}, {}}}, 0);
}

base::Result<ProofEdit> closeHere(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                  proof::StepId place) {
    Draft draft(theory, theorem, proof, place);
    if (!draft.isPlaced()) return noPlace();
    if (!draft.isAtEnd()) return notAtEnd();
    if (auto goal = reachGoal(proof, draft.situation())) return draft.finish({Node{std::move(*goal), {}, {}}}, 1);
    if (auto clash = findClash(draft.situation())) return draft.finish({Node{std::move(*clash), {}, {}}}, 1);
    return base::failure(Error::Kind::Input,
                         "The goal is not among the facts known here, and no two of them contradict each other.");
}

}  // namespace byrne::assist
