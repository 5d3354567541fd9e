// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the bracketed text that SMT solvers print. Reading never fails and never recurses: closing brackets without an
// opening one are passed over, and what is open at the end is closed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace byrne::advice {

class SExpressions {
public:
    using Node = std::uint32_t;

    /// `text` must outlive this. At most `maxNodes` are read; the rest of the text is passed over.
    explicit SExpressions(std::string_view text, std::size_t maxNodes = 20'000'000);

    /// Expressions outside all brackets, in order.
    [[nodiscard]] std::span<const Node> top() const { return children(0); }
    [[nodiscard]] bool isList(Node node) const { return nodes_[node].token.empty(); }
    /// Empty for a list.
    [[nodiscard]] std::string_view token(Node node) const { return nodes_[node].token; }
    /// Empty for a token.
    [[nodiscard]] std::span<const Node> children(Node node) const {
        return {children_.data() + nodes_[node].begin, nodes_[node].count};
    }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

private:
    struct Entry {
        std::string_view token;
        std::size_t begin = 0;
        std::size_t count = 0;
    };
    void close(std::vector<Node>& pending, std::vector<std::size_t>& marks, std::vector<Node>& lists);

    std::vector<Entry> nodes_;
    std::vector<Node> children_;
};

}  // namespace byrne::advice
