// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/transform.h"

namespace byrne::assist {

using namespace proof;

void Transform::apply(Block& block) const {
    for (Node& node : block.nodes) apply(node);
}

void Transform::apply(Node& node) const {
    for (Step& flip : node.flips) visit(flip);
    std::visit([this](auto& form) { visit(form); }, node.form);
}

void Transform::term(logic::Term& term) const {
    if (!values.empty()) term = logic::substitute(term, values);
}

void Transform::facts(std::vector<Fact>& facts) const {
    for (Fact& fact : facts) {
        if (!values.empty()) fact.literal = logic::substitute(fact.literal, values);
        if (define) define(fact);
    }
}

void Transform::premises(std::vector<FactId>& premises) const {
    if (!use) return;
    for (FactId& premise : premises)
        if (premise.isValid()) use(premise);
}

void Transform::by(Justification& by) const {
    if (values.empty()) return;
    if (auto* statement = std::get_if<ByStatement>(&by))
        for (logic::Term& each : statement->instantiation) term(each);
    if (auto* middle = std::get_if<ByExcludedMiddle>(&by)) middle->literal = logic::substitute(middle->literal, values);
}

void Transform::witnesses(std::vector<logic::VariableId>& witnesses) const {
    if (values.empty()) return;
    for (logic::VariableId& witness : witnesses)
        if (witness.index() < values.size()) witness = values[witness.index()].variable();
}

void Transform::visit(Step& step) const {
    by(step.by);
    premises(step.premises);
    witnesses(step.witnesses);
    facts(step.facts);
}

void Transform::visit(CaseSplit& split) const {
    by(split.by);
    premises(split.premises);
    for (Branch& branch : split.branches) {
        witnesses(branch.witnesses);
        facts(branch.assumptions);
        apply(branch.body());
    }
}

void Transform::visit(Claim& claim) const {
    apply(claim.body());
    facts(claim.facts);
}

void Transform::visit(CloseByGoal& close) const {
    for (logic::Term& each : close.witnesses) term(each);
    premises(close.premises);
}

void Transform::visit(CloseByContradiction& close) const {
    by(close.by);
    premises(close.premises);
}

void Transform::visit(Hole& hole) const { facts(hole.facts); }

namespace {

using FactLook = std::function<void(const Fact&)>;

/// Looks at everything; the parts that are not asked for are empty functions.
struct Look {
    std::function<void(const Fact&)> fact = [](const Fact&) {};
    std::function<void(FactId)> premise = [](FactId) {};
    std::function<void(logic::VariableId)> variable = [](logic::VariableId) {};
    std::function<void(const Node&)> node = [](const Node&) {};

    void block(const Block& block) const {
        for (const Node& each : block.nodes) this->each(each);
    }
    void each(const Node& next) const {
        node(next);
        for (const Step& flip : next.flips) visit(flip);
        std::visit([this](const auto& form) { visit(form); }, next.form);
    }

private:
    void literal(const logic::Literal& literal) const { logic::forEachVariable(literal, variable); }
    void facts(const std::vector<Fact>& facts) const {
        for (const Fact& each : facts) {
            fact(each);
            literal(each.literal);
        }
    }
    void premises(const std::vector<FactId>& premises) const {
        for (const FactId each : premises)
            if (each.isValid()) premise(each);
    }
    void terms(const std::vector<logic::Term>& terms) const {
        for (const logic::Term& each : terms) logic::forEachVariable(each, variable);
    }
    void variables(const std::vector<logic::VariableId>& witnesses) const {
        for (const logic::VariableId each : witnesses) variable(each);
    }
    void by(const Justification& by) const {
        if (const auto* statement = std::get_if<ByStatement>(&by)) terms(statement->instantiation);
        if (const auto* middle = std::get_if<ByExcludedMiddle>(&by)) literal(middle->literal);
    }
    void visit(const Step& step) const {
        by(step.by);
        premises(step.premises);
        variables(step.witnesses);
        facts(step.facts);
    }
    void visit(const CaseSplit& split) const {
        by(split.by);
        premises(split.premises);
        for (const Branch& branch : split.branches) {
            variables(branch.witnesses);
            facts(branch.assumptions);
            block(branch.body());
        }
    }
    void visit(const Claim& claim) const {
        block(claim.body());
        facts(claim.facts);
    }
    void visit(const CloseByGoal& close) const {
        terms(close.witnesses);
        premises(close.premises);
    }
    void visit(const CloseByContradiction& close) const {
        by(close.by);
        premises(close.premises);
    }
    void visit(const Hole& hole) const { facts(hole.facts); }
};

}  // namespace

void forEachFact(const Proof& proof, const FactLook& look) {
    for (const Fact& fact : proof.hypotheses) look(fact);
    forEachFact(proof.root, look);
}

void forEachFact(const Block& block, const FactLook& look) {
    Look all;
    all.fact = look;
    all.block(block);
}

void forEachFact(const Node& node, const FactLook& look) {
    Look all;
    all.fact = look;
    all.each(node);
}

void forEachPremise(const Block& block, const std::function<void(FactId)>& look) {
    Look all;
    all.premise = look;
    all.block(block);
}

void forEachPremise(const Node& node, const std::function<void(FactId)>& look) {
    Look all;
    all.premise = look;
    all.each(node);
}

void forEachVariable(const Node& node, const std::function<void(logic::VariableId)>& look) {
    Look all;
    all.variable = look;
    all.each(node);
}

void forEachNode(const Block& block, const std::function<void(const Node&)>& look) {
    Look all;
    all.node = look;
    all.block(block);
}

}  // namespace byrne::assist
