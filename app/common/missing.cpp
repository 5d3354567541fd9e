// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/missing.h"

#include "core/proof/proof_view.h"
#include "render/figure/figure.h"

namespace byrne::common {

namespace {

constexpr unsigned kFiguresTried = 2;

bool speaksOfParametersOnly(const logic::Literal& literal, std::size_t parameterCount) {
    bool isSo = true;
    logic::forEachVariable(literal,
                           [&](logic::VariableId variable) { isSo = isSo && variable.index() < parameterCount; });
    return isSo;
}

}  // namespace

std::function<bool(const logic::Literal&)> plausibility(const logic::Theory& theory, logic::StatementId theorem,
                                                        const proof::Proof& proof, const logic::Vocabulary& vocabulary,
                                                        const base::Limits& limits) {
    const auto hasFigureWith = [&theory, theorem, &proof, &vocabulary, limits](const logic::Literal* extra) {
        logic::CoherentFormula formula = theory[theorem].formula;
        if (extra != nullptr) formula.premises.push_back(*extra);
        const proof::Proof open = proof::openProof(formula);
        const proof::ProofView view(theory, theorem, open);
        for (unsigned seed = 1; seed <= kFiguresTried; ++seed) {
            figure::FigureOptions options;
            options.seed = seed;
            options.limits = limits;
            const figure::FigureSet figures = figure::solve(view, vocabulary, options);
            if (!figures.isOfThePlane || figures.branches.empty() || figures.branches.front().isSolved) return true;
        }
        return false;
    };
    return [hasFigureWith, known = std::optional<bool>(), &proof](const logic::Literal& literal) mutable {
        if (!speaksOfParametersOnly(literal, proof.parameterCount)) return true;
        if (!known) known = hasFigureWith(nullptr);
        return !*known || hasFigureWith(&literal);
    };
}

}  // namespace byrne::common
