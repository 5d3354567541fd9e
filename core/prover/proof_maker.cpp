// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/proof_maker.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/proof/flips.h"
#include "core/prover/core_minimiser.h"
#include "core/prover/ground_flips.h"
#include "core/prover/grounder.h"
#include "core/prover/proof_optimiser.h"
#include "core/prover/proof_writer.h"
#include "core/prover/reading_order.h"
#include "core/prover/reconstruction.h"

namespace byrne::prover {

namespace {

/// How much work goes into a short proof. All of it is counted in work, not in seconds.
struct Budget {
    std::size_t flips = 4000;
    std::vector<DropOrder> orders{DropOrder::CasesFirst, DropOrder::LatestFirst, DropOrder::EarliestFirst};
    std::size_t shuffles = 12;
    std::size_t shuffleWork = 15'000;  ///< Instances looked at.
    OptimiserOptions optimiser;
    GroundingBounds grounding;
    GroundingBounds ahead{.generations = 2, .instances = 300, .work = 30'000};
};

Budget budgetFor(Effort effort) {
    Budget budget;
    budget.optimiser = {.maxDepth = 2, .maxVariables = 20'000, .conflicts = 3'000, .rounds = 40};
    if (effort == Effort::Draft) {
        budget.orders.resize(1);
        budget.shuffles = 0;
    }
    if (effort == Effort::Shortest) {
        budget.flips = 20'000;
        budget.optimiser = {.maxDepth = 4, .maxVariables = 400'000, .conflicts = 1'000'000, .rounds = 5'000};
    }
    return budget;
}

class ProofMaker {
public:
    ProofMaker(const logic::Theory& theory, logic::StatementId goal, const Refutation& refutation, Effort effort,
               const base::Limits& limits)
        : theory_(theory),
          goal_(goal),
          refutation_(refutation),
          terms_(refutation.terms),
          atoms_(refutation.atoms),
          budget_(budgetFor(effort)),
          effort_(effort),
          watch_(limits) {}

    FoundProof run() {
        const std::vector<GroundInstance>& all = refutation_.instances;
        if (all.empty()) return {};
        const std::vector<GroundInstance> core = minimise(all, atoms_, DropOrder::CasesFirst, watch_);
        attempt(core, {true, core.size()});
        if (effort_ != Effort::Shortest && best_.proof && best_.cost <= 1) return {std::move(best_.proof), howShort()};
        collectExtra(all);
        for (const DropOrder order : budget_.orders) {
            if (best_.proof && isLate()) break;
            attempt(minimise(all, atoms_, order, watch_));
        }
        // Long proofs are worth a look at other refutations near by.
        std::vector<GroundInstance> wide = all;
        wide.insert(wide.end(), extra_.begin(), extra_.end());
        const std::size_t shuffles = std::min(budget_.shuffles, budget_.shuffleWork / wide.size());
        for (std::uint32_t seed = 1; seed <= shuffles; ++seed) {
            if (best_.proof && (isLate() || best_.cost <= kShort)) break;
            if (best_.proof && seed > kShufflesOfBranchy && proof::branchCount(*best_.proof) > kManyBranches) break;
            attempt(minimise(wide, atoms_, DropOrder::Shuffled, watch_, seed));
        }
        if (!best_.proof) return {};
        improve(wide);
        std::string judgement = howShort();
        return {std::move(best_.proof), std::move(judgement)};
    }

private:
    static constexpr std::size_t kShort = 6;
    static constexpr std::size_t kWorthShortening = 3;
    static constexpr std::uint32_t kShufflesOfBranchy = 2;
    static constexpr std::size_t kManyBranches = 6;  ///< Then looking ahead with all related instances costs too much.

    struct Best {
        std::optional<proof::Proof> proof;
        GroundBlock block;
        std::vector<GroundInstance> instances;
        std::size_t cost = 0;
        std::size_t lines = 0;  ///< Decides where the costs are equal.
    };

    [[nodiscard]] bool isLate() const { return watch_.elapsedSeconds() > 0.5 * watch_.limits().seconds; }

    /// Short proofs without cases come from a search that went straight ahead itself.
    [[nodiscard]] bool isWorthLookingAhead() const {
        if (!best_.proof) return true;
        const std::size_t branches = proof::branchCount(*best_.proof);
        return branches <= kManyBranches && (best_.cost > kShort || branches > 1);
    }

