// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/label_text.h"

#include <algorithm>
#include <string_view>

namespace byrne::gcl {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

void append(std::vector<scene::TextRun>& runs, std::string_view text, int script) {
    if (text.empty()) return;
    // Digits stand upright, as in mathematics.
    const bool isItalic =
        std::any_of(text.begin(), text.end(), [](char c) { return (c < '0' || c > '9') && c != '+' && c != '-'; });
    if (!runs.empty() && runs.back().script == script && runs.back().isItalic == isItalic)
        runs.back().text += text;
    else
        runs.push_back({.text = std::string(text), .isItalic = isItalic, .script = script});
}

/// What a sub- or superscript sign applies to: a group in braces or one character (of UTF-8).
std::string_view scriptOf(std::string_view text, std::size_t& at) {
    if (text[at] == '{') {
        const std::size_t close = std::min(text.find('}', at), text.size());
        const std::string_view group = text.substr(at + 1, close - at - 1);
        at = std::min(close + 1, text.size());
        return group;
    }
    const std::size_t begin = at++;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    return text.substr(begin, at - begin);
}

}  // namespace

std::vector<scene::TextRun> labelRuns(const std::string& source, bool isTypeset) {
    const std::string_view text = trimmed(source);
    std::vector<scene::TextRun> runs;
    if (text.empty()) return runs;
    if (!isTypeset) return {{.text = std::string(text), .isItalic = true}};
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const bool isScript = (c == '_' || c == '^') && at + 1 < text.size();
        if (!isScript && c != '\'') {
            ++at;
            continue;
        }
        append(runs, text.substr(plain, at - plain), 0);
        ++at;
        if (isScript)
            append(runs, scriptOf(text, at), c == '_' ? -1 : 1);
        else
            append(runs, "′", 0);
        plain = at;
    }
    append(runs, text.substr(plain), 0);
    return runs;
}

}  // namespace byrne::gcl
