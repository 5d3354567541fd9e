// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batch_table.h"

#include <charconv>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "app/cli/output.h"
#include "core/base/file.h"

namespace byrne::cli {

namespace {

const std::string kHeader = "problem,status,seconds,steps,branches,checked,engine";
constexpr std::size_t kColumns = 7;

std::string quoted(const std::string& field) {
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string out = "\"";
    for (const char letter : field) out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return out + "\"";
}

std::string numberText(const std::optional<std::size_t>& number) { return number ? std::to_string(*number) : ""; }

/// All records; fields may hold commas, quotes and line breaks when quoted.
std::vector<std::vector<std::string>> records(const std::string& text) {
    std::vector<std::vector<std::string>> all;
    std::vector<std::string> record(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (isQuoted && letter == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            record.back() += text[++i];
        } else if (letter == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && letter == ',') {
            record.emplace_back();
        } else if (!isQuoted && letter == '\n') {
            all.push_back(std::move(record));
            record.assign(1, "");
        } else if (isQuoted || letter != '\r') {
            record.back() += letter;
        }
    }
    if (record.size() > 1 || !record[0].empty()) all.push_back(std::move(record));
    return all;
}

template <class Number>
bool parse(const std::string& field, Number& number) {
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    return error == std::errc() && end == field.data() + field.size();
}

bool parseOptional(const std::string& field, std::optional<std::size_t>& number) {
    std::size_t value = 0;
    if (field.empty()) return true;
    if (!parse(field, value)) return false;
    number = value;
    return true;
}

}  // namespace

std::string toCsv(const std::vector<BatchRow>& rows) {
    std::string out = kHeader + "\n";
    for (const BatchRow& row : rows)
        out += quoted(row.problem) + "," + row.status + "," + fixed(row.seconds, 2) + "," + numberText(row.steps) +
               "," + numberText(row.branches) + "," + row.checked + "," + row.engine + "\n";
    return out;
}

std::string toJson(const std::vector<BatchRow>& rows) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    const auto number = [](const std::optional<std::size_t>& value) {
        return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
    };
    for (const BatchRow& row : rows)
        all.push_back({{"problem", row.problem},
                       {"status", row.status},
                       {"seconds", row.seconds},
                       {"steps", number(row.steps)},
                       {"branches", number(row.branches)},
                       {"checked", row.checked},
                       {"engine", row.engine},
                       {"quietSteps", number(row.quietSteps)},
                       {"cpuSeconds", row.cpuSeconds},
                       {"peakMegabytes", row.peakMegabytes},
                       {"reason", row.reason}});
    return all.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

base::Result<std::vector<BatchRow>> fromJson(const std::string& text) {
    const nlohmann::json all = nlohmann::json::parse(text, nullptr, false);
    if (!all.is_array()) return base::failure(base::Error::Kind::Input, "it is not a JSON array of rows");
    std::vector<BatchRow> rows;
    for (const nlohmann::json& each : all) {
        const auto wrong = [&] {
            return base::failure(base::Error::Kind::Input,
                                 "member " + std::to_string(rows.size() + 1) + " of the array is not a row");
        };
        if (!each.is_object()) return wrong();
        const auto text = [&](const char* name) {
            return each.contains(name) && each[name].is_string() ? each[name].get<std::string>() : std::string();
        };
        const auto number = [&](const char* name) {
            return each.contains(name) && each[name].is_number() ? each[name].get<double>() : 0.0;
        };
        const auto count = [&](const char* name) {
            return each.contains(name) && each[name].is_number_unsigned() ? std::optional(each[name].get<std::size_t>())
                                                                          : std::nullopt;
        };
        BatchRow row{text("problem"),      text("status"),          number("seconds"), count("steps"),
                     count("branches"),    text("checked"),         text("engine"),    count("quietSteps"),
                     number("cpuSeconds"), number("peakMegabytes"), text("reason")};
        if (row.problem.empty() || row.status.empty()) return wrong();
        rows.push_back(std::move(row));
    }
    return rows;
}

bool addDetails(const std::string& text, std::vector<BatchRow>& rows) {
    const base::Result<std::vector<BatchRow>> detailed = fromJson(text);
    if (!detailed) return false;
    std::map<std::string, const BatchRow*> found;
    for (const BatchRow& row : *detailed) found[row.problem] = &row;
    for (BatchRow& row : rows) {
        const auto place = found.find(row.problem);
        if (place == found.end()) continue;
        row.quietSteps = place->second->quietSteps;
        row.cpuSeconds = place->second->cpuSeconds;
        row.peakMegabytes = place->second->peakMegabytes;
        row.reason = place->second->reason;
    }
    return true;
}

base::Result<std::vector<BatchRow>> fromCsv(const std::string& text) {
    std::vector<BatchRow> rows;
    const std::vector<std::vector<std::string>> all = records(text);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const std::vector<std::string>& fields = all[i];
        BatchRow row;
        const bool isRow = fields.size() == kColumns && parse(fields[2], row.seconds) && std::isfinite(row.seconds) &&
                           parseOptional(fields[3], row.steps) && parseOptional(fields[4], row.branches);
        if (!isRow)
            return base::failure(base::Error::Kind::Input,
                                 "record " + std::to_string(i + 1) + " is not a row of " + kHeader);
        row.problem = fields[0];
        row.status = fields[1];
        row.checked = fields[5];
        row.engine = fields[6];
        rows.push_back(std::move(row));
    }
    if (!all.empty() && toCsv({}) != [&] {
            std::string header;
            for (const std::string& field : all[0]) header += (header.empty() ? "" : ",") + field;
            return header + "\n";
        }())
        return base::failure(base::Error::Kind::Input, "the first line must be " + kHeader);
    return rows;
}

base::Result<std::vector<BatchRow>> readTable(const std::filesystem::path& path) {
    const base::Result<std::string> text = base::readFile(path);
    if (!text) return tl::unexpected<base::Error>(text.error());
    base::Result<std::vector<BatchRow>> rows = extensionOf(path) == "json" ? fromJson(*text) : fromCsv(*text);
    if (!rows) return base::failure(base::Error::Kind::Input, path.string() + ": " + rows.error().message);
    return rows;
}

}  // namespace byrne::cli
