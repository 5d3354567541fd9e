// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The search takes all variants of an atom by symmetries for one. Here the variants that the instances of a
// refutation speak of are tied together again by instances of the axioms that state the symmetries.
#pragma once

#include <limits>
#include <vector>

#include "core/prover/ground_instance.h"
#include "core/prover/symmetry.h"

namespace byrne::prover {

class SymmetrySteps {
public:
    SymmetrySteps(const Symmetries& symmetries, AtomTable& atoms) : symmetries_(symmetries), atoms_(atoms) {}

    /// Adds to `instances`, up to a size of about `most`, what makes each variant that they speak of follow from each
    /// other.
    void connect(std::vector<GroundInstance>& instances,
                 std::size_t most = std::numeric_limits<std::size_t>::max()) const;

private:
    /// The steps from one atom to another of its variants, a shortest way.
    void lead(AtomId from, AtomId to, std::vector<GroundInstance>& out) const;

    const Symmetries& symmetries_;
    AtomTable& atoms_;
};

}  // namespace byrne::prover
