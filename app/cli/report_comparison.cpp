// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_comparison.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/proof_names.h"

namespace byrne::cli {

namespace {

constexpr double kClearRatio = 1.5;
constexpr double kClearSeconds = 0.1;
/// Times are noted to a hundredth of a second.
constexpr double kLeastSeconds = 0.01;

bool isClearlyLess(double a, double b) { return a * kClearRatio < b && b - a > kClearSeconds; }

using Table = std::map<std::string, const BatchRow*>;

Table byPath(const std::vector<BatchRow>& rows) {
    Table table;
    for (const BatchRow& row : rows) table[row.problem] = &row;
    return table;
}

/// The path of each row's problem from the folder that all lie in.
std::vector<std::string> shortPaths(const std::vector<BatchRow>& rows) {
    std::vector<std::filesystem::path> problems;
    for (const BatchRow& row : rows) problems.emplace_back(row.problem);
    const std::filesystem::path common = commonFolder(problems);
    std::vector<std::string> out;
    for (const std::filesystem::path& problem : problems) out.push_back(problem.lexically_relative(common).string());
    return out;
}

Change changeOf(const BatchRow& now, const BatchRow& before) {
    Change change;
    change.before = before;
    change.isNew = isProved(now) && !isProved(before);
    change.isLost = !isProved(now) && isProved(before);
    if (!isProved(now) || !isProved(before)) return change;
    change.isFaster = isClearlyLess(now.seconds, before.seconds);
    change.isSlower = isClearlyLess(before.seconds, now.seconds);
    change.isShorter = now.steps && before.steps && *now.steps < *before.steps;
    change.isLonger = now.steps && before.steps && *now.steps > *before.steps;
    return change;
}

}  // namespace

bool isProved(const BatchRow& row) { return row.status == "Theorem" && row.checked == "yes"; }

std::vector<Change> compare(const std::vector<BatchRow>& rows, const std::vector<BatchRow>& earlier) {
    Table before = byPath(earlier);
    std::vector<std::string> keys;
    for (const BatchRow& row : rows) keys.push_back(row.problem);
    if (std::ranges::none_of(keys, [&](const std::string& key) { return before.contains(key); })) {
        before.clear();
        const std::vector<std::string> earlierKeys = shortPaths(earlier);
        for (std::size_t i = 0; i < earlier.size(); ++i) before[earlierKeys[i]] = &earlier[i];
        keys = shortPaths(rows);
    }
    std::vector<Change> changes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto place = before.find(keys[i]);
        changes.push_back(place == before.end() ? Change() : changeOf(rows[i], *place->second));
    }
    return changes;
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

std::optional<double> medianSpeedup(const std::vector<BatchRow>& rows, const std::vector<Change>& changes) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (changes[i].before && isProved(rows[i]) && isProved(*changes[i].before))
            ratios.push_back(std::max(changes[i].before->seconds, kLeastSeconds) /
                             std::max(rows[i].seconds, kLeastSeconds));
    return ratios.empty() ? std::nullopt : std::optional(median(std::move(ratios)));
}

}  // namespace byrne::cli
