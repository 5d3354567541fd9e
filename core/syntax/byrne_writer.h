// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines of a Byrne document, indented and broken where they get long. Used by the printers.
#pragma once

#include <string>
#include <string_view>

namespace byrne::syntax::vernacular {

/// Stands in a line where it may be broken (printed as a space). Names can't hold it: it is escaped there.
inline constexpr char kSoftBreak = '\x01';

class Writer {
public:
    /// Deeper levels than some limit are not indented further.
    void line(std::size_t level, std::string_view text);
    void blank() { out_ += '\n'; }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_;
};

/// Whether the text with soft breaks fits on one line.
[[nodiscard]] bool fits(std::string_view text);

}  // namespace byrne::syntax::vernacular
