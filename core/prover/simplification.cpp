// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/prover/reconstruction.h"

namespace byrne::prover {

namespace {

/// What a block needs from above it.
struct Needs {
    std::set<GroundLiteral> literals;
    std::set<TermId> terms;

    void add(const Needs& other) {
        literals.insert(other.literals.begin(), other.literals.end());
        terms.insert(other.terms.begin(), other.terms.end());
    }
};

class Simplification {
public:
    Simplification(const std::vector<GroundInstance>& instances, const AtomTable& atoms, const TermBank& terms)
        : instances_(instances), atoms_(atoms), terms_(terms) {}

    Needs block(GroundBlock& block) {
        Needs needs = std::visit([&](auto& end) { return this->end(block, end); }, block.end);
        if (replacement_) {
            GroundBlock inner = std::move(*replacement_);
            replacement_.reset();
            for (GroundStep& step : inner.steps) block.steps.push_back(std::move(step));
            block.end = std::move(inner.end);
            return this->block(block);
        }
        std::vector<GroundStep> kept;
        for (std::size_t i = block.steps.size(); i-- > 0;) {
            GroundStep& step = block.steps[i];
            const GroundInstance& instance = instances_[step.instance];
            std::erase_if(step.facts, [&](GroundLiteral fact) { return !needs.literals.contains(fact); });
            const auto& witnesses = instance.disjuncts[0].witnesses;
            const bool introduces =
                std::ranges::any_of(witnesses, [&](TermId witness) { return needs.terms.contains(witness); });
            if (step.facts.empty() && !introduces) continue;
            for (const GroundLiteral fact : step.facts) needs.literals.erase(fact);
            for (const TermId witness : witnesses) needs.terms.erase(witness);
            use(instance, needs);
            kept.push_back(std::move(step));
        }
        std::ranges::reverse(kept);
        block.steps = std::move(kept);
        return needs;
    }

private:
    [[nodiscard]] bool isReflexive(GroundLiteral literal) const {
        const auto arguments = atoms_.arguments(literal.atom());
        return atoms_.isEquality(literal.atom()) && arguments[0] == arguments[1];
    }
    void needTerm(TermId term, Needs& needs) const {
        if (terms_[term].kind == GroundTerm::Kind::Witness) needs.terms.insert(term);
        for (const TermId argument : terms_.arguments(term)) needTerm(argument, needs);
    }
    void need(GroundLiteral literal, Needs& needs) const {
        if (!(literal.isPositive() && isReflexive(literal))) needs.literals.insert(literal);
        for (const TermId term : atoms_.arguments(literal.atom())) needTerm(term, needs);
    }
    void use(const GroundInstance& instance, Needs& needs) const {
        for (const GroundLiteral premise : instance.premises) need(premise, needs);
        for (const TermId term : instance.instantiation) needTerm(term, needs);
        for (const TermId term : instance.goalWitnesses) needTerm(term, needs);
    }

    Needs end(GroundBlock&, GroundClose& close) {
        Needs needs;
        if (close.kind == GroundClose::Kind::Goal || close.kind == GroundClose::Kind::False) {
            use(instances_[close.instance], needs);
        } else {
            need(close.literal, needs);
            if (close.kind == GroundClose::Kind::Clash) need(close.literal.negated(), needs);
        }
        return needs;
    }

    Needs end(GroundBlock&, GroundSplit& split) {
        Needs all;
        std::optional<std::size_t> useless;
        for (std::size_t i = 0; i < split.cases.size(); ++i) {
            GroundCase& branch = split.cases[i];
            Needs needs = block(branch.block[0]);
            const std::vector<TermId> none;
            const auto& witnesses = split.instance ? instances_[*split.instance].disjuncts[i].witnesses : none;
            const bool assumes = std::ranges::any_of(
                branch.assumptions, [&](GroundLiteral literal) { return needs.literals.contains(literal); });
            const bool introduces =
                std::ranges::any_of(witnesses, [&](TermId witness) { return needs.terms.contains(witness); });
            if (!assumes && !introduces && (!useless || size(branch.block[0]) < size(split.cases[*useless].block[0])))
                useless = i;
            if (branch.assumptions.size() > 1 && assumes)
                std::erase_if(branch.assumptions,
                              [&](GroundLiteral literal) { return !needs.literals.contains(literal); });
            // A literal that an assumption gives is not asked for from above.
            for (const GroundLiteral literal : branch.assumptions) needs.literals.erase(literal);
            for (const TermId witness : witnesses) needs.terms.erase(witness);
            all.add(needs);
        }
        if (useless) {
            replacement_ = std::move(split.cases[*useless].block[0]);
            return all;
        }
        if (split.instance)
            use(instances_[*split.instance], all);
        else
            for (const TermId term : atoms_.arguments(split.middle.atom())) needTerm(term, all);
        return all;
    }

    const std::vector<GroundInstance>& instances_;
    const AtomTable& atoms_;
    const TermBank& terms_;
    std::optional<GroundBlock> replacement_;
};

}  // namespace

void simplify(GroundBlock& block, const std::vector<GroundInstance>& instances, const AtomTable& atoms,
              const TermBank& terms) {
    Simplification(instances, atoms, terms).block(block);
}

}  // namespace byrne::prover
