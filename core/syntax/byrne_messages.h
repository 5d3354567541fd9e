// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the reader of Byrne documents puts what it has to say about one source text. There is an upper limit,
// so that a damaged file does not bury its reader in messages.
#pragma once

#include <string>
#include <vector>

#include "core/base/diagnostic.h"

namespace byrne::syntax::vernacular {

inline constexpr std::size_t kMaxMessages = 200;

class Messages {
public:
    Messages(base::Diagnostics& diagnostics, base::SourceId source) : diagnostics_(diagnostics), source_(source) {}

    void error(base::DiagnosticCode code, base::Span span, std::string message, std::vector<std::string> hints = {}) {
        report({base::Severity::Error, code, {source_, span}, std::move(message), std::move(hints)});
    }
    void warning(base::DiagnosticCode code, base::Span span, std::string message, std::vector<std::string> hints = {}) {
        report({base::Severity::Warning, code, {source_, span}, std::move(message), std::move(hints)});
    }
    /// Past kMaxMessages one last message says so and the rest is dropped.
    void report(base::Diagnostic diagnostic);

    /// All messages so far, of other texts, too.
    [[nodiscard]] std::size_t size() const { return diagnostics_.size(); }
    /// Whether the next one is dropped.
    [[nodiscard]] bool isFull() const { return count_ >= kMaxMessages; }
    [[nodiscard]] base::SourceId source() const { return source_; }
    [[nodiscard]] base::Location at(base::Span span) const { return {source_, span}; }

private:
    base::Diagnostics& diagnostics_;
    base::SourceId source_;
    std::size_t count_ = 0;
};

}  // namespace byrne::syntax::vernacular
