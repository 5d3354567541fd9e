// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// random_theories [COUNT [FIRST_SEED]]: so many random theories (default 10000) of all kinds in turn, each judged by
// both engines, strategies, checker, slow verifier and all small structures. Prints what disagrees, and the totals; ends
// with 1 if anything disagrees.
#include <array>
#include <cstdio>
#include <cstdlib>

#include "tests/core/soundness/random_theories.h"

using namespace byrne::soundness;

int main(int argc, char** argv) {
    const unsigned count = argc > 1 ? static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10)) : 10'000;
    const unsigned first = argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)) : 100'000;
    std::array<TheoryKind, 8> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        kinds[i].hasExistence = (i & 1U) != 0;
        kinds[i].hasSymmetry = (i & 2U) != 0;
        kinds[i].hasFunctions = (i & 4U) != 0;
    }
    std::array<Counts, 8> counts{};
    std::size_t faults = 0;
    for (unsigned i = 0; i < count; ++i) {
        TheoryKind kind = kinds[i % kinds.size()];
        kind.hasEquality = i % 3 != 0;
        RandomTheory random(first + i);
        const auto theory = random.make(kind);
        const std::string fault = disagreement(random.names, theory, kind, counts[i % kinds.size()]);
        if (fault.empty()) continue;
        ++faults;
        std::printf("seed %u, kind %zu: %s\n%s\n", first + i, i % kinds.size(), fault.c_str(),
                    describe(theory).c_str());
    }
    for (std::size_t i = 0; i < kinds.size(); ++i)
        std::printf("existence %d, symmetry %d, functions %d: %zu theorems, %zu with a countermodel, %zu undecided\n",
                    kinds[i].hasExistence, kinds[i].hasSymmetry, kinds[i].hasFunctions, counts[i].theorems,
                    counts[i].refuted, counts[i].open);
    std::printf("%u theories, %zu disagreements\n", count, faults);
    return faults == 0 ? 0 : 1;
}
