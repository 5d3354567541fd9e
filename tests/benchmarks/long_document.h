// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A long Byrne document with proofs that the checker accepts, made from numbers alone: the same for every run.
#pragma once

#include <string>

namespace byrne::benchmarks {

/// `theorems` theorems over school.byrne of `linesEach` lines each (at least 20), each with a proof that has no hole. Every
/// tenth theorem after the first uses the one before it.
[[nodiscard]] std::string longDocument(int theorems, int linesEach);

}  // namespace byrne::benchmarks
