// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of byrne-cli: its commands and options, and which function does what.
#include <CLI/CLI.hpp>
#include <cmath>
#include <exception>
#include <functional>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/common/resources.h"

namespace byrne::cli {

namespace {

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

void addFigure(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand("figure", "Coordinates of all points, and which facts hold in the figure");
    FigureOptions& options = arguments.figure;
    addFile(command, options.file, "Problem or Byrne document; what has no proof is proved first");
    command.add_option("--theorem", options.theorem, "Only this theorem");
    command.add_option("--seed", options.seed,
                       "Another number, another figure (default: what the document says, or 1)");
    command.add_option("--another", options.another, "The Nth figure after that one")->option_text("N");
    command.add_option("--checks", options.checks, "In how many further figures every fact is measured")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    command.add_flag("--axioms", options.isOfAxioms, "Look for figures in which an axiom of the file is false");
    command.add_flag("--json", options.isJson, "Print JSON");
    addSearch(command, options.search);
    command.callback(
        [&arguments] { arguments.command = [&arguments] { return figure(arguments.environment, arguments.figure); }; });
}

/// All that can be chosen for one of a table of named things.
template <class Table>
std::string idsOf(const Table& table) {
    std::string ids;
    for (const auto& entry : table) ids += (ids.empty() ? "" : ", ") + std::string(entry.id);
    return ids;
}

void addLooks(CLI::App& command, IllustrateOptions& options) {
    common::ExportRequest& request = options.request;
    command.add_option("--preset", options.preset,
                       "Size, resolution and style for a purpose: " + idsOf(common::exportPresets()));
    command.add_option("--size", options.size, "Pixels at 96 dots an inch")->option_text("WxH [800x600]");
    command.add_option("--dpi", options.dotsPerInch, "Dots an inch: 192 gives twice as many pixels in each direction")
        ->check(CLI::Range(24.0, 1200.0));
    command.add_option("--style", options.style, "Colours: light (or screen), dark, print, byrne")
        ->check(CLI::IsMember({"light", "screen", "dark", "print", "byrne"}));
    command.add_option("--language", request.language, "Of captions and pages")->capture_default_str();
    command.add_flag("--no-captions", options.hidesCaptions, "Leave the captions out of the picture");
    command.add_flag("--transparent", request.isTransparent, "No background, where the form can do without");
    command.add_flag("--no-document", options.leavesDocumentOut,
                     "Do not put the document into the file (else the file can be opened as the project again)");
}

void addTimes(CLI::App& command, common::ExportRequest& request) {
    command.add_option("--fps", request.framesPerSecond, "Pictures a second")
        ->check(CLI::Range(1.0, 60.0))
        ->capture_default_str();
    command.add_option("--seconds-per-step", request.secondsPerStep, "0: as long as the drawing of each step needs")
        ->check(CLI::Range(0.0, 600.0))
        ->capture_default_str();
    command.add_option("--pause", request.loopPauseS, "Seconds that the end rests before it starts again")
        ->check(CLI::Range(0.0, 600.0))
        ->capture_default_str();
    command.add_flag("--reduced-motion", request.isMotionReduced, "Cuts instead of motion");
}

void addIllustrate(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand(
        "illustrate", "Draw a proof step by step: .gif .apng .webp .mp4 .webm .svg .html .png .pdf .eps .tex .gcl");
    IllustrateOptions& options = arguments.illustrate;
    addFile(command, options.file, "Problem, Byrne document or exported picture; what has no proof is proved first");
    command.add_option("MORE", options.moreFiles, "Further files, with --contact-sheet");
    command.add_option("-o,--output", options.output, "Picture (last step), animation, page or handout")->required();
    command.add_option("--kind", options.kind,
                       "What to make, where the name does not tell: " + idsOf(common::exportKinds()));
    command.add_option("--theorem", options.theorem, "Which theorem of the file");
    CLI::Option* step = command.add_option("--step", options.step, "Only this step; 0 is what is given");
    command.add_option("--steps", options.steps, "Only these steps")->option_text("FIRST-LAST")->excludes(step);
    command
        .add_option("--branch", options.request.branches,
                    "Only this branch of the case splits (1, 2.1, ...; may be repeated; default: all)")
        ->take_all()
        ->allow_extra_args(false);
    command.add_option("--per-page", options.request.stepsPerPage, "Steps a page of a handout: 1, 2, 4 or 6")
        ->check(CLI::IsMember({1, 2, 4, 6}))
        ->capture_default_str();
    addLooks(command, options);
    addTimes(command, options.request);
    command.add_option("--drawing", options.drawing, "GCL file with procedures draw_PREDICATE { arguments stage }");
    command.add_flag("--contact-sheet", options.isContactSheet,
                     "All steps (of all files) as small pictures on one sheet: .png, .svg or .pdf");
    command.add_option("--columns", options.columns, "Of the contact sheet")
        ->check(CLI::Range(1, 40))
        ->capture_default_str();
    addSearch(command, options.search);
    command.callback([&arguments] {
        arguments.command = [&arguments] { return illustrate(arguments.environment, arguments.illustrate); };
    });
}

void addRender(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand(
        "render",
        "Draw a GCL program: .svg .png .pdf .eps .tex .tikz .xml; its animation: .gif .apng .webp .mp4 .webm");
    RenderOptions& options = arguments.render;
    addFile(command, options.file, "GCL program");
    command.add_option("-o,--output", options.output, "Picture, by its extension")->required();
    command.add_option("--frame", options.frame, "Of an animation, from 1")->check(CLI::NonNegativeNumber);
    command.add_flag("--all-frames", options.writesAllFrames, "Each frame of an animation into a numbered file");
    command.add_flag("!--no-traces", options.drawsTraces, "Leave out the ways of traced points, as GCLC does in files");
    command.add_option("--tex", options.tex, "What a .tex file holds: tikz, pstricks or picture")
        ->check(CLI::IsMember({"tikz", "pstricks", "picture"}));
    command.add_option("--library", options.libraryFolders, "Folder where 'include' looks, too; may be repeated");
    command.add_option("--dpi", options.dotsPerInch, "Pixels an inch for what is made of pixels")
        ->check(CLI::Range(10.0, 2400.0))
        ->capture_default_str();
    command.callback(
        [&arguments] { arguments.command = [&arguments] { return render(arguments.environment, arguments.render); }; });
}

void addExport(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand("export", "Write a theorem with its proof in another form");
    ExportOptions& options = arguments.exporting;
    addFile(command, options.file, "Problem or Byrne document; what has no proof is proved first");
    command
        .add_option("--to", options.kind, "byrne, tptp or text (not yet: coq, isabelle, lean, mizar, latex, html, xml)")
        ->required();
    command.add_option("-o,--output", options.output, "Where it goes (default: standard output)");
    command.add_option("--theorem", options.theorem, "Which theorem of the file");
    command.add_option("--language", options.language, "Of text")->capture_default_str();
    addPresentation(command, options.presentation);
    addSearch(command, options.search);
    command.callback([&arguments] {
        arguments.command = [&arguments] { return exportProof(arguments.environment, arguments.exporting); };
    });
}

/// "3/8".
bool parseShard(const std::string& text, BatchOptions& options) {
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos) return false;
    const bool areNumbers = CLI::detail::lexical_cast(text.substr(0, slash), options.shard) &&
                            CLI::detail::lexical_cast(text.substr(slash + 1), options.shards);
    return areNumbers && options.shard >= 1 && options.shard <= options.shards && options.shards <= 1'000'000;
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

void addBatchReport(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand("batch-report", "Write a report of a batch run as web pages");
    BatchReportOptions& options = arguments.report;
    command.add_option("TABLE", options.table, "Table that batch wrote with --csv")->required();
    command.add_option("-o,--output", options.output, "Folder for the pages; open its index.html")->required();
    command.add_option("--proofs", options.proofs,
                       "Folder that batch kept the proofs in: they are shown, with a picture");
    command.add_option("--details", options.details, "What batch wrote with --details");
    command.add_option("--compare", options.earlier, "Table of an earlier run to compare with");
    command.add_option("--title", options.title, "Of the report")->capture_default_str();
    command.add_option("--jobs", options.jobs, "Pages at a time")->check(CLI::Range(1, 256))->capture_default_str();
    command.callback([&arguments] {
        arguments.command = [&arguments] { return batchReport(arguments.environment, arguments.report); };
    });
}

/// Not in the list of commands: batch-report runs it for each page.
void addDescribe(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand("batch-describe", "What a report shows of one problem, as JSON");
    command.group("");
    command.add_option("PROBLEM", arguments.describing.problem)->required();
    command.add_option("--proof", arguments.describing.proof);
    command.callback([&arguments] {
        arguments.command = [&arguments] { return describe(arguments.environment, arguments.describing); };
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

void addCommands(CLI::App& app, Arguments& arguments) {
    addCommon(app, arguments);
    addProve(app, arguments);
    addCheck(app, arguments);
    addFigure(app, arguments);
    addIllustrate(app, arguments);
    addRender(app, arguments);
    addExport(app, arguments);
    addBatch(app, arguments);
    addBatchMerge(app, arguments);
    addBatchReport(app, arguments);
    addDescribe(app, arguments);
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

int run(int argc, char** argv) {
    Interrupt interrupt;
    Arguments arguments;
    arguments.environment.stop = interrupt.token();
    CLI::App app("Byrne proves geometry theorems, checks the proofs and draws them step by step.", "byrne-cli");
    addCommands(app, arguments);
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
