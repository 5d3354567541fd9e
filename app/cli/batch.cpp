// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli batch: proves whole folders. The table is complete and in order at every moment, so that a run that
// was stopped can go on later.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "app/cli/batch_problem.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/proof_names.h"
#include "core/base/file.h"

namespace byrne::cli {

namespace fs = std::filesystem;

namespace {

bool isProblem(const fs::path& path) {
    const std::string extension = extensionOf(path);
    return extension == "p" || extension == "tptp" || extension == "byrne";
}

/// All problems in order, each once. Nothing after saying which path is not there.
std::vector<fs::path> collectProblems(const Environment& environment, const std::vector<fs::path>& paths) {
    std::set<fs::path> problems;
    for (const fs::path& path : paths) {
        std::error_code failed;
        const fs::file_status status = fs::status(path, failed);
        if (!fs::exists(status)) {
            sayError(environment, "cannot read " + path.string() + ": No such file or directory");
            return {};
        }
        if (!fs::is_directory(status)) {
            problems.insert(path);
            continue;
        }
        for (fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, failed), end;
             !failed && entry != end; entry.increment(failed))
            if (entry->is_regular_file(failed) && isProblem(entry->path())) problems.insert(entry->path());
    }
    if (problems.empty()) sayError(environment, "there is no problem (.p, .tptp or .byrne) in the paths given");
    return {problems.begin(), problems.end()};
}

/// Every n-th problem, so that hard folders are spread over all shards.
std::vector<fs::path> shardOf(const std::vector<fs::path>& problems, std::size_t shard, std::size_t shards) {
    std::vector<fs::path> chosen;
    for (std::size_t i = shard - 1; i < problems.size(); i += shards) chosen.push_back(problems[i]);
    return chosen;
}

/// The rows of a run, filled by several threads, written in the order of the problems.
class Run {
public:
    Run(const Environment& environment, const BatchOptions& options, const std::vector<fs::path>& problems)
        : environment_(environment),
          options_(options),
          problems_(shardOf(problems, options.shard, options.shards)),
          proofNames_(problems),
          line_(environment) {}

    /// Takes over the rows that the table has already.
    base::Result<void> resume();
    base::Result<void> work(const fs::path& proofs);
    [[nodiscard]] std::vector<BatchRow> rows() const;
    [[nodiscard]] std::size_t problemCount() const { return problems_.size(); }
    base::Result<void> writeTable();

private:
    using Clock = std::chrono::steady_clock;

    void workOn(const fs::path& proofs);
    void finish(BatchRow row);
    void showProgress();

