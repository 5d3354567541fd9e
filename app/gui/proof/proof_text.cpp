// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/proof_text.h"

#include <algorithm>
#include <optional>

#include "app/gui/editor/highlighter.h"

namespace byrne::gui {

namespace {

/// Offset of the first keyword `proof` in the text; comments and names do not count.
std::optional<std::size_t> proofKeyword(std::string_view text) {
    std::size_t at = 0;
    for (const StyledStretch& stretch : highlight(text, TextLanguage::Byrne, false)) {
        if (stretch.style == TokenStyle::Keyword && text.substr(at, stretch.length) == "proof") {
            return at;
        }
        at += stretch.length;
    }
    return std::nullopt;
}

std::string_view trimmedEnd(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

}  // namespace

TextChange proofInsertion(std::string_view text, base::Span theorem, std::string_view printed) {
    const std::uint32_t end = std::min<std::uint32_t>(theorem.end, static_cast<std::uint32_t>(text.size()));
    const std::string_view old = text.substr(theorem.begin, end - theorem.begin);
    const std::string proof(trimmedEnd(printed.substr(proofKeyword(printed).value_or(0))));
    const auto oldEnd = static_cast<std::uint32_t>(theorem.begin + trimmedEnd(old).size());
    if (const auto start = proofKeyword(old)) {
        return {{static_cast<std::uint32_t>(theorem.begin + *start), oldEnd}, proof};
    }
    return {{oldEnd, oldEnd}, "\n" + proof};
}

TextChange figureInsertion(std::string_view text, base::Span theorem, base::Span old, std::string_view line) {
    if (old.end > old.begin) {
        return {old, std::string(line)};
    }
    const std::uint32_t end = std::min<std::uint32_t>(theorem.end, static_cast<std::uint32_t>(text.size()));
    const std::string_view whole = text.substr(theorem.begin, end - theorem.begin);
    const auto place = static_cast<std::uint32_t>(theorem.begin + trimmedEnd(whole).size());
    return {{place, place}, "\n" + std::string(line)};
}

}  // namespace byrne::gui
