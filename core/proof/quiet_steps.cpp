// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/quiet_steps.h"

namespace byrne::proof {

namespace {

bool isQuiet(const Step& step, const logic::Theory& theory) {
    const auto* use = std::get_if<ByStatement>(&step.by);
    if (use == nullptr || !use->statement.isValid() || use->statement.index() >= theory.statements.size()) return false;
    return theory[use->statement].formula.premises.size() == 1 && step.witnesses.empty();
}

std::size_t count(const Block& block, const logic::Theory& theory) {
    std::size_t quiet = 0;
    for (const Node& node : block.nodes) {
        if (const auto* step = std::get_if<Step>(&node.form)) quiet += isQuiet(*step, theory) ? 1 : 0;
        if (const auto* split = std::get_if<CaseSplit>(&node.form))
            for (const Branch& branch : split->branches) quiet += count(branch.body(), theory);
        if (const auto* claim = std::get_if<Claim>(&node.form)) quiet += count(claim->body(), theory);
    }
    return quiet;
}

}  // namespace

std::size_t quietStepCount(const Proof& proof, const logic::Theory& theory) { return count(proof.root, theory); }

}  // namespace byrne::proof
