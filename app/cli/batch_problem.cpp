// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batch_problem.h"

#include <nlohmann/json.hpp>

#include "app/common/child_process.h"

namespace byrne::cli {

using common::ChildLimits;
using common::ChildResult;
using common::runSelf;

namespace {

/// Past its own limit a process gets this long to end in good order before it is killed.
constexpr double kGraceSeconds = 3;
constexpr double kCheckSeconds = 60;
/// What a process maps without using it: libraries, thread stacks.
constexpr std::size_t kUnusedMegabytes = 1024;

std::string engineName(prover::Engine engine) {
    switch (engine) {
        case prover::Engine::Auto:
            return "auto";
        case prover::Engine::Saturate:
            return "saturate";
        case prover::Engine::Shortest:
            return "shortest";
    }
    return "auto";
}

std::string adviserNames(const std::vector<common::Adviser>& advisers) {
    std::string names;
    for (const common::Adviser adviser : advisers) names += (names.empty() ? "" : ",") + common::nameOf(adviser);
    return names.empty() ? "none" : names;
}

std::vector<std::string> readingArguments(const Environment& environment) {
    std::vector<std::string> arguments;
    if (environment.reading.allowIncludeAnywhere) arguments.emplace_back("--allow-include-anywhere");
    for (const std::filesystem::path& folder : environment.reading.theoryPath)
        arguments.insert(arguments.end(), {"--theories", folder.string()});
    return arguments;
}

ChildLimits limitsOf(double seconds, const SearchOptions& search, const Environment& environment) {
    return {seconds + kGraceSeconds, (search.memoryMegabytes + kUnusedMegabytes) << 20, environment.stop};
}

/// For a process that gave no answer.
std::string howItEnded(const ChildResult& result) {
    switch (result.end) {
        case ChildResult::End::TimedOut:
            return "The process did not end in time and was killed.";
        case ChildResult::End::Crashed:
            return "The process was ended by signal " + std::to_string(result.signal) + ".";
        default:
            return "The process ended with exit code " + std::to_string(result.exitCode) + " and no answer.";
    }
}

/// Fills the row and the theorem's name from what `prove --json` printed; false if it printed no such thing.
bool readAnswer(const std::string& output, BatchRow& row, std::string& theorem) {
    const nlohmann::json answer = nlohmann::json::parse(output, nullptr, false);
    if (!answer.is_object() || !answer.contains("status") || !answer["status"].is_string()) return false;
    row.status = answer["status"].get<std::string>();
    row.engine = answer.value("engine", "");
    theorem = answer.value("theorem", "");
    row.reason = answer.value("reason", "");
    if (row.status != "Theorem") return true;
    row.steps = answer.value("steps", std::size_t{0});
    row.quietSteps = answer.value("quietSteps", std::size_t{0});
    row.branches = answer.value("branches", std::size_t{0});
    return true;
}

std::vector<std::string> proveArguments(const std::filesystem::path& problem, const std::filesystem::path& proofFile,
                                        const SearchOptions& search, const Environment& environment) {
    std::vector<std::string> arguments = readingArguments(environment);
    arguments.insert(arguments.end(),
                     {"prove", "--json", "--quiet", "--anew", "--time", fixed(search.seconds, 3), "--memory",
                      std::to_string(search.memoryMegabytes), "--engine", engineName(search.engine), "--advisers",
                      adviserNames(search.advisers), "-o", proofFile.string(), "--", problem.string()});
    return arguments;
}

/// Whether a fresh process that reads the written proof accepts it; nothing if stopped.
std::optional<std::string> checkAgain(const std::filesystem::path& proofFile, const std::string& theorem,
                                      const SearchOptions& search, const Environment& environment) {
    std::vector<std::string> arguments = readingArguments(environment);
    arguments.insert(arguments.end(), {"check", "--quiet", "--theorem", theorem, "--", proofFile.string()});
    const base::Result<ChildResult> result = runSelf(arguments, limitsOf(kCheckSeconds, search, environment));
    if (!result) return "no";
    if (result->end == ChildResult::End::Stopped) return std::nullopt;
    return result->end == ChildResult::End::Exited && result->exitCode == 0 ? "yes" : "no";
}

}  // namespace

std::optional<BatchRow> runProblem(const std::filesystem::path& problem, const std::filesystem::path& proofFile,
                                   const SearchOptions& search, const Environment& environment) {
    BatchRow row;
    row.problem = problem.string();
    row.status = "Crashed";
    const base::Result<ChildResult> result =
        runSelf(proveArguments(problem, proofFile, search, environment), limitsOf(search.seconds, search, environment));
    if (!result) {
        row.reason = result.error().message;
        return row;
    }
    row.seconds = result->seconds;
    row.cpuSeconds = result->cpuSeconds;
    row.peakMegabytes = static_cast<double>(result->peakMemoryBytes) / (1 << 20);
    if (result->end == ChildResult::End::Stopped) return std::nullopt;
    if (result->end == ChildResult::End::TimedOut) row.status = "Timeout";
    std::string theorem;
    if (result->end != ChildResult::End::Exited || !readAnswer(result->output, row, theorem)) {
        row.reason = howItEnded(*result);
        return row;
    }
    if (row.status != "Theorem") return row;
    const std::optional<std::string> checked = checkAgain(proofFile, theorem, search, environment);
    if (!checked) return std::nullopt;
    row.checked = *checked;
    return row;
}

}  // namespace byrne::cli
