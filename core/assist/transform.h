// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks over all parts of a proof in the order of reading, to rename variables and facts in it or to look at them. The
// one place in this folder that knows every kind of node.
#pragma once

#include <functional>
#include <vector>

#include "core/proof/proof.h"

namespace byrne::assist {

/// Changes a block in place. Facts are defined before they are used by later nodes; a claim's facts after its inner
/// proof.
struct Transform {
    std::vector<logic::Term> values;  ///< For the variables; witnesses must be variables again. Empty: unchanged.
    std::function<void(proof::Fact&)> define;
    std::function<void(proof::FactId&)> use;  ///< For every premise that is a fact.

    void apply(proof::Block& block) const;
    void apply(proof::Node& node) const;

private:
    void facts(std::vector<proof::Fact>& facts) const;
    void premises(std::vector<proof::FactId>& premises) const;
    void term(logic::Term& term) const;
    void by(proof::Justification& by) const;
    void witnesses(std::vector<logic::VariableId>& witnesses) const;
    void visit(proof::Step& step) const;
    void visit(proof::CaseSplit& split) const;
    void visit(proof::Claim& claim) const;
    void visit(proof::CloseByGoal& close) const;
    void visit(proof::CloseByContradiction& close) const;
    void visit(proof::Hole& hole) const;
};

/// Hypotheses and all facts of all blocks.
void forEachFact(const proof::Proof& proof, const std::function<void(const proof::Fact&)>& look);
void forEachFact(const proof::Block& block, const std::function<void(const proof::Fact&)>& look);
void forEachFact(const proof::Node& node, const std::function<void(const proof::Fact&)>& look);
/// Every valid premise of every node of the block (of the node), inner blocks included.
void forEachPremise(const proof::Block& block, const std::function<void(proof::FactId)>& look);
void forEachPremise(const proof::Node& node, const std::function<void(proof::FactId)>& look);
/// Every variable that the node speaks of, inner blocks included.
void forEachVariable(const proof::Node& node, const std::function<void(logic::VariableId)>& look);
/// Every node, inner blocks included, in the order of reading.
void forEachNode(const proof::Block& block, const std::function<void(const proof::Node&)>& look);

}  // namespace byrne::assist
