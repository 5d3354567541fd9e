// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/refit.h"

#include <algorithm>

#include "core/assist/transform.h"

namespace byrne::assist {

namespace {

/// Statements are numbered anew when others come before them.
class Renumbering {
public:
    Renumbering(const logic::Theory& from, const logic::Theory& to, logic::StatementId end)
        : from_(from), to_(to), end_(end) {}

    /// False if a statement is gone, says something else, or may not be used here.
    bool apply(proof::Block& block) {
        return std::ranges::all_of(block.nodes, [this](proof::Node& node) { return apply(node); });
    }

private:
    bool apply(proof::Node& node) {
        const bool isGood = std::ranges::all_of(node.flips, [this](proof::Step& flip) { return by(flip.by); });
        if (auto* step = std::get_if<proof::Step>(&node.form)) return isGood && by(step->by);
        if (auto* close = std::get_if<proof::CloseByContradiction>(&node.form)) return isGood && by(close->by);
        if (auto* claim = std::get_if<proof::Claim>(&node.form)) return isGood && apply(claim->body());
        if (auto* split = std::get_if<proof::CaseSplit>(&node.form))
            return isGood && by(split->by) &&
                   std::ranges::all_of(split->branches, [this](proof::Branch& branch) { return apply(branch.body()); });
        return isGood;
    }

    bool by(proof::Justification& justification) {
        auto* use = std::get_if<proof::ByStatement>(&justification);
        if (use == nullptr) return true;
        const logic::Statement& wanted = from_[use->statement];
        const auto isIt = [&](std::size_t i) {
            const logic::Statement& each = to_.statements[i];
            return each.name == wanted.name && each.formula == wanted.formula;
        };
        for (std::size_t i = std::min(end_.index(), to_.statements.size()); i-- > 0;) {
            if (isIt(i)) {
                use->statement = logic::StatementId(i);
                return true;
            }
        }
        return false;
    }

    const logic::Theory& from_;
    const logic::Theory& to_;
    logic::StatementId end_;
};

std::optional<logic::VariableId> objectNamed(const proof::Proof& proof, const Situation& situation, const std::string& name) {
    const auto found = std::ranges::find_if(situation.objects, [&](logic::VariableId object) {
        return proof.variables[object.index()] == name;
    });
    return found == situation.objects.end() ? std::nullopt : std::optional(*found);
}

bool isSameSignature(const logic::Signature& a, const logic::Signature& b) {
    if (a.predicateCount() != b.predicateCount() || a.functionCount() != b.functionCount()) return false;
    for (std::size_t i = 0; i < a.predicateCount(); ++i)
        if (a[logic::PredicateId(i)] != b[logic::PredicateId(i)]) return false;
    for (std::size_t i = 0; i < a.functionCount(); ++i)
        if (a[logic::FunctionId(i)] != b[logic::FunctionId(i)]) return false;
    return true;
}

bool usesFact(const proof::Block& block, proof::FactId fact) {
    bool isUsed = false;
    forEachPremise(block, [&](proof::FactId each) { isUsed = isUsed || each == fact; });
    return isUsed;
}

}  // namespace

std::optional<FoundPart> refitted(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                  const Situation& situation, const Subgoal& now, const FoundPart& part) {
    // Predicates and constants are numbers in the part.
    if (!isSameSignature(now.theory.signature, part.subgoal.theory.signature)) return std::nullopt;
    FoundPart fitted = part;
    const logic::CoherentFormula& asked = part.subgoal.theory[part.subgoal.statement].formula;
    std::vector<logic::Term> values;
    for (std::size_t i = 0; i < fitted.subgoal.objects.size(); ++i) {
        const auto object = objectNamed(proof, situation, asked.variables[i]);
        if (!object) return std::nullopt;
        fitted.subgoal.objects[i] = *object;
        values.emplace_back(*object);
    }
    for (std::size_t i = 0; i < fitted.subgoal.premises.size(); ++i) {
        const proof::Fact* fact = situation.find(logic::substitute(asked.premises[i], values));
        const bool isNeeded = i < part.proof.hypotheses.size() && usesFact(part.proof.root, part.proof.hypotheses[i].id);
        if (fact == nullptr && isNeeded) return std::nullopt;
        fitted.subgoal.premises[i] = fact != nullptr ? fact->id : proof::FactId();
    }
    if (!Renumbering(part.subgoal.theory, theory, theorem).apply(fitted.proof.root)) return std::nullopt;
    return fitted;
}

}  // namespace byrne::assist
