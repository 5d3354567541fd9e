// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of byrne-cli: what the command line gives each of them, and the functions that do them. run.cpp
// fills the options from the command line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/environment.h"
#include "app/cli/exit_code.h"
#include "app/common/advisers.h"
#include "app/common/exporting.h"
#include "app/common/presentation.h"
#include "core/prover/prover.h"

namespace byrne::cli {

/// How to look for a proof.
struct SearchOptions {
    double seconds = 10;
    std::size_t memoryMegabytes = 2048;
    prover::Engine engine = prover::Engine::Auto;
    std::size_t threads = 1;
    std::vector<common::Adviser> advisers;  ///< Other provers to ask for advice.
};

struct ProveOptions {
    std::filesystem::path file;
    std::string theorem;               ///< Empty: the last one without proof.
    std::filesystem::path output;      ///< Empty: standard output.
    std::vector<std::string> exports;  ///< "KIND:OUT".
    SearchOptions search{.seconds = 30};
    common::Presentation presentation;
    bool isJson = false;
    bool isAnew = false;  ///< Even where the document has a proof that is accepted.
};

struct CheckOptions {
    std::filesystem::path file;
    std::string theorem;  ///< Empty: all of them.
};

struct FigureOptions {
    std::filesystem::path file;
    std::string theorem;  ///< Empty: all of them.
    SearchOptions search;
    std::optional<unsigned> seed;  ///< Nothing: what the document says, else 1.
    unsigned another = 0;          ///< So many figures further.
    unsigned checks = 2;           ///< Further figures in which every fact is measured, too.
    bool isOfAxioms = false;       ///< Measure the axioms instead.
    bool isJson = false;
};

struct IllustrateOptions {
    std::filesystem::path file;
    std::filesystem::path output;
    std::string theorem;
    std::string kind;    ///< ExportKindInfo::id; "": by the name of the output.
    std::string preset;  ///< ExportPreset::id; "": none.
    std::string size;    ///< "WxH"; "": of the preset, else 800x600.
    std::optional<double> dotsPerInch;
    std::optional<std::size_t> step;  ///< 0: what is given.
    std::string steps;                ///< "FIRST-LAST"; "": all.
    std::string style;                ///< "": of the preset, else light.
    bool hidesCaptions = false;
    bool leavesDocumentOut = false;
    /// Branches, frames, times, language, pages; what else it has comes from the above.
    common::ExportRequest request;
    SearchOptions search;
    std::filesystem::path drawing;  ///< GCL file with drawing procedures; empty: only those of the document.
    bool isContactSheet = false;
    std::vector<std::filesystem::path> moreFiles;  ///< Further files of a contact sheet.
    std::size_t columns = 4;                       ///< Of a contact sheet.
};

struct RenderOptions {
    std::filesystem::path file;
    std::filesystem::path output;
    int frame = 0;    ///< From 1; 0: the first one.
    /// Ways of traced points. Positive: drawn, negative: left out, 0: left out of single pictures, as GCLC does in files.
    int traces = 0;
    bool writesAllFrames = false;  ///< One numbered file each.
    std::string tex;  ///< What a .tex file holds: "tikz", "pstricks" or "picture"; "": tikz.
    std::vector<std::filesystem::path> libraryFolders;
    double dotsPerInch = 96;
};

struct ExportOptions {
    std::filesystem::path file;
    std::string kind;
    std::filesystem::path output;
    std::string theorem;
    std::string language = "en";
    common::Presentation presentation;
    SearchOptions search;
};

struct BatchOptions {
    std::vector<std::filesystem::path> paths;
    SearchOptions search;
    std::size_t jobs = 1;
    std::filesystem::path table;
    std::filesystem::path details;  ///< The table as JSON, with more columns; empty: not wanted.
    std::filesystem::path proofs;   ///< Folder to keep the proofs in; empty: they are only checked.
    std::size_t shard = 1;          ///< Of the problems, every shards-th, beginning with this one.
    std::size_t shards = 1;
    bool resumes = false;
    bool isJson = false;
};

struct BatchMergeOptions {
    std::vector<std::filesystem::path> tables;
    std::filesystem::path output;  ///< CSV, or JSON if the tables are (by their extension).
};

struct BatchReportOptions {
    std::filesystem::path table;
    std::filesystem::path details;  ///< Empty: none.
    std::filesystem::path proofs;   ///< Folder that batch kept the proofs in; empty: no proofs and pictures.
    std::filesystem::path earlier;  ///< Table of an earlier run to compare with; empty: none.
    std::filesystem::path output;   ///< Folder.
    std::string title = "Byrne: proofs of a corpus";
    std::size_t jobs = 1;
};

/// What a report shows of one problem; asked for in a process of its own.
struct DescribeOptions {
    std::filesystem::path problem;
    std::filesystem::path proof;  ///< Empty: there is none.
};

[[nodiscard]] ExitCode prove(const Environment& environment, const ProveOptions& options);
[[nodiscard]] ExitCode check(const Environment& environment, const CheckOptions& options);
[[nodiscard]] ExitCode figure(const Environment& environment, const FigureOptions& options);
/// What figure() does for FigureOptions::isOfAxioms.
[[nodiscard]] ExitCode axiomFigures(const Environment& environment, const FigureOptions& options);
[[nodiscard]] ExitCode illustrate(const Environment& environment, const IllustrateOptions& options);
/// illustrate --contact-sheet.
[[nodiscard]] ExitCode contactSheet(const Environment& environment, const IllustrateOptions& options);
[[nodiscard]] ExitCode render(const Environment& environment, const RenderOptions& options);
[[nodiscard]] ExitCode exportProof(const Environment& environment, const ExportOptions& options);
[[nodiscard]] ExitCode batch(const Environment& environment, const BatchOptions& options);
[[nodiscard]] ExitCode batchMerge(const Environment& environment, const BatchMergeOptions& options);
[[nodiscard]] ExitCode batchReport(const Environment& environment, const BatchReportOptions& options);
[[nodiscard]] ExitCode describe(const Environment& environment, const DescribeOptions& options);

}  // namespace byrne::cli
