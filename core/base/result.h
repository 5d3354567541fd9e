// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Expected failures of operations that have one answer (reading a file, writing an export). Readers of
// languages return diagnostics instead (diagnostic.h); broken invariants assert.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace byrne::base {

struct Error {
    enum class Kind { Input, Io, Limit, Unsupported, Internal };

    Kind kind = Kind::Input;
    std::string message;  ///< One English sentence, names the file or object concerned.
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error::Kind kind, std::string message) {
    return tl::unexpected<Error>(Error{kind, std::move(message)});
}

}  // namespace byrne::base
