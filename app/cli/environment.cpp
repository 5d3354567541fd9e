// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/environment.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace byrne::cli {

namespace {

constexpr std::size_t kMostDiagnostics = 20;

void toStandardError(const std::string& line) {
    std::fputs((line + "\n").c_str(), stderr);
    std::fflush(stderr);
}

/// Makes the first "error:" or "warning:" stand out.
std::string colored(const Environment& environment, std::string line) {
    if (!environment.hasColor) return line;
    for (const auto& [word, color] : {std::pair<std::string, std::string>{"error:", "\033[1;31m"},
                                      std::pair<std::string, std::string>{"warning:", "\033[1;35m"}}) {
        const std::size_t place = line.find(word);
        if (place == std::string::npos) continue;
        return line.substr(0, place) + color + word + "\033[0m" + line.substr(place + word.size());
    }
    return line;
}

}  // namespace

Environment detectEnvironment() {
    Environment environment;
    const char* noColor = std::getenv("NO_COLOR");
    environment.isErrorTerminal = ::isatty(STDERR_FILENO) == 1;
    environment.hasColor = environment.isErrorTerminal && (noColor == nullptr || *noColor == '\0');
    return environment;
}

void say(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

bool finishOutput(const Environment& environment) {
    errno = 0;
    const bool isWritten = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    const int reason = errno == 0 ? EIO : errno;
    if (!isWritten)
        sayError(environment, "cannot write to standard output: " + std::generic_category().message(reason));
    return isWritten;
}

void sayError(const Environment& environment, const std::string& message) {
    toStandardError(colored(environment, "byrne-cli: error: " + message));
}

void sayNote(const Environment& environment, const std::string& message) {
    if (!environment.isQuiet) toStandardError("byrne-cli: " + message);
}

void sayDetail(const Environment& environment, const std::string& message) {
    if (environment.isVerbose) toStandardError("byrne-cli: " + message);
}

void sayDiagnostics(const Environment& environment, const base::Diagnostics& diagnostics,
                    const base::Sources& sources) {
    std::size_t shown = 0;
    std::size_t hidden = 0;
    for (const base::Diagnostic& diagnostic : diagnostics) {
        const bool isError = diagnostic.severity == base::Severity::Error;
        if (environment.isQuiet && !isError) continue;
        if (diagnostic.severity == base::Severity::Note && !environment.isVerbose) continue;
        if (shown == kMostDiagnostics) {
            ++hidden;
            continue;
        }
        ++shown;
        toStandardError(colored(environment, base::format(diagnostic, sources)));
    }
    if (hidden > 0) toStandardError("byrne-cli: and " + std::to_string(hidden) + " more");
}

std::string fixed(double value, int decimals) {
    std::array<char, 400> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    return buffer.data();
}

}  // namespace byrne::cli
