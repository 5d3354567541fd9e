// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole command line of byrne-cli: the commands that have to do with pictures, beside those that prove.
#include <CLI/CLI.hpp>

#include "app/cli/command_line.h"

namespace byrne::cli {

namespace {

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
    command.add_option("--frame", options.frame, "Of an animation, from 1")->check(CLI::Range(1, 1'000'000));
    command.add_flag("--all-frames", options.writesAllFrames, "Each frame of an animation into a numbered file");
    command.add_flag("--traces,!--no-traces", options.traces,
                     "Whether the ways of traced points are drawn (else: in animations and in all frames, not in one)");
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

void addCommands(CLI::App& app, Arguments& arguments) {
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

}  // namespace

int run(int argc, char** argv) { return runCommandLine(argc, argv, addCommands, common::load); }

}  // namespace byrne::cli
