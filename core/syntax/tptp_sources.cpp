// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/tptp_sources.h"

#include <algorithm>
#include <utility>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/syntax/tptp_include.h"

namespace byrne::syntax {

using base::DiagnosticCode;
using base::Severity;

namespace {

constexpr std::size_t kMaxTptpIncludeDepth = 50;
constexpr std::size_t kMaxSources = 2000;
constexpr std::size_t kMaxTotalBytes = 4 * base::kMaxInputBytes;

/// The first byte that no text has: NUL and other control characters; npos if there is none.
std::size_t firstBinaryByte(std::string_view text) {
    const auto isBinary = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D) && byte != 0x1A) || byte == 0x7F;
    };
    const auto found = std::find_if(text.begin(), text.end(), isBinary);
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

}  // namespace

TptpSources::TptpSources(Document& document, const ReadOptions& options, std::filesystem::path mainFile)
    : document_(document), options_(options), mainFile_(std::move(mainFile)) {}

std::vector<SourcedFormula> TptpSources::load() {
    std::vector<SourcedFormula> out;
    const base::SourceId main(std::size_t{0});
    open_.push_back({main, mainFile_, canonicalPath(mainFile_)});
    const std::size_t messages = document_.diagnostics.size();
    TptpFile file = parse(main);
    if (file.items.empty() && document_.diagnostics.size() == messages)
        report(options_.allowNoConjecture ? Severity::Warning : Severity::Error, DiagnosticCode::EmptyInput, {0, 0},
               "The file holds no formulas.", "Write formulas as fof(name, axiom, formula).");
    expand(std::move(file), nullptr, out);
    return out;
}

TptpFile TptpSources::parse(base::SourceId source) {
    const std::string_view text = document_.sources[source].text();
    bytes_ += text.size();
    if (text.size() > base::kMaxInputBytes) {
        report(Severity::Error, DiagnosticCode::TooLarge, {0, 0},
               "The text is larger than " + std::to_string(base::kMaxInputBytes >> 20) + " MB.",
               "Split it into several files.");
        return {};
    }
    const std::size_t binary = firstBinaryByte(text);
    if (binary != std::string_view::npos) {
        const auto at = static_cast<std::uint32_t>(binary);
        report(Severity::Error, DiagnosticCode::NotText, {at, at + 1}, "This is not a text file.",
               "Choose a TPTP file: plain text with formulas such as fof(name, axiom, p).");
        return {};
    }
    return parseTptp(text, source, document_.diagnostics);
}

void TptpSources::expand(TptpFile file, const TptpInclude* selection, std::vector<SourcedFormula>& out) {
    for (auto& item : file.items) {
        if (const auto* included = std::get_if<TptpInclude>(&item)) {
            include(*included, out);
            continue;
        }
        auto& formula = std::get<TptpFormula>(item);
        const bool isWanted =
            selection == nullptr || !selection->selects ||
            std::find(selection->names.begin(), selection->names.end(), formula.name) != selection->names.end();
        if (isWanted) out.push_back({open_.back().source, std::move(formula)});
    }
}

void TptpSources::include(const TptpInclude& include, std::vector<SourcedFormula>& out) {
    const FoundInclude found = findInclude(include.path, open_.back().path, mainFile_, options_);
    if (found.outcome == FoundInclude::Outcome::Outside)
        return report(Severity::Error, DiagnosticCode::IncludeOutside, include.pathSpan,
                      "The include `" + include.path + "` leads out of the folder of its file and the theory path.",
                      "Put the file beside this one, or add its folder to the theory path.");
    if (found.outcome == FoundInclude::Outcome::Missing)
        return report(Severity::Error, DiagnosticCode::MissingInclude, include.pathSpan,
                      "There is no file `" + include.path + "` in the folder of this file or in the theory path.",
                      "Correct the name, or add the folder of that file to the theory path.");
    if (!mayOpen(include, found.canonical)) return;
    auto text = base::readFile(found.path);
    if (!text)
        return report(Severity::Error, DiagnosticCode::UnreadableFile, include.pathSpan, text.error().message + ".",
                      {});
    const base::SourceId source = document_.sources.add(found.path.string(), std::move(*text));
    open_.push_back({source, found.path, found.canonical});
    const std::size_t first = out.size();
    expand(parse(source), include.selects ? &include : nullptr, out);
    open_.pop_back();
    if (include.selects)
        checkSelection(include, out, first);
    else
        complete_.insert(found.canonical);
}

bool TptpSources::mayOpen(const TptpInclude& include, const std::filesystem::path& canonical) {
    const auto isOpen =
        std::find_if(open_.begin(), open_.end(), [&](const Open& each) { return each.canonical == canonical; });
    if (isOpen != open_.end()) {
        report(Severity::Error, DiagnosticCode::IncludeLoop, include.pathSpan,
               "The file `" + include.path + "` includes itself" +
                   (std::next(isOpen) == open_.end() ? "." : ", by way of `" + open_.back().path.string() + "`."),
               "Remove this include, or move what both files need to a third one.");
        return false;
    }
    if (complete_.count(canonical) > 0) return false;
    if (open_.size() > kMaxTptpIncludeDepth || document_.sources.size() >= kMaxSources || bytes_ > kMaxTotalBytes) {
        report(Severity::Error, DiagnosticCode::LimitReached, include.pathSpan,
               "There are too many included files, or they are too large together.", "Include fewer files.");
        return false;
    }
    return true;
}

void TptpSources::checkSelection(const TptpInclude& include, const std::vector<SourcedFormula>& all,
                                 std::size_t first) {
    std::vector<std::string> found;
    for (std::size_t i = first; i < all.size(); ++i) found.push_back(all[i].formula.name);
    for (std::size_t i = 0; i < include.names.size(); ++i) {
        if (std::find(found.begin(), found.end(), include.names[i]) != found.end()) continue;
        report(Severity::Warning, DiagnosticCode::UnknownName, include.nameSpans[i],
               "The file `" + include.path + "` has no formula `" + include.names[i] + "`.",
               "Correct the name, or remove it.");
    }
}

void TptpSources::report(Severity severity, DiagnosticCode code, base::Span span, std::string message,
                         std::string hint) {
    base::Diagnostic diagnostic{severity, code, {open_.back().source, span}, std::move(message), {}};
    if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
    document_.diagnostics.push_back(std::move(diagnostic));
}

}  // namespace byrne::syntax
