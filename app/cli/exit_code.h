// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exit codes of byrne-cli, fixed so that scripts can rely on them (DESIGN section 8).
#pragma once

namespace byrne::cli {

enum class ExitCode {
    Good = 0,      ///< Done, and the answer is good (proved, checked, drawn).
    NotGood = 1,   ///< Done, and the answer is not: not proved, wrong, some facts fail.
    BadInput = 2,  ///< Bad input or usage; a message with its place is on stderr.
    Internal = 3,  ///< A fault of the program.
};

/// The whole command line.
[[nodiscard]] int run(int argc, char** argv);

/// Whether runProving() does what the command line asks for: prove, check or batch, and no picture to read.
[[nodiscard]] bool canProve(int argc, char** argv);
/// run() with the commands that prove only, without the libraries for pictures.
[[nodiscard]] int runProving(int argc, char** argv);

}  // namespace byrne::cli
