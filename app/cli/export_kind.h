// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The forms that a theorem with its proof can be exported in.
#pragma once

#include <string>

#include "app/common/session.h"
#include "core/base/result.h"

namespace byrne::cli {

/// "" if the kind can be had, else one sentence why not and what there is.
[[nodiscard]] std::string faultOfKind(const std::string& kind);

/// Whether the form shows the proof, not only the theorem.
[[nodiscard]] bool needsProof(const std::string& kind);

/// Precondition: the kind can be had, and the theorem has a proof if the kind needs one.
[[nodiscard]] base::Result<std::string> exportText(const common::Session& session, logic::StatementId theorem,
                                                   const std::string& kind, const std::string& language);

/// "not available yet" for something that is planned: one wording everywhere.
[[nodiscard]] std::string notYet(const std::string& what, const std::string& available);

}  // namespace byrne::cli
