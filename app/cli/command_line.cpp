// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <exception>

#include "app/cli/interrupt.h"
#include "app/common/resources.h"

namespace byrne::cli {

namespace {

void addCommon(CLI::App& app, Arguments& arguments) {
    app.set_version_flag("--version", std::string("byrne-cli ") + BYRNE_VERSION);
    app.add_flag("-q,--quiet", arguments.environment.isQuiet, "Say nothing but answers and errors");
    app.add_flag("-v,--verbose", arguments.environment.isVerbose, "Also say how things were done");
    app.add_option("--theories", arguments.theories, "Folder to look for includes in (may be repeated)")
        ->take_all()
        ->allow_extra_args(false);
    app.add_flag("--allow-include-anywhere", arguments.environment.reading.allowIncludeAnywhere,
                 "Let includes leave the file's folder and the theory folders");
    app.require_subcommand(1);
    app.fallthrough();
    app.footer("Exit codes: 0 done and good, 1 not proved or not good, 2 bad input or usage, 3 internal error.");
}

ExitCode runCommand(Arguments& arguments) {
    Environment& environment = arguments.environment;
    const bool allowsAnywhere = environment.reading.allowIncludeAnywhere;
    environment.reading = common::readOptions();
    environment.reading.allowIncludeAnywhere = allowsAnywhere;
    environment.reading.theoryPath.insert(environment.reading.theoryPath.begin(), arguments.theories.begin(),
                                          arguments.theories.end());
    try {
        return arguments.command();
    } catch (const std::bad_alloc&) {
        sayError(environment, "out of memory");
    } catch (const std::exception& fault) {
        sayError(environment, std::string("internal error: ") + fault.what());
    }
    return ExitCode::Internal;
}

/// What CLI11 has to say: help and version are answers, everything else is a fault of usage.
ExitCode sayParseEnd(const Environment& environment, const CLI::App& app, const CLI::ParseError& end) {
    if (end.get_exit_code() == 0) {
        app.exit(end);
        return ExitCode::Good;
    }
    sayError(environment, std::string(end.what()) + " (byrne-cli --help has all commands and options)");
    return ExitCode::BadInput;
}

}  // namespace

int runCommandLine(int argc, char** argv, AddCommands add, decltype(Environment::load) load) {
    Interrupt interrupt;
    Arguments arguments;
    arguments.environment.stop = interrupt.token();
    arguments.environment.load = load;
    CLI::App app("Byrne proves geometry theorems, checks the proofs and draws them step by step.", "byrne-cli");
    addCommon(app, arguments);
    add(app, arguments);
    ExitCode code = ExitCode::Good;
    try {
        app.parse(argc, argv);
        code = runCommand(arguments);
    } catch (const CLI::ParseError& end) {
        code = sayParseEnd(arguments.environment, app, end);
    }
    if (!finishOutput(arguments.environment)) code = ExitCode::BadInput;
    return static_cast<int>(code);
}

}  // namespace byrne::cli
