// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/reconstruction.h"

#include <algorithm>
#include <limits>

namespace byrne::prover {

namespace {

constexpr std::size_t kMaxSplitDepth = 60;

class Replay {
public:
    Replay(const std::vector<GroundInstance>& instances, const TermBank& terms, const AtomTable& atoms,
           const ReplayOptions& options, base::LimitWatch& watch)
        : instances_(instances), terms_(terms), atoms_(atoms), options_(options), watch_(watch),
          known_(atoms.size() * 2, 0), introduced_(terms.size(), 0) {
        for (std::size_t i = 0; i < terms.size(); ++i)
            introduced_[i] = terms[TermId(i)].kind == GroundTerm::Kind::Witness ? 0 : 1;
        std::vector<std::uint8_t> made(terms.size(), 0);
        for (const GroundInstance& instance : instances)
            for (const GroundDisjunct& disjunct : instance.disjuncts)
                for (const TermId witness : disjunct.witnesses) made[witness.index()] = 1;
        // A witness that no instance introduces stands for "some object".
        for (std::size_t i = 0; i < terms.size(); ++i)
            if (made[i] == 0 && terms[TermId(i)].kind == GroundTerm::Kind::Witness) introduced_[i] = 1;
        for (std::size_t i = 0; i < instances.size(); ++i)
            order_.push_back(options.backwards ? instances.size() - 1 - i : i);
    }

    std::optional<GroundBlock> run() {
        for (const GroundInstance& instance : instances_)
            if (instance.kind == GroundInstance::Kind::Hypothesis) learn(instance.disjuncts[0].literals[0]);
        GroundBlock root;
        for (const GroundInstance& instance : instances_)
            if (instance.kind == GroundInstance::Kind::Hypothesis && !clash_)
                noteClash(instance.disjuncts[0].literals[0]);
        if (!block(root, 0)) return std::nullopt;
        return root;
    }

private:
    struct Mark {
        std::size_t facts;
        std::size_t terms;
    };
    struct Candidate {
        std::optional<std::size_t> instance;
        GroundLiteral middle;
        std::size_t open = std::numeric_limits<std::size_t>::max();
        std::size_t branches = 0;
    };

    [[nodiscard]] bool isReflexive(GroundLiteral literal) const {
        const auto arguments = atoms_.arguments(literal.atom());
        return atoms_.isEquality(literal.atom()) && arguments[0] == arguments[1];
    }
    [[nodiscard]] bool isKnown(GroundLiteral literal) const {
        return known_[literal.code] != 0 || (literal.isPositive() && isReflexive(literal));
    }
    [[nodiscard]] bool isRefuted(GroundLiteral literal) const { return isKnown(literal.negated()); }
    [[nodiscard]] bool premisesHold(const GroundInstance& instance) const {
        return std::ranges::all_of(instance.premises, [this](GroundLiteral l) { return isKnown(l); }) &&
               std::ranges::all_of(instance.instantiation, [this](TermId t) { return isIntroduced(t); }) &&
               std::ranges::all_of(instance.goalWitnesses, [this](TermId t) { return isIntroduced(t); });
    }
    [[nodiscard]] bool isIntroduced(TermId term) const {
        if (introduced_[term.index()] == 0) return false;
        return std::ranges::all_of(terms_.arguments(term), [this](TermId t) { return isIntroduced(t); });
    }
    [[nodiscard]] bool holds(const GroundDisjunct& disjunct) const {
        return std::ranges::all_of(disjunct.literals, [this](GroundLiteral l) { return isKnown(l); });
    }

    void learn(GroundLiteral literal) {
        if (known_[literal.code] != 0) return;
        known_[literal.code] = 1;
        facts_.push_back(literal);
    }
    void noteClash(GroundLiteral literal) {
        if (!clash_ && isRefuted(literal))
            clash_ = isReflexive(literal) ? GroundClose{GroundClose::Kind::Irreflexive, 0, literal}
                                          : GroundClose{GroundClose::Kind::Clash, 0, literal};
    }
    void introduce(TermId term) {
        if (introduced_[term.index()] != 0) return;
        introduced_[term.index()] = 1;
        newTerms_.push_back(term);
    }
    [[nodiscard]] Mark mark() const { return {facts_.size(), newTerms_.size()}; }
    void undo(Mark mark) {
        for (; facts_.size() > mark.facts; facts_.pop_back()) known_[facts_.back().code] = 0;
        for (; newTerms_.size() > mark.terms; newTerms_.pop_back()) introduced_[newTerms_.back().index()] = 0;
        clash_.reset();
    }
    void assume(const std::vector<TermId>& witnesses, const std::vector<GroundLiteral>& literals) {
        for (const TermId witness : witnesses) introduce(witness);
        for (const GroundLiteral literal : literals) learn(literal);
        for (const GroundLiteral literal : literals) noteClash(literal);
    }

