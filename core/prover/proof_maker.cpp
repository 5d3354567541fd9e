// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/proof_maker.h"

#include <algorithm>

#include "core/prover/core_minimiser.h"
#include "core/prover/proof_writer.h"
#include "core/prover/reconstruction.h"

namespace byrne::prover {

namespace {

/// Makes proofs of one refutation in several ways and keeps the shortest.
class ProofMaker {
public:
    ProofMaker(const logic::Theory& theory, logic::StatementId goal, const Refutation& refutation,
               const base::Limits& limits)
        : theory_(theory), goal_(goal), refutation_(refutation), watch_(limits) {}

    std::optional<proof::Proof> run() {
        const std::vector<GroundInstance>& all = refutation_.instances;
        const std::vector<GroundInstance>& extra = refutation_.related;
        if (all.empty()) return std::nullopt;
        for (const DropOrder order : {DropOrder::CasesFirst, DropOrder::LatestFirst, DropOrder::EarliestFirst}) {
            if (best_ && isLate()) break;
            attempt(minimise(all, refutation_.atoms, order, watch_));
        }
        // Long proofs are worth a look at other refutations near by.
        std::vector<GroundInstance> wide = all;
        wide.insert(wide.end(), extra.begin(), extra.end());
        const std::size_t shuffles = std::min(kShuffles, kShuffleWork / wide.size());
        for (std::uint32_t seed = 1; seed <= shuffles; ++seed) {
            if (best_ && (isLate() || proof::stepCount(*best_) <= kShort)) break;
            if (best_ && seed > kShufflesOfBranchy && proof::branchCount(*best_) > kManyBranches) break;
            attempt(minimise(wide, refutation_.atoms, DropOrder::Shuffled, watch_, seed));
        }
        return std::move(best_);
    }

private:
    static constexpr std::size_t kShuffles = 12;
    static constexpr std::size_t kShuffleWork = 15'000;  ///< Instances looked at; keeps the effort in bounds.
    static constexpr std::size_t kShort = 6;
    static constexpr std::uint32_t kShufflesOfBranchy = 2;
    static constexpr std::size_t kManyBranches = 6;  ///< Then looking ahead with all related instances costs too much.

    [[nodiscard]] bool isLate() const { return watch_.elapsedSeconds() > 0.5 * watch_.limits().seconds; }

    void attempt(const std::vector<GroundInstance>& core) {
        std::vector<GroundInstance> wide = core;
        wide.insert(wide.end(), refutation_.related.begin(), refutation_.related.end());
        for (const bool axiomsFirst : {true, false}) {
            attempt(core, {axiomsFirst, core.size()});
            if (best_ && (isLate() || proof::branchCount(*best_) > kManyBranches)) continue;
            attempt(wide, {axiomsFirst, core.size()});
        }
    }

    void attempt(const std::vector<GroundInstance>& instances, const ReplayOptions& options) {
        std::optional<GroundBlock> block = replay(instances, refutation_.terms, refutation_.atoms, options, watch_);
        if (!block) return;
        simplify(*block, instances, refutation_.atoms, refutation_.terms);
        auto proof = writeProof(theory_, goal_, *block, instances, refutation_.terms, refutation_.atoms,
                                refutation_.parameters, refutation_.someObject);
        if (proof && (!best_ || proof::stepCount(*proof) < proof::stepCount(*best_))) best_ = std::move(*proof);
    }

    const logic::Theory& theory_;
    logic::StatementId goal_;
    const Refutation& refutation_;
    base::LimitWatch watch_;
    std::optional<proof::Proof> best_;
};

}  // namespace

std::optional<proof::Proof> makeProof(const logic::Theory& theory, logic::StatementId goal,
                                      const Refutation& refutation, const base::Limits& limits) {
    return ProofMaker(theory, goal, refutation, limits).run();
}

}  // namespace byrne::prover
