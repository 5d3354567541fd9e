// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_writer.h"

#include <algorithm>

namespace byrne::syntax::vernacular {

namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kMaxIndent = 40;

}  // namespace

bool fits(std::string_view text) { return text.size() <= kWidth; }

void Writer::line(std::size_t level, std::string_view text) {
    const std::size_t indent = std::min(2 * level, kMaxIndent);
    std::size_t column = indent;
    out_.append(indent, ' ');
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(kSoftBreak));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        out_ += part;
        column += part.size();
        if (text.empty()) break;
        const std::size_t next = text.substr(0, text.find(kSoftBreak)).size();
        if (column + 1 + next > kWidth) {
            out_ += '\n';
            out_.append(indent + 4, ' ');
            column = indent + 4;
        } else {
            out_ += ' ';
            ++column;
        }
    }
    out_ += '\n';
}

}  // namespace byrne::syntax::vernacular