    /// Adds what follows without cases. The way the block closes, if it does.
    std::optional<GroundClose> saturate(GroundBlock* block) {
        bool changed = true;
        while (changed && !clash_) {
            changed = false;
            for (const std::size_t i : order_) {
                const GroundInstance& instance = instances_[i];
                if (instance.disjuncts.size() > 1 || instance.kind == GroundInstance::Kind::Hypothesis) continue;
                if (!premisesHold(instance)) continue;
                if (instance.disjuncts.empty())
                    return GroundClose{instance.kind == GroundInstance::Kind::Goal ? GroundClose::Kind::Goal
                                                                                   : GroundClose::Kind::False,
                                       i,
                                       {}};
                const GroundDisjunct& conclusion = instance.disjuncts[0];
                if (holds(conclusion) && std::ranges::all_of(conclusion.witnesses, [this](TermId t) {
                        return introduced_[t.index()] != 0;
                    }))
                    continue;
                GroundStep step{i, {}};
                for (const GroundLiteral literal : conclusion.literals)
                    if (!isKnown(literal)) step.facts.push_back(literal);
                assume(conclusion.witnesses, step.facts);
                if (block != nullptr) block->steps.push_back(std::move(step));
                changed = true;
                if (clash_) break;
            }
        }
        return clash_;
    }

    [[nodiscard]] bool isMentionable(GroundLiteral literal) const {
        return std::ranges::all_of(atoms_.arguments(literal.atom()), [this](TermId t) { return isIntroduced(t); });
    }

    [[nodiscard]] std::vector<std::pair<std::vector<TermId>, std::vector<GroundLiteral>>> branchesOf(
        const Candidate& candidate) const {
        std::vector<std::pair<std::vector<TermId>, std::vector<GroundLiteral>>> out;
        if (!candidate.instance) {
            out.push_back({{}, {candidate.middle}});
            out.push_back({{}, {candidate.middle.negated()}});
            return out;
        }
        for (const GroundDisjunct& disjunct : instances_[*candidate.instance].disjuncts)
            out.push_back({disjunct.witnesses, disjunct.literals});
        return out;
    }

    void measure(Candidate& candidate) {
        candidate.open = 0;
        const auto branches = branchesOf(candidate);
        candidate.branches = branches.size();
        for (const auto& [witnesses, literals] : branches) {
            const Mark before = mark();
            assume(witnesses, literals);
            if (!clash_ && !saturate(nullptr)) ++candidate.open;
            undo(before);
        }
    }

    [[nodiscard]] bool isBetter(const Candidate& a, const Candidate& b) const {
        if (a.open != b.open) return a.open < b.open;
        if (a.instance.has_value() != b.instance.has_value())
            return a.instance.has_value() == options_.axiomsFirst;
        return a.branches < b.branches;
    }

    [[nodiscard]] std::vector<Candidate> candidates() const {
        std::vector<Candidate> out;
        std::vector<std::uint8_t> seen(atoms_.size(), 0);
        for (const std::size_t i : order_) {
            const GroundInstance& instance = instances_[i];
            if (instance.disjuncts.size() > 1 && premisesHold(instance) &&
                std::ranges::none_of(instance.disjuncts, [this](const GroundDisjunct& d) { return holds(d); }))
                out.push_back({i, {}});
            const auto offer = [&](GroundLiteral literal) {
                const std::size_t atom = literal.atom().index();
                if (seen[atom] != 0 || isKnown(literal) || isRefuted(literal) || !isMentionable(literal)) return;
                seen[atom] = 1;
                out.push_back({std::nullopt, GroundLiteral(literal.atom(), true)});
            };
            for (const GroundLiteral premise : instance.premises) offer(premise);
            for (const GroundDisjunct& disjunct : instance.disjuncts)
                for (const GroundLiteral literal : disjunct.literals) offer(literal);
        }
        return out;
    }

    bool block(GroundBlock& block, std::size_t depth) {
        if (watch_.look() || depth > kMaxSplitDepth) return false;
        if (const auto close = saturate(&block)) {
            block.end = *close;
            return true;
        }
        std::optional<Candidate> best;
        for (Candidate& candidate : candidates()) {
            if (watch_.poll()) return false;
            measure(candidate);
            if (!best || isBetter(candidate, *best)) best = candidate;
            if (best->open == 0) break;
        }
        return best && split(block, *best, depth);
    }

    bool split(GroundBlock& block, const Candidate& candidate, std::size_t depth) {
        GroundSplit split{candidate.instance, candidate.middle, {}};
        for (const auto& [witnesses, literals] : branchesOf(candidate)) {
            GroundCase branch{literals, std::vector<GroundBlock>(1)};
            const Mark before = mark();
            assume(witnesses, literals);
            const bool done = this->block(branch.block[0], depth + 1);
            undo(before);
            if (!done) return false;
            split.cases.push_back(std::move(branch));
        }
        block.end = std::move(split);
        return true;
    }

    const std::vector<GroundInstance>& instances_;
    const TermBank& terms_;
    const AtomTable& atoms_;
    ReplayOptions options_;
    base::LimitWatch& watch_;
    std::vector<std::uint8_t> known_;       ///< By literal code.
    std::vector<std::uint8_t> introduced_;  ///< By term.
    std::vector<GroundLiteral> facts_;
    std::vector<TermId> newTerms_;
    std::vector<std::size_t> order_;
    std::optional<GroundClose> clash_;
};

}  // namespace

std::optional<GroundBlock> replay(const std::vector<GroundInstance>& instances, const TermBank& terms,
                                  const AtomTable& atoms, const ReplayOptions& options, base::LimitWatch& watch) {
    return Replay(instances, terms, atoms, options, watch).run();
}

std::size_t size(const GroundBlock& block) {
    std::size_t total = block.steps.size();
    if (const auto* split = std::get_if<GroundSplit>(&block.end)) {
        ++total;
        for (const GroundCase& branch : split->cases) total += size(branch.block[0]);
    }
    return total;
}

}  // namespace byrne::prover
