// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statements about the construction that GCLC hands to its own provers. Byrne proves in another way; the commands
// are known so that programs which contain them are told plainly.
#include "render/gcl/command.h"

namespace byrne::gcl {

namespace {

constexpr CommandInfo kCommands[] = {
    {"prove", "T", "prove {conjecture}: proves a property of the construction", nullptr},
    {"prooflevel", "n", "prooflevel n: how detailed proofs are", nullptr},
    {"prooflimit", "n", "prooflimit n: most steps of a proof", nullptr},
    {"prover_timeout", "n", "prover_timeout s: most seconds for a proof", nullptr},
    {"theorem_name", "T", "theorem_name {t}: the name of the conjecture", nullptr},
};

}  // namespace

std::span<const CommandInfo> provingCommands() { return kCommands; }

}  // namespace byrne::gcl
