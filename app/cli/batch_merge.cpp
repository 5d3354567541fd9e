// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli batch-merge: one table of the tables that the shards of a run wrote.
#include <map>

#include "app/cli/batch_table.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/base/file.h"

namespace byrne::cli {

namespace fs = std::filesystem;

namespace {

bool isJson(const fs::path& path) { return extensionOf(path) == "json"; }

/// A row with the table it comes from.
struct Found {
    BatchRow row;
    fs::path table;
};

}  // namespace

ExitCode batchMerge(const Environment& environment, const BatchMergeOptions& options) {
    const auto fail = [&](const std::string& message) {
        sayError(environment, message);
        return ExitCode::BadInput;
    };
    std::map<std::string, Found> all;
    for (const fs::path& table : options.tables) {
        if (isJson(table) != isJson(options.tables.front()))
            return fail("cannot merge CSV and JSON tables; merge each kind for itself");
        const base::Result<std::vector<BatchRow>> rows = readTable(table);
        if (!rows) return fail(rows.error().message);
        for (const BatchRow& row : *rows) {
            const auto [place, isNew] = all.try_emplace(row.problem, Found{row, table});
            if (!isNew && place->second.row != row)
                return fail(row.problem + " has different rows in " + place->second.table.string() + " and " +
                            table.string() + "; leave one of the tables out, or the row");
        }
    }
    // Paths sort by their parts, as in the tables of batch.
    std::map<fs::path, BatchRow> sorted;
    for (const auto& [problem, found] : all) sorted[problem] = found.row;
    std::vector<BatchRow> rows;
    for (const auto& [problem, row] : sorted) rows.push_back(row);
    const base::Result<void> written =
        writeText(options.output, isJson(options.tables.front()) ? toJson(rows) : toCsv(rows));
    if (!written) return fail(written.error().message);
    sayNote(environment, std::to_string(rows.size()) + " rows of " + std::to_string(options.tables.size()) + " tables");
    return ExitCode::Good;
}

}  // namespace byrne::cli
