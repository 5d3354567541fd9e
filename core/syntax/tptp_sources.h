// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loads a TPTP file with everything it includes and gives their formulas in order, includes in place. Used by
// readTptp() only.
#pragma once

#include <filesystem>
#include <set>
#include <vector>

#include "core/syntax/document.h"
#include "core/syntax/tptp_file.h"

namespace byrne::syntax {

/// A formula and the text it was read from.
struct SourcedFormula {
    base::SourceId source;
    TptpFormula formula;

    [[nodiscard]] base::Location at(base::Span span) const { return {source, span}; }
};

class TptpSources {
public:
    /// Adds texts and messages to `document`, which holds the main text as its source 0 and must outlive this.
    TptpSources(Document& document, const ReadOptions& options, std::filesystem::path mainFile);

    /// All formulas; empty if the main text cannot be used (reported).
    [[nodiscard]] std::vector<SourcedFormula> load();

private:
    struct Open {
        base::SourceId source;
        std::filesystem::path path;
        std::filesystem::path canonical;
    };

    /// The tree of a text, after a look at whether it is one.
    [[nodiscard]] TptpFile parse(base::SourceId source);
    void expand(TptpFile file, const TptpInclude* selection, std::vector<SourcedFormula>& out);
    void include(const TptpInclude& include, std::vector<SourcedFormula>& out);
    void checkSelection(const TptpInclude& include, const std::vector<SourcedFormula>& all, std::size_t first);
    [[nodiscard]] bool mayOpen(const TptpInclude& include, const std::filesystem::path& canonical);
    void report(base::Severity severity, base::DiagnosticCode code, base::Span span, std::string message,
                std::string hint);

    Document& document_;
    const ReadOptions& options_;
    std::filesystem::path mainFile_;
    std::vector<Open> open_;                    ///< The file being read and those that include it, outermost first.
    std::set<std::filesystem::path> complete_;  ///< Files whose formulas are all there already.
    std::size_t bytes_ = 0;
};

}  // namespace byrne::syntax