    void collectExtra(const std::vector<GroundInstance>& all) {
        extra_ = refutation_.related;
        addHypotheses();
        if (isWorthLookingAhead()) {
            Grounding ahead =
                groundAhead(theory_, goal_, refutation_.parameters, all, terms_, atoms_, budget_.ahead, watch_);
            for (GroundInstance& instance : ahead.instances) extra_.push_back(std::move(instance));
        }
        std::vector<GroundInstance> wide = all;
        wide.insert(wide.end(), extra_.begin(), extra_.end());
        for (GroundInstance& back : equalitiesBackwards(wide, atoms_)) extra_.push_back(std::move(back));
        for (GroundInstance& flip : flipsFor(theory_, goal_, wide, atoms_, budget_.flips))
            extra_.push_back(std::move(flip));
    }

    void attempt(const std::vector<GroundInstance>& core) {
        std::vector<GroundInstance> wide = core;
        wide.insert(wide.end(), extra_.begin(), extra_.end());
        for (const bool axiomsFirst : {true, false}) {
            attempt(core, {axiomsFirst, core.size()});
            if (best_.proof && (isLate() || proof::branchCount(*best_.proof) > kManyBranches)) continue;
            attempt(wide, {axiomsFirst, core.size()});
        }
    }

    void attempt(const std::vector<GroundInstance>& instances, const ReplayOptions& options) {
        std::optional<GroundBlock> block = replay(instances, terms_, atoms_, options, watch_);
        if (!block) return;
        simplify(*block, instances, atoms_, terms_);
        take(*block, instances);
    }

    /// Keeps the proof if it can be written and is shorter than what there is.
    void take(const GroundBlock& block, const std::vector<GroundInstance>& instances) {
        GroundBlock ordered = block;
        orderForReader(ordered, instances, terms_, atoms_);
        const std::size_t cost = readerCost(ordered, instances, atoms_);
        const std::size_t lines = lineCount(ordered);
        if (best_.proof && std::pair(cost, lines) >= std::pair(best_.cost, best_.lines)) return;
        auto proof = writeProof(theory_, goal_, ordered, instances, terms_, atoms_, refutation_.parameters,
                                refutation_.someObject);
        if (!proof) return;
        best_ = {proof::foldFlips(std::move(*proof)), std::move(ordered), instances, cost, lines};
    }

    void improve(std::vector<GroundInstance> others) {
        if (effort_ != Effort::Shortest && (isLate() || best_.cost < kWorthShortening)) return;
        shortenWith(others);
        if (effort_ != Effort::Shortest || needsSomeObject() || best_.cost == 0) return;
        GroundingBounds bounds = budget_.grounding;
        bounds.generations = std::min(bounds.generations, best_.cost - 1);
        Grounding all = groundAll(theory_, goal_, refutation_.parameters, others, terms_, atoms_, bounds, watch_);
        if (all.completeUpTo < best_.cost - 1) return;
        const OptimiserResult before = optimum_;
        others.insert(others.end(), all.instances.begin(), all.instances.end());
        shortenWith(others);
        isComplete_ = optimum_.isOptimal;
        if (!isComplete_) optimum_ = before;
    }

    /// Whether an object that nothing names may matter: not where no statement speaks of objects.
    [[nodiscard]] bool needsSomeObject() const {
        if (!refutation_.someObject.isValid()) return false;
        const auto end = theory_.statements.begin() + static_cast<std::ptrdiff_t>(goal_.index()) + 1;
        return std::any_of(theory_.statements.begin(), end,
                           [](const logic::Statement& statement) { return !statement.formula.variables.empty(); });
    }

    void shortenWith(const std::vector<GroundInstance>& others) {
        // The proof's own instances come first, so that its indices stay good.
        std::vector<GroundInstance> instances = best_.instances;
        instances.insert(instances.end(), others.begin(), others.end());
        dropDoubles(instances, best_.instances.size());
        GroundBlock block = best_.block;
        OptimiserOptions options = budget_.optimiser;
        if (effort_ != Effort::Shortest && proof::branchCount(*best_.proof) > kManyBranches) {
            // Every block is made shorter for itself.
            options.conflicts /= 4;
            options.rounds /= 2;
        }
        optimum_ = shorten(block, instances, terms_, atoms_, options, watch_);
        if (optimum_.isShorter) take(block, instances);
    }

