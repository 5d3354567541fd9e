// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every command of byrne-cli needs to know of its surroundings: how much to say, how to read files, when to
// stop. Answers go to standard output, everything else to standard error.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/diagnostic.h"
#include "core/base/source.h"
#include "core/syntax/document.h"

namespace byrne::common {
struct Session;
}

namespace byrne::cli {

struct Environment {
    bool isQuiet = false;    ///< Errors only.
    bool isVerbose = false;  ///< Also how things were done.
    bool isErrorTerminal = false;
    bool hasColor = false;  ///< Standard error is a terminal and NO_COLOR is not set.
    syntax::ReadOptions reading;
    /// Reads a file: common::load, or common::loadDocument in the program that has no pictures.
    common::Session (*load)(const std::filesystem::path& path, const syntax::ReadOptions& options) = nullptr;
    std::stop_token stop;  ///< Ctrl-C.

    [[nodiscard]] bool showsProgress() const { return isErrorTerminal && !isQuiet; }
};

/// Looks at the terminal and at NO_COLOR.
[[nodiscard]] Environment detectEnvironment();

/// To standard output. Failures (full disk) show at the end: see finishOutput().
void say(const std::string& text);
/// Writes out what say() has buffered; false if something could not be written, after saying so.
[[nodiscard]] bool finishOutput(const Environment& environment);

/// "byrne-cli: error: message" on standard error.
void sayError(const Environment& environment, const std::string& message);
/// The same as a note, unless quiet.
void sayNote(const Environment& environment, const std::string& message);
/// How things were done, if verbose.
void sayDetail(const Environment& environment, const std::string& message);
/// All diagnostics with their places; past the first few only how many more there are. Warnings and notes unless quiet.
void sayDiagnostics(const Environment& environment, const base::Diagnostics& diagnostics, const base::Sources& sources);

/// printf's %.*f.
[[nodiscard]] std::string fixed(double value, int decimals);

}  // namespace byrne::cli
