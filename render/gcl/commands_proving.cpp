// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statements about the construction.
#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {

void ignore(Call&) {}

constexpr Runner kCommands[] = {
    {"prove", ignore},          {"prooflevel", ignore},   {"prooflimit", ignore},
    {"prover_timeout", ignore}, {"theorem_name", ignore},
};

}  // namespace

std::span<const Runner> provingCommands() { return kCommands; }

}  // namespace byrne::gcl
