// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signs and words of other notations for logic, with what TPTP writes instead. Used by the TPTP parser for its hints.
#pragma once

#include <string>
#include <string_view>

namespace byrne::syntax {

/// A hint for a token that TPTP does not expect where it stands; "" if it is not known from another notation.
[[nodiscard]] std::string foreignNotationHint(std::string_view token);

}  // namespace byrne::syntax
