// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of byrne-cli: its commands and options, and which function does what. Commands that prove and check
// are apart from those that have to do with pictures (run.cpp), because the libraries for pictures take longer to load
// than most proofs to be found.
#pragma once

#include <functional>
#include <vector>

#include "app/cli/commands.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace byrne::cli {

/// Everything that the command line can say.
struct Arguments {
    Environment environment = detectEnvironment();
    std::vector<std::filesystem::path> theories;
    ProveOptions prove;
    CheckOptions check;
    FigureOptions figure;
    IllustrateOptions illustrate;
    RenderOptions render;
    ExportOptions exporting;
    BatchOptions batch;
    BatchMergeOptions merge;
    BatchReportOptions report;
    DescribeOptions describing;
    std::function<ExitCode()> command;
};

/// Options that several commands have.
void addSearch(CLI::App& command, SearchOptions& search);
void addPresentation(CLI::App& command, common::Presentation& presentation);
CLI::Option* addFile(CLI::App& command, std::filesystem::path& file, const std::string& text);

void addProve(CLI::App& app, Arguments& arguments);
void addCheck(CLI::App& app, Arguments& arguments);
void addBatch(CLI::App& app, Arguments& arguments);
void addBatchMerge(CLI::App& app, Arguments& arguments);

using AddCommands = void (*)(CLI::App& app, Arguments& arguments);
/// Parses the command line and runs the command that it names. `load`: see Environment.
[[nodiscard]] int runCommandLine(int argc, char** argv, AddCommands add, decltype(Environment::load) load);

}  // namespace byrne::cli
