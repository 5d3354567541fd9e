// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Source texts and places in them. Readers record places as byte spans; only the edge of the program
// (messages, editor) turns them into lines and columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"

namespace byrne::base {

/// Half-open range of byte offsets in one source text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The smallest span that covers both.
[[nodiscard]] Span join(Span a, Span b);

using SourceId = Id<struct SourceTag>;

/// A span in a known source text. The default value is "nowhere" (made by the program itself).
struct Location {
    SourceId source;
    Span span;

    friend constexpr auto operator<=>(const Location&, const Location&) = default;
};

/// 1-based line and 1-based column; the column counts Unicode code points (invalid bytes count one each).
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend constexpr auto operator<=>(const LineColumn&, const LineColumn&) = default;
};

/// One text with the name it is reported under (usually its path).
class SourceText {
public:
    SourceText(std::string name, std::string text);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::string_view slice(Span span) const;
    /// Offsets past the end give the position just after the last character.
    [[nodiscard]] LineColumn lineColumn(std::uint32_t offset) const;

private:
    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> lineStarts_;
};

/// All texts of one run: the file itself and what it includes. Ids stay valid as long as the table.
class Sources {
public:
    SourceId add(std::string name, std::string text);
    [[nodiscard]] const SourceText& operator[](SourceId id) const { return texts_[id.index()]; }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }
    /// "file:line:column" of the start of the location; "" for the location nowhere.
    [[nodiscard]] std::string describe(const Location& location) const;

private:
    std::vector<SourceText> texts_;
};

}  // namespace byrne::base
