// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli batch-report: a batch run as web pages, an overview and one page a problem.
#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/proof_names.h"
#include "app/cli/report_html.h"
#include "core/base/file.h"

namespace byrne::cli {

namespace fs = std::filesystem;

namespace {

base::Result<ReportRun> readRun(const BatchReportOptions& options) {
    ReportRun run;
    run.title = options.title;
    base::Result<std::vector<BatchRow>> rows = readTable(options.table);
    if (!rows) return tl::unexpected<base::Error>(rows.error());
    if (!options.details.empty()) {
        const base::Result<std::string> details = base::readFile(options.details);
        if (!details) return tl::unexpected<base::Error>(details.error());
        if (!addDetails(*details, *rows))
            return base::failure(base::Error::Kind::Input,
                                 options.details.string() + ": it is not a file that batch --details wrote");
        run.hasDetails = true;
    }
    std::vector<fs::path> problems;
    for (const BatchRow& row : *rows) problems.emplace_back(row.problem);
    const ProofNames names(problems);
    const fs::path common = commonFolder(problems);
    for (std::size_t i = 0; i < rows->size(); ++i)
        run.entries.push_back(
            {(*rows)[i], {}, problems[i].lexically_relative(common).string(), names.stemOf(problems[i]) + ".html"});
    if (options.earlier.empty()) return run;
    const base::Result<std::vector<BatchRow>> earlier = readTable(options.earlier);
    if (!earlier) return tl::unexpected<base::Error>(earlier.error());
    run.isCompared = true;
    std::vector<Change> changes = compare(*rows, *earlier);
    std::set<std::string> met;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].before) met.insert(changes[i].before->problem);
        run.entries[i].change = std::move(changes[i]);
    }
    for (const BatchRow& row : *earlier)
        if (!met.contains(row.problem)) run.gone.push_back(row.problem);
    return run;
}

/// Writes the pages of all problems, several at a time.
class Pages {
public:
    Pages(const Environment& environment, const BatchReportOptions& options, const ReportRun& run)
        : environment_(environment), options_(options), run_(run), line_(environment) {
        std::vector<fs::path> problems;
        for (const ReportEntry& entry : run.entries) problems.emplace_back(entry.row.problem);
        names_.emplace(problems);
    }

    base::Result<void> write() {
        {
            std::vector<std::jthread> workers;
            for (std::size_t i = 0; i < options_.jobs; ++i) workers.emplace_back([this] { work(); });
        }
        line_.clear();
        return fault_;
    }

private:
    void work() {
        for (std::size_t number = next_++; number < run_.entries.size(); number = next_++) {
            if (environment_.stop.stop_requested()) return;
            const ReportEntry& entry = run_.entries[number];
            const ReportProblem problem = describeInProcess(environment_, entry.row.problem, proofOf(entry));
            const base::Result<void> written = base::writeFileAtomically(options_.output / "problems" / entry.page,
                                                                         problemPage(run_, number, problem));
            const std::lock_guard lock(mutex_);
            if (!written) fault_ = written;
            if (!fault_) return;
            ++done_;
            line_.update(static_cast<double>(done_) / static_cast<double>(run_.entries.size()),
                         "page " + std::to_string(done_) + " of " + std::to_string(run_.entries.size()));
        }
    }

    /// The kept proof; empty if there is none.
    [[nodiscard]] fs::path proofOf(const ReportEntry& entry) const {
        if (options_.proofs.empty() || !isProved(entry.row)) return {};
        std::error_code ignored;
        fs::path file = options_.proofs / names_->nameOf(entry.row.problem);
        return fs::is_regular_file(file, ignored) ? file : fs::path();
    }

    const Environment& environment_;
    const BatchReportOptions& options_;
    const ReportRun& run_;
    ProgressLine line_;
    std::optional<ProofNames> names_;
    std::atomic<std::size_t> next_{0};
    std::mutex mutex_;
    std::size_t done_ = 0;
    base::Result<void> fault_;
};

}  // namespace

ExitCode batchReport(const Environment& environment, const BatchReportOptions& options) {
    const auto fail = [&](const std::string& message) {
        sayError(environment, message);
        return ExitCode::BadInput;
    };
    const base::Result<ReportRun> run = readRun(options);
    if (!run) return fail(run.error().message);
    std::error_code failed;
    fs::create_directories(options.output / "problems", failed);
    if (failed) return fail("cannot make the folder " + options.output.string() + ": " + failed.message());
    if (const base::Result<void> written = Pages(environment, options, *run).write(); !written)
        return fail(written.error().message);
    if (environment.stop.stop_requested()) {
        sayError(environment, "stopped; the report is not complete");
        return ExitCode::NotGood;
    }
    const fs::path index = options.output / "index.html";
    if (const base::Result<void> written = base::writeFileAtomically(index, overviewPage(*run)); !written)
        return fail(written.error().message);
    sayNote(environment, std::to_string(run->entries.size()) + " problems; open " + index.string());
    return ExitCode::Good;
}

}  // namespace byrne::cli
