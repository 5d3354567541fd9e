// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/reconstruction.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>

#include "core/prover/ground_flips.h"

namespace byrne::prover {

namespace {

constexpr std::size_t kMaxSplitDepth = 60;
/// Of a step; that of a flip is 1, lest there be more of them than needed.
constexpr std::size_t kStepCost = 64;

class Replay {
public:
    Replay(const std::vector<GroundInstance>& instances, const TermBank& terms, const AtomTable& atoms,
           const ReplayOptions& options, base::LimitWatch& watch)
        : instances_(instances),
          terms_(terms),
          atoms_(atoms),
          options_(options),
          watch_(watch),
          known_(atoms.size() * 2, 0),
          introduced_(terms.size(), 0),
          missing_(instances.size(), 0) {
        for (std::size_t i = 0; i < terms.size(); ++i)
            introduced_[i] = terms[TermId(i)].kind == GroundTerm::Kind::Witness ? 0 : 1;
        std::vector<std::uint8_t> made(terms.size(), 0);
        for (const GroundInstance& instance : instances)
            for (const GroundDisjunct& disjunct : instance.disjuncts)
                for (const TermId witness : disjunct.witnesses) made[witness.index()] = 1;
        // A witness that no instance introduces stands for "some object".
        for (std::size_t i = 0; i < terms.size(); ++i)
            if (made[i] == 0 && terms[TermId(i)].kind == GroundTerm::Kind::Witness) introduced_[i] = 1;
        splitting_ = options.splitting == 0 ? instances.size() : options.splitting;
        costs_.assign(known_.size(), 0);
        occurrences_.resize(known_.size());
        termUses_.resize(terms.size());
        for (const GroundInstance& instance : instances) isFree_.push_back(isFree(instance, atoms) ? 1 : 0);
        for (std::size_t i = 0; i < instances.size(); ++i) count(i);
    }

