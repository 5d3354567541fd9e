// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How commands get at theorems and their proofs.
#pragma once

#include <optional>

#include "app/cli/commands.h"
#include "app/common/session.h"

namespace byrne::cli {

/// Reads the file and says what is wrong with it.
[[nodiscard]] common::Session readInput(const Environment& environment, const std::filesystem::path& file);

/// The same; nothing if it cannot be worked with.
[[nodiscard]] std::optional<common::Session> loadInput(const Environment& environment,
                                                       const std::filesystem::path& file);

/// The theorem of that name (empty: the last one without proof), or null after saying what there is instead.
[[nodiscard]] const syntax::Theorem* chooseTheorem(const Environment& environment, const common::Session& session,
                                                   const std::string& name);

/// Looks for a proof and shows how far the search has come. Memory running out is an answer (GaveUp).
[[nodiscard]] common::Attempt search(const Environment& environment, const logic::Theory& theory,
                                     logic::StatementId theorem, const SearchOptions& options);

/// Makes sure that a theorem that is to be drawn or exported has a proof: the file's own, which is checked (a fault
/// is said, and drawn all the same), else one found now. False if none is found, after saying so.
[[nodiscard]] bool provideProof(const Environment& environment, common::Session& session, logic::StatementId theorem,
                                const SearchOptions& options);

/// "Theorem", "CounterSatisfiable", "Timeout", "GaveUp" (SZS ontology).
[[nodiscard]] std::string szsStatus(prover::Status status);

}  // namespace byrne::cli
