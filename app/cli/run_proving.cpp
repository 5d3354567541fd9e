// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands that prove and check, and a command line of these alone.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>

#include "app/cli/command_line.h"
#include "render/output/embedded_document.h"

namespace byrne::cli {

namespace {

const std::map<std::string, prover::Engine> kEngines{
    {"auto", prover::Engine::Auto}, {"saturate", prover::Engine::Saturate}, {"shortest", prover::Engine::Shortest}};

CLI::Validator positive() {
    return CLI::Validator(
        [](const std::string& text) {
            double value = 0;
            return CLI::detail::lexical_cast(text, value) && value > 0 && value < 1e9
                       ? std::string()
                       : "must be a positive number, not " + text;
        },
        "SECONDS");
}

/// "3/8".
bool parseShard(const std::string& text, BatchOptions& options) {
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos) return false;
    const bool areNumbers = CLI::detail::lexical_cast(text.substr(0, slash), options.shard) &&
                            CLI::detail::lexical_cast(text.substr(slash + 1), options.shards);
    return areNumbers && options.shard >= 1 && options.shard <= options.shards && options.shards <= 1'000'000;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

void addSearch(CLI::App& command, SearchOptions& search) {
    command.add_option("--time", search.seconds, "Seconds to look for a proof")
        ->check(positive())
        ->capture_default_str();
    command.add_option("--memory", search.memoryMegabytes, "Megabytes that the search may use")
        ->check(CLI::Range(std::size_t{16}, std::size_t{1} << 24))
        ->capture_default_str();
    command.add_option("--threads", search.threads, "Strategies to search with side by side; the proof stays the same")
        ->check(CLI::Range(std::size_t{1}, std::size_t{64}))
        ->capture_default_str();
    command.add_option("--engine", search.engine, "How to search: auto, saturate or shortest")
        ->transform(CLI::CheckedTransformer(kEngines, CLI::ignore_case))
        ->option_text("NAME");
    command
        .add_option_function<std::string>(
            "--advisers",
            [&search](const std::string& text) {
                base::Result<std::vector<common::Adviser>> advisers = common::parseAdvisers(text);
                if (!advisers) throw CLI::ValidationError("--advisers", advisers.error().message);
                search.advisers = std::move(*advisers);
            },
            "Other provers to ask for advice: none, auto (those installed), or some of cvc5,e,z3")
        ->option_text("NAMES [none]");
}

void addPresentation(CLI::App& command, common::Presentation& presentation) {
    using Flips = common::Presentation::Flips;
    CLI::Option* expand = command.add_flag_callback(
        "--expand-flips", [&presentation] { presentation.flips = Flips::SpeltOut; },
        "Give every folded flip a step of its own");
    command
        .add_flag_callback(
            "--fold-flips", [&presentation] { presentation.flips = Flips::Folded; },
            "Fold flips into the steps that use them (found proofs have them so)")
        ->excludes(expand);
    command.add_flag("--expand-lemmas", presentation.expandsLemmas,
                     "Put the proofs of earlier theorems in place of their uses, so that only axioms are used");
}

CLI::Option* addFile(CLI::App& command, std::filesystem::path& file, const std::string& text) {
    return command.add_option("FILE", file, text)->required();
}

void addProve(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand("prove", "Look for a proof, check it and write it");
    ProveOptions& options = arguments.prove;
    addFile(command, options.file, "Problem (.p, .tptp) or Byrne document (.byrne)");
    command.add_option("--theorem", options.theorem, "Which theorem of the file (default: the last one without proof)");
    command.add_option("-o,--output", options.output, "Where the proof goes (default: standard output)");
    command.add_option("--export", options.exports, "KIND:OUT: also write the proof as byrne, tptp or text")
        ->take_all();
    command.add_flag("--json", options.isJson, "Print the answer as one JSON object");
    command.add_flag("--anew", options.isAnew, "Look for a proof even if the document has one that is accepted");
    addPresentation(command, options.presentation);
    addSearch(command, options.search);
    command.callback(
        [&arguments] { arguments.command = [&arguments] { return prove(arguments.environment, arguments.prove); }; });
}

void addCheck(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand("check", "Check every proof in a file, one line a theorem");
    addFile(command, arguments.check.file, "Byrne document with proofs");
    command.add_option("--theorem", arguments.check.theorem, "Only this theorem");
    command.callback(
        [&arguments] { arguments.command = [&arguments] { return check(arguments.environment, arguments.check); }; });
}

void addBatchMerge(CLI::App& app, Arguments& arguments) {
    CLI::App& command =
        *app.add_subcommand("batch-merge", "Make one table of the tables that the shards of a run wrote");
    BatchMergeOptions& options = arguments.merge;
    command.add_option("TABLE", options.tables, "Tables that batch wrote with --csv, or with --details")->required();
    command.add_option("-o,--output", options.output, "Where the table goes (default: standard output)");
    command.callback([&arguments] {
        arguments.command = [&arguments] { return batchMerge(arguments.environment, arguments.merge); };
    });
}

void addBatch(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand(
        "batch", "Prove many problems, each in a process of its own; every proof is read back and checked in another");
    BatchOptions& options = arguments.batch;
    command.add_option("PATH", options.paths, "Problems, and folders of problems")->required();
    addSearch(command, options.search);
    command.add_option("--jobs", options.jobs, "Problems at a time")->check(CLI::Range(1, 256))->capture_default_str();
    command
        .add_option("--csv", options.table, "Table of results: problem,status,seconds,steps,branches,checked,engine")
        ->required();
    command.add_option("--details", options.details, "The table as JSON too, with memory, CPU time and reasons");
    command.add_option("--proofs", options.proofs, "Folder to keep the proofs in");
    command
        .add_option_function<std::string>(
            "--shard",
            [&options](const std::string& text) {
                if (!parseShard(text, options))
                    throw CLI::ValidationError("--shard", "must be I/N with I from 1 to N, as in 3/8, not " + text);
            },
            "Only the I-th of N equal parts of the problems")
        ->option_text("I/N");
    command.add_flag("--resume", options.resumes, "Keep the rows that the table has, do the rest");
    command.add_flag("--json", options.isJson, "Print the summary as JSON");
    command.callback(
        [&arguments] { arguments.command = [&arguments] { return batch(arguments.environment, arguments.batch); }; });
}

bool canProve(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    const auto command =
        std::ranges::find_if(arguments, [](const std::string& word) { return !word.starts_with('-'); });
    if (command == arguments.end() || std::ranges::find(arguments, "--version") != arguments.end()) return false;
    if (isOneOf(*command, {"batch", "batch-merge"})) return true;
    return isOneOf(*command, {"prove", "check"}) &&
           std::ranges::none_of(arguments, [](const std::string& word) { return output::canCarryDocument(word); });
}

int runProving(int argc, char** argv) {
    const AddCommands commands = [](CLI::App& app, Arguments& arguments) {
        addProve(app, arguments);
        addCheck(app, arguments);
        addBatch(app, arguments);
        addBatchMerge(app, arguments);
    };
    return runCommandLine(argc, argv, commands, common::loadDocument);
}

}  // namespace byrne::cli