    std::optional<GroundBlock> run() {
        for (const GroundInstance& instance : instances_)
            if (instance.kind == GroundInstance::Kind::Hypothesis) learn(instance.disjuncts[0].literals[0], 0);
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
    [[nodiscard]] bool isIntroduced(TermId term) const {
        if (introduced_[term.index()] == 0) return false;
        return std::ranges::all_of(terms_.arguments(term), [this](TermId t) { return isIntroduced(t); });
    }
    [[nodiscard]] bool holds(const GroundDisjunct& disjunct) const {
        return std::ranges::all_of(disjunct.literals, [this](GroundLiteral l) { return isKnown(l); });
    }

    /// Registers what instance i waits for.
    void count(std::size_t i) {
        const GroundInstance& instance = instances_[i];
        std::vector<GroundLiteral> premises;
        for (const GroundLiteral premise : instance.premises)
            if (!(premise.isPositive() && isReflexive(premise)) &&
                std::ranges::find(premises, premise) == premises.end())
                premises.push_back(premise);
        for (const GroundLiteral premise : premises) occurrences_[premise.code].push_back(i);
        std::vector<TermId> wanted;
        for (const TermId term : instance.instantiation) collectUnknown(term, wanted);
        for (const TermId term : instance.goalWitnesses) collectUnknown(term, wanted);
        for (const TermId term : wanted) termUses_[term.index()].push_back(i);
        missing_[i] = premises.size() + wanted.size();
    }
    void collectUnknown(TermId term, std::vector<TermId>& out) const {
        if (introduced_[term.index()] == 0 && std::ranges::find(out, term) == out.end()) out.push_back(term);
        for (const TermId argument : terms_.arguments(term)) collectUnknown(argument, out);
    }

    void learn(GroundLiteral literal, std::size_t cost) {
        if (known_[literal.code] != 0) return;
        known_[literal.code] = 1;
        costs_[literal.code] = cost;
        facts_.push_back(literal);
        for (const std::size_t i : occurrences_[literal.code]) countDown(i);
    }
    void countDown(std::size_t i) {
        if (--missing_[i] == 0) enqueue(i);
    }
    void enqueue(std::size_t i) {
        std::size_t cost = isFree_[i] != 0 ? 1 : kStepCost;
        for (const GroundLiteral premise : instances_[i].premises) cost += costs_[premise.code];
        queue_.push({cost, i});
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
        for (const std::size_t i : termUses_[term.index()]) countDown(i);
    }
    [[nodiscard]] Mark mark() const { return {facts_.size(), newTerms_.size()}; }
    void undo(Mark mark) {
        for (; facts_.size() > mark.facts; facts_.pop_back()) {
            known_[facts_.back().code] = 0;
            for (const std::size_t i : occurrences_[facts_.back().code]) ++missing_[i];
        }
        for (; newTerms_.size() > mark.terms; newTerms_.pop_back()) {
            introduced_[newTerms_.back().index()] = 0;
            for (const std::size_t i : termUses_[newTerms_.back().index()]) ++missing_[i];
        }
        clash_.reset();
    }
    void assume(const std::vector<TermId>& witnesses, const std::vector<GroundLiteral>& literals,
                std::size_t cost = 0) {
        for (const TermId witness : witnesses) introduce(witness);
        for (const GroundLiteral literal : literals) learn(literal, cost);
        for (const GroundLiteral literal : literals) noteClash(literal);
    }

    /// Adds what follows without cases, cheapest first. The way the block closes, if it does.
    std::optional<GroundClose> saturate(GroundBlock* block) {
        queue_ = {};
        for (std::size_t i = 0; i < instances_.size(); ++i)
            if (missing_[i] == 0) enqueue(i);
        while (!queue_.empty() && !clash_) {
            const auto [cost, i] = queue_.top();
            queue_.pop();
            const GroundInstance& instance = instances_[i];
            if (instance.disjuncts.size() > 1 || instance.kind == GroundInstance::Kind::Hypothesis) continue;
            if (instance.disjuncts.empty())
                return GroundClose{
                    instance.kind == GroundInstance::Kind::Goal ? GroundClose::Kind::Goal : GroundClose::Kind::False,
                    i,
                    {}};
            const GroundDisjunct& conclusion = instance.disjuncts[0];
            if (holds(conclusion) &&
                std::ranges::all_of(conclusion.witnesses, [this](TermId t) { return introduced_[t.index()] != 0; }))
                continue;
            GroundStep step{i, {}};
            for (const GroundLiteral literal : conclusion.literals)
                if (!isKnown(literal)) step.facts.push_back(literal);
            assume(conclusion.witnesses, step.facts, cost);
            if (block != nullptr) block->steps.push_back(std::move(step));
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
        if (a.instance.has_value() != b.instance.has_value()) return a.instance.has_value() == options_.axiomsFirst;
        return a.branches < b.branches;
    }

    [[nodiscard]] std::vector<Candidate> candidates() const {
        std::vector<Candidate> out;
        std::vector<std::uint8_t> seen(atoms_.size(), 0);
        for (std::size_t i = 0; i < splitting_; ++i) {
            const GroundInstance& instance = instances_[i];
            if (instance.disjuncts.size() > 1 && missing_[i] == 0 &&
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
            if (watch_.look()) return false;
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
    std::vector<std::size_t> missing_;                   ///< [instance]: premises and terms not known yet.
    std::vector<std::vector<std::size_t>> occurrences_;  ///< [literal code]: instances with this premise.
    std::vector<std::vector<std::size_t>> termUses_;     ///< [term]: instances that wait for its introduction.
    std::vector<std::size_t> costs_;                     ///< [literal code]: steps that derive it, counted as a tree.
    using Entry = std::pair<std::size_t, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;  ///< (cost, instance)
    std::size_t splitting_ = 0;
    std::vector<std::uint8_t> isFree_;  ///< [instance]: what a reader does not count.
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
