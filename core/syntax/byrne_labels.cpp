// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_labels.h"

#include <set>
#include <string>

#include "core/proof/flips.h"

namespace byrne::syntax {

namespace {

using namespace proof;

class Labelling {
public:
    void run(Proof& proof) {
        collect(proof.hypotheses);
        collect(proof.root);
        label(proof.hypotheses, "h", nextHypothesis_);
        block(proof.root);
    }

private:
    void collect(const std::vector<Fact>& facts) {
        for (const Fact& fact : facts) taken_.insert(fact.label);
    }
    void collect(const Block& block) {
        for (const Node& node : block.nodes) std::visit([this](const auto& form) { collectFrom(form); }, node.form);
    }
    void collectFrom(const Step& step) { collect(step.facts); }
    void collectFrom(const Hole& hole) { collect(hole.facts); }
    void collectFrom(const Claim& claim) {
        collect(claim.facts);
        collect(claim.body());
    }
    void collectFrom(const CaseSplit& split) {
        for (const Branch& branch : split.branches) {
            collect(branch.assumptions);
            collect(branch.body());
        }
    }
    void collectFrom(const CloseByGoal&) {}
    void collectFrom(const CloseByContradiction&) {}

    void label(std::vector<Fact>& facts, const char* stem, std::size_t& next) {
        for (Fact& fact : facts) {
            while (fact.label.empty() || visible_.count(fact.label) > 0) {
                std::string candidate = stem + std::to_string(++next);
                if (taken_.insert(candidate).second) fact.label = std::move(candidate);
            }
            visible_.insert(fact.label);
            introduced_.push_back(fact.label);
        }
    }

    void block(Block& block) {
        const std::size_t outside = introduced_.size();
        for (Node& node : block.nodes) std::visit([this](auto& form) { visit(form); }, node.form);
        leave(outside);
    }

    void leave(std::size_t outside) {
        for (; introduced_.size() > outside; introduced_.pop_back()) visible_.erase(introduced_.back());
    }

    void visit(Step& step) { label(step.facts, "p", next_); }
    void visit(Hole& hole) { label(hole.facts, "p", next_); }
    void visit(Claim& claim) {
        // Numbered before the inner proof, in the order of reading, but known only after it.
        const std::size_t outside = introduced_.size();
        label(claim.facts, "p", next_);
        leave(outside);
        block(claim.body());
        label(claim.facts, "p", next_);
    }
    void visit(CaseSplit& split) {
        for (Branch& branch : split.branches) {
            const std::size_t outside = introduced_.size();
            label(branch.assumptions, "p", next_);
            block(branch.body());
            leave(outside);
        }
    }
    void visit(CloseByGoal&) {}
    void visit(CloseByContradiction&) {}

    std::set<std::string> taken_;
    std::set<std::string> visible_;
    std::vector<std::string> introduced_;
    std::size_t nextHypothesis_ = 0;
    std::size_t next_ = 0;
};

class VariableOrder {
public:
    void run(Proof& proof) {
        renamed_.resize(proof.variables.size());
        for (std::size_t i = 0; i < proof.parameterCount; ++i) introduce(logic::VariableId(i));
        introduceIn(proof.root);
        for (std::size_t i = 0; i < proof.variables.size(); ++i) introduce(logic::VariableId(i));
        std::vector<std::string> names;
        for (const logic::VariableId old : order_) names.push_back(proof.variables[old.index()]);
        if (names == proof.variables) return;
        proof.variables = std::move(names);
        rename(proof.hypotheses);
        rename(proof.root);
    }

private:
    void introduce(logic::VariableId variable) {
        if (variable.index() >= renamed_.size() || renamed_[variable.index()].isValid()) return;
        renamed_[variable.index()] = logic::VariableId(order_.size());
        order_.push_back(variable);
    }
    void introduceIn(const Block& block) {
        for (const Node& node : block.nodes) {
            if (const auto* step = std::get_if<Step>(&node.form))
                for (const logic::VariableId witness : step->witnesses) introduce(witness);
            if (const auto* claim = std::get_if<Claim>(&node.form)) introduceIn(claim->body());
            if (const auto* split = std::get_if<CaseSplit>(&node.form))
                for (const Branch& branch : split->branches) {
                    for (const logic::VariableId witness : branch.witnesses) introduce(witness);
                    introduceIn(branch.body());
                }
        }
    }

    void rename(logic::VariableId& variable) const {
        if (variable.index() < renamed_.size()) variable = renamed_[variable.index()];
    }
    void rename(logic::Term& term) const {
        if (auto* variable = std::get_if<logic::VariableId>(&term.form)) return rename(*variable);
        for (logic::Term& argument : std::get<logic::Application>(term.form).arguments) rename(argument);
    }
    void rename(logic::Literal& literal) const {
        for (logic::Term& argument : literal.arguments) rename(argument);
    }
    void rename(Fact& fact) const { rename(fact.literal); }
    void rename(Justification& by) const {
        if (auto* use = std::get_if<ByStatement>(&by)) rename(use->instantiation);
        if (auto* middle = std::get_if<ByExcludedMiddle>(&by)) rename(middle->literal);
    }
    template <class Part>
    void rename(std::vector<Part>& parts) const {
        for (Part& part : parts) rename(part);
    }
    void rename(Block& block) const {
        for (Node& node : block.nodes) {
            for (Step& flip : node.flips) visit(flip);
            std::visit([this](auto& form) { visit(form); }, node.form);
        }
    }
    void visit(Step& step) const {
        rename(step.by);
        rename(step.witnesses);
        rename(step.facts);
    }
    void visit(CaseSplit& split) const {
        rename(split.by);
        for (Branch& branch : split.branches) {
            rename(branch.witnesses);
            rename(branch.assumptions);
            rename(branch.body());
        }
    }
    void visit(Claim& claim) const {
        rename(claim.facts);
        rename(claim.body());
    }
    void visit(CloseByGoal& close) const { rename(close.witnesses); }
    void visit(CloseByContradiction& close) const { rename(close.by); }
    void visit(Hole& hole) const { rename(hole.facts); }

    std::vector<logic::VariableId> renamed_;
    std::vector<logic::VariableId> order_;
};

}  // namespace

void labelFacts(Proof& proof) { Labelling().run(proof); }

void orderVariables(Proof& proof) { VariableOrder().run(proof); }

void canonicalise(Proof& proof) {
    orderVariables(proof);
    tidyFlips(proof);
    renumber(proof);
    labelFacts(proof);
}

}  // namespace byrne::syntax
