// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/symbols.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace byrne::syntax {

namespace {

constexpr std::array<WordSign, 14> kWordSigns{{
    {"∥", "par", "parallel"},
    {"⊥", "perpendicular", "perp"},
    {"≅", "cong", "cong"},
    {"∠", "congA", "angle"},
    {"△", "triangle", "triangle"},
    {"▱", "pG", "parallelogram"},
    {"□", "sQ", "square"},
    {"∈", "onCirc", "in"},
    {"¬", "~", "not"},
    {"≠", "!=", "neq"},
    {"∨", "or", "or"},
    {"∃", "exists", "exists"},
    {"∀", "for", "forall"},
    {"∧", ",", "and", false},
}};

bool isSymbolNeighbour(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return base::isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || byte >= 0x80;
}

/// End of a comment, a text in quotes, or a quoted name that begins at the place; the place itself if none does.
std::size_t leftAlone(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '%') return std::min(text.find('\n', at), text.size());
    if (c != '"' && c != '\'') return at;
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != c && text[end] != '\n') end += text[end] == '\\' ? 2 : 1;
    return std::min(end + 1, text.size());
}

/// End of a word of letters, digits and other bytes that are no symbols.
std::size_t plainWordEnd(std::string_view text, std::size_t at) {
    while (at < text.size() && isSymbolNeighbour(text[at]) && symbolAt(text, at) == nullptr) ++at;
    return at;
}

const WordSign* symbolOf(std::string_view plain) {
    const auto* found = std::ranges::find(kWordSigns, plain, &WordSign::plain);
    return found == kWordSigns.end() || !found->isShown ? nullptr : found;
}

/// What stands at the place of a text without symbols there: a word or a mark of one or two characters.
std::size_t plainEnd(std::string_view text, std::size_t at) {
    if (isSymbolNeighbour(text[at])) return plainWordEnd(text, at);
    return text.substr(at, 2) == "!=" ? at + 2 : at + 1;
}

}  // namespace

std::span<const WordSign> symbols() { return kWordSigns; }

const WordSign* symbolAt(std::string_view text, std::size_t at) {
    // All begin with a byte of this range, which most texts have nowhere.
    if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0xC2) return nullptr;
    const auto* found =
        std::ranges::find_if(kWordSigns, [&](const WordSign& each) { return text.substr(at).starts_with(each.sign); });
    return found == kWordSigns.end() ? nullptr : found;
}

std::string withWords(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const WordSign* symbol = symbolAt(text, at)) {
            const bool isWord = isSymbolNeighbour(symbol->plain.front());
            const bool isBetween = symbol->plain == "or" && !out.empty() && !base::isBlank(out.back());
            if (isBetween || (isWord && !out.empty() && isSymbolNeighbour(out.back()))) out += ' ';
            out += symbol->plain;
            at += symbol->sign.size();
            const bool goesOn = at < text.size() && isSymbolNeighbour(text[at]) && symbolAt(text, at) == nullptr;
            if (isWord && goesOn) out += ' ';
            continue;
        }
        const std::size_t end = std::max(leftAlone(text, at), plainEnd(text, at));
        out += text.substr(at, end - at);
        at = end;
    }
    return out;
}

std::string withSymbols(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const WordSign* present = symbolAt(text, at);
        std::size_t end = present != nullptr ? at + present->sign.size() : leftAlone(text, at);
        if (end > at) {
            out += text.substr(at, end - at);
        } else {
            end = plainEnd(text, at);
            const std::string_view plain = text.substr(at, end - at);
            const WordSign* symbol = symbolOf(plain);
            out += symbol != nullptr ? symbol->sign : plain;
        }
        at = end;
    }
    return out;
}

}  // namespace byrne::syntax
