// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advice/s_expression.h"

#include <algorithm>

namespace byrne::advice {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// The end of the token that starts at `at`: a quoted one ends with its quote, another before blank or bracket.
std::size_t tokenEnd(std::string_view text, std::size_t at) {
    if (text[at] == '|' || text[at] == '"') {
        const std::size_t quote = text.find(text[at], at + 1);
        return quote == std::string_view::npos ? text.size() : quote + 1;
    }
    return std::min(text.size(), text.find_first_of(" \t\r\n();", at));
}

}  // namespace

/// The innermost open list is complete: its members are what is pending since it was opened.
void SExpressions::close(std::vector<Node>& pending, std::vector<std::size_t>& marks, std::vector<Node>& lists) {
    Entry& list = nodes_[lists.back()];
    list.begin = children_.size();
    list.count = pending.size() - marks.back();
    children_.insert(children_.end(), pending.begin() + static_cast<std::ptrdiff_t>(marks.back()), pending.end());
    pending.resize(marks.back());
    pending.push_back(lists.back());
    lists.pop_back();
    marks.pop_back();
}

SExpressions::SExpressions(std::string_view text, std::size_t maxNodes) {
    std::vector<Node> pending;
    std::vector<std::size_t> marks;
    std::vector<Node> lists;
    const auto open = [&] {
        lists.push_back(static_cast<Node>(nodes_.size()));
        marks.push_back(pending.size());
        nodes_.emplace_back();
    };
    open();
    for (std::size_t at = 0; at < text.size() && nodes_.size() < maxNodes;) {
        if (kBlanks.find(text[at]) != std::string_view::npos) {
            ++at;
        } else if (text[at] == ';') {
            at = std::min(text.size(), text.find('\n', at));
        } else if (text[at] == '(') {
            open();
            ++at;
        } else if (text[at] == ')') {
            if (lists.size() > 1) close(pending, marks, lists);
            ++at;
        } else {
            const std::size_t end = tokenEnd(text, at);
            pending.push_back(static_cast<Node>(nodes_.size()));
            nodes_.push_back({text.substr(at, end - at), 0, 0});
            at = end;
        }
    }
    while (!lists.empty()) close(pending, marks, lists);
}

}  // namespace byrne::advice
