// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"

#include <algorithm>

namespace byrne::base {

bool hasErrors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::Error; });
}

std::string format(const Diagnostic& diagnostic, const Sources& sources) {
    constexpr const char* kNames[] = {"error", "warning", "note"};
    const std::string place = sources.describe(diagnostic.location);
    std::string out = place.empty() ? std::string() : place + ": ";
    out += kNames[static_cast<int>(diagnostic.severity)];
    out += ": " + diagnostic.message;
    for (const std::string& hint : diagnostic.hints) out += "\n  hint: " + hint;
    return out;
}

}  // namespace byrne::base