    static void dropDoubles(std::vector<GroundInstance>& instances, std::size_t keep);

    [[nodiscard]] std::string howShort() const {
        const std::string steps = std::to_string(proof::stepCount(*best_.proof));
        const bool isAnyDepth = best_.cost == 0 || optimum_.depth >= best_.cost - 1;
        const std::string depth =
            isAnyDepth ? "" : ", with cases nested at most " + std::to_string(optimum_.depth) + " deep";
        if (isComplete_ || best_.cost == 0) return "No shorter proof exists under these rules" + depth + ".";
        if (optimum_.isOptimal)
            return "No proof with fewer than " + steps + " steps can be made of the " +
                   std::to_string(optimum_.choices) + " instances that were looked at" + depth +
                   "; there may be one with others.";
        return "No proof with fewer than " + steps + " steps was found; there may be one.";
    }

    /// The theorem's premises, those too that the refutation does without.
    void addHypotheses() {
        for (const logic::Literal& premise : theory_[goal_].formula.premises) {
            std::vector<TermId> arguments;
            for (const logic::Term& argument : premise.arguments) arguments.push_back(ground(argument));
            GroundInstance instance;
            instance.kind = GroundInstance::Kind::Hypothesis;
            instance.disjuncts.push_back(
                {{}, {GroundLiteral(atoms_.internExactly(premise.predicate, arguments), premise.positive)}});
            extra_.push_back(std::move(instance));
        }
    }
    TermId ground(const logic::Term& term) {
        if (term.isVariable()) return refutation_.parameters[term.variable().index()];
        std::vector<TermId> arguments;
        for (const logic::Term& argument : term.application().arguments) arguments.push_back(ground(argument));
        return terms_.apply(term.application().function, arguments);
    }

    const logic::Theory& theory_;
    logic::StatementId goal_;
    const Refutation& refutation_;
    TermBank terms_;  ///< Grows by what shorter ways need.
    AtomTable atoms_;
    const Budget budget_;
    const Effort effort_;
    base::LimitWatch watch_;
    std::vector<GroundInstance> extra_;
    Best best_;
    OptimiserResult optimum_;
    bool isComplete_ = false;  ///< The optimum is one among all instances that a proof as short could use.
};

bool isSame(const GroundInstance& a, const GroundInstance& b) {
    const auto sameDisjunct = [](const GroundDisjunct& x, const GroundDisjunct& y) {
        return x.witnesses == y.witnesses && x.literals == y.literals;
    };
    return a.kind == b.kind && a.statement == b.statement && a.instantiation == b.instantiation &&
           a.goalDisjunct == b.goalDisjunct && a.goalWitnesses == b.goalWitnesses && a.premises == b.premises &&
           std::ranges::equal(a.disjuncts, b.disjuncts, sameDisjunct);
}

/// The first `keep` stay in their places.
void ProofMaker::dropDoubles(std::vector<GroundInstance>& instances, std::size_t keep) {
    std::map<std::vector<std::uint32_t>, std::vector<std::size_t>> seen;
    std::vector<GroundInstance> out;
    for (GroundInstance& instance : instances) {
        std::vector<std::uint32_t> key{static_cast<std::uint32_t>(instance.kind), instance.statement.value};
        for (const GroundLiteral premise : instance.premises) key.push_back(premise.code);
        std::vector<std::size_t>& same = seen[std::move(key)];
        const bool isDouble =
            std::ranges::any_of(same, [&](std::size_t other) { return isSame(out[other], instance); });
        if (isDouble && out.size() >= keep) continue;
        same.push_back(out.size());
        out.push_back(std::move(instance));
    }
    instances = std::move(out);
}

}  // namespace

FoundProof makeProof(const logic::Theory& theory, logic::StatementId goal, const Refutation& refutation, Effort effort,
                     const base::Limits& limits) {
    return ProofMaker(theory, goal, refutation, effort, limits).run();
}

std::optional<proof::Proof> makeProof(const logic::Theory& theory, logic::StatementId goal,
                                      const Refutation& refutation, const base::Limits& limits) {
    return makeProof(theory, goal, refutation, Effort::Readable, limits).proof;
}

}  // namespace byrne::prover