    const Environment& environment_;
    const BatchOptions& options_;
    const std::vector<fs::path> problems_;
    const ProofNames proofNames_;
    ProgressLine line_;
    std::atomic<std::size_t> next_{0};
    std::mutex mutex_;
    std::map<std::string, BatchRow> done_;
    std::size_t doneBefore_ = 0;
    Clock::time_point start_ = Clock::now();
    Clock::time_point written_ = Clock::now();
    base::Result<void> fault_;
};

base::Result<void> Run::resume() {
    std::error_code ignored;
    if (!options_.resumes || !fs::exists(options_.table, ignored)) return {};
    const base::Result<std::string> text = base::readFile(options_.table);
    if (!text) return tl::unexpected<base::Error>(text.error());
    const base::Result<std::vector<BatchRow>> rows = fromCsv(*text);
    if (!rows)
        return base::failure(base::Error::Kind::Input,
                             "cannot resume from " + options_.table.string() + ": " + rows.error().message);
    std::vector<BatchRow> known = *rows;
    if (!options_.details.empty() && fs::exists(options_.details, ignored)) {
        const base::Result<std::string> details = base::readFile(options_.details);
        if (!details || !addDetails(*details, known))
            return base::failure(base::Error::Kind::Input, "cannot resume from " + options_.details.string() +
                                                               ": it is not a file that --details wrote");
    }
    for (const BatchRow& row : known)
        if (std::ranges::find(problems_, fs::path(row.problem)) != problems_.end()) done_.emplace(row.problem, row);
    doneBefore_ = done_.size();
    return {};
}

std::vector<BatchRow> Run::rows() const {
    std::vector<BatchRow> rows;
    for (const fs::path& problem : problems_)
        if (const auto row = done_.find(problem.string()); row != done_.end()) rows.push_back(row->second);
    return rows;
}

base::Result<void> Run::writeTable() {
    const std::vector<BatchRow> all = rows();
    if (base::Result<void> written = writeText(options_.table, toCsv(all)); !written) return written;
    return options_.details.empty() ? base::Result<void>() : writeText(options_.details, toJson(all));
}

void Run::showProgress() {
    const std::size_t left = problems_.size() - done_.size();
    const double elapsed = std::chrono::duration<double>(Clock::now() - start_).count();
    const std::size_t doneNow = done_.size() - doneBefore_;
    const auto proved = std::ranges::count_if(done_, [](const auto& row) { return row.second.status == "Theorem"; });
    if (problems_.empty()) return;
    std::string text = std::to_string(done_.size()) + " of " + std::to_string(problems_.size()) + ", " +
                       std::to_string(proved) + " proved";
    if (doneNow > 0)
        text += ", " + minutes(elapsed / static_cast<double>(doneNow) * static_cast<double>(left)) + " left";
    line_.update(static_cast<double>(done_.size()) / static_cast<double>(problems_.size()), text);
}

void Run::finish(BatchRow row) {
    const std::lock_guard lock(mutex_);
    if (environment_.isVerbose) {
        line_.clear();
        sayDetail(environment_, row.problem + ": " + row.status + " " + fixed(row.seconds, 2) + " s");
    }
    const std::string problem = row.problem;
    done_.emplace(problem, std::move(row));
    showProgress();
    // Once a second is enough to resume from, and keeps long tables from being written over and over.
    if (Clock::now() - written_ < std::chrono::seconds(1)) return;
    written_ = Clock::now();
    if (base::Result<void> written = writeTable(); !written) fault_ = written;
}

void Run::workOn(const fs::path& proofs) {
    for (std::size_t number = next_++; number < problems_.size(); number = next_++) {
        if (environment_.stop.stop_requested()) return;
        {
            const std::lock_guard lock(mutex_);
            if (!fault_) return;
            if (done_.contains(problems_[number].string())) continue;
        }
        std::optional<BatchRow> row = runProblem(problems_[number], proofs / proofNames_.nameOf(problems_[number]),
                                                 options_.search, environment_);
        if (!row) return;
        finish(std::move(*row));
    }
}

base::Result<void> Run::work(const fs::path& proofs) {
    {
        std::vector<std::jthread> workers;
        for (std::size_t i = 0; i < options_.jobs; ++i) workers.emplace_back([this, &proofs] { workOn(proofs); });
    }
    line_.clear();
    if (!fault_) return fault_;
    return writeTable();
}

struct Summary {
    std::size_t proved = 0;
    std::size_t checked = 0;
    std::size_t crashed = 0;
    std::map<std::string, std::size_t> byStatus;
    double seconds = 0;
};

Summary summarise(const std::vector<BatchRow>& rows) {
    Summary summary;
    for (const BatchRow& row : rows) {
        ++summary.byStatus[row.status];
        summary.proved += row.status == "Theorem" ? 1 : 0;
        summary.checked += row.checked == "yes" ? 1 : 0;
        summary.crashed += row.status == "Crashed" ? 1 : 0;
        summary.seconds += row.seconds;
    }
    return summary;
}

void saySummary(const Summary& summary, std::size_t done, std::size_t all, bool isJson) {
    if (isJson) {
        nlohmann::ordered_json json{{"problems", all},
                                    {"done", done},
                                    {"proved", summary.proved},
                                    {"checked", summary.checked},
                                    {"seconds", summary.seconds},
                                    {"statuses", summary.byStatus}};
        return say(json.dump() + "\n");
    }
    std::string text = std::to_string(summary.proved) + " of " + std::to_string(all) + " proved, " +
                       std::to_string(summary.checked) + " of these accepted by the checker";
    for (const auto& [status, count] : summary.byStatus)
        if (status != "Theorem") text += ", " + std::to_string(count) + " " + status;
    say(text + "; " + fixed(summary.seconds, 1) + " s in all\n");
}

}  // namespace

ExitCode batch(const Environment& environment, const BatchOptions& options) {
    const std::vector<fs::path> problems = collectProblems(environment, options.paths);
    if (problems.empty()) return ExitCode::BadInput;
    const auto fail = [&](const base::Error& error) {
        sayError(environment, error.message);
        return ExitCode::BadInput;
    };
    const base::Result<ScratchFolder> scratch = ScratchFolder::make();
    if (!scratch) return fail(scratch.error());
    std::error_code failed;
    if (!options.proofs.empty() && !fs::create_directories(options.proofs, failed) && failed)
        return fail(
            {base::Error::Kind::Io, "cannot make the folder " + options.proofs.string() + ": " + failed.message()});
    Run run(environment, options, problems);
    if (const base::Result<void> resumed = run.resume(); !resumed) return fail(resumed.error());
    // Written before the first problem is tried: a table that cannot be written should not cost hours.
    if (const base::Result<void> written = run.writeTable(); !written) return fail(written.error());
    const base::Result<void> worked = run.work(options.proofs.empty() ? scratch->path() : options.proofs);
    if (!worked) return fail(worked.error());
    const Summary summary = summarise(run.rows());
    saySummary(summary, run.rows().size(), run.problemCount(), options.isJson);
    if (environment.stop.stop_requested())
        sayError(environment, "stopped after " + std::to_string(run.rows().size()) + " of " +
                                  std::to_string(run.problemCount()) + " problems; --resume goes on");
    const bool isGood = summary.crashed == 0 && summary.checked == summary.proved && !environment.stop.stop_requested();
    return isGood ? ExitCode::Good : ExitCode::NotGood;
}

}  // namespace byrne::cli
