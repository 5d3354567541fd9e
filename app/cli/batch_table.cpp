// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batch_table.h"

#include <charconv>
#include <cmath>

#include "app/cli/environment.h"

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

}  // namespace byrne::cli
