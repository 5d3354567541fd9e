// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/source.h"

#include <algorithm>

namespace byrne::base {

Span join(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

SourceText::SourceText(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    lineStarts_.push_back(0);
    for (std::size_t i = 0; i < text_.size(); ++i)
        if (text_[i] == '\n') lineStarts_.push_back(static_cast<std::uint32_t>(i + 1));
}

std::string_view SourceText::slice(Span span) const {
    const std::size_t begin = std::min<std::size_t>(span.begin, text_.size());
    const std::size_t end = std::clamp<std::size_t>(span.end, begin, text_.size());
    return std::string_view(text_).substr(begin, end - begin);
}

LineColumn SourceText::lineColumn(std::uint32_t offset) const {
    offset = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text_.size()));
    const auto next = std::upper_bound(lineStarts_.begin(), lineStarts_.end(), offset);
    const std::uint32_t start = *std::prev(next);
    const auto isContinuation = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    const auto characters =
        (offset - start) - std::count_if(text_.begin() + start, text_.begin() + offset, isContinuation);
    return {static_cast<std::uint32_t>(next - lineStarts_.begin()), static_cast<std::uint32_t>(characters) + 1};
}

SourceId Sources::add(std::string name, std::string text) {
    texts_.emplace_back(std::move(name), std::move(text));
    return SourceId(texts_.size() - 1);
}

std::string Sources::describe(const Location& location) const {
    if (!location.source.isValid() || location.source.index() >= texts_.size()) return {};
    const SourceText& source = (*this)[location.source];
    const LineColumn at = source.lineColumn(location.span.begin);
    return source.name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace byrne::base
