// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_messages.h"

namespace byrne::syntax::vernacular {

void Messages::report(base::Diagnostic diagnostic) {
    if (count_ > kMaxMessages) return;
    if (++count_ <= kMaxMessages) {
        diagnostics_.push_back(std::move(diagnostic));
        return;
    }
    diagnostics_.push_back({base::Severity::Error,
                            base::DiagnosticCode::LimitReached,
                            diagnostic.location,
                            "there are more messages than can be shown; mend the first ones and read the file again",
                            {}});
}

}  // namespace byrne::syntax::vernacular
