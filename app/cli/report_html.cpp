// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_html.h"

#include <algorithm>
#include <cctype>
#include <cstdint>

#include "app/cli/environment.h"
#include "app/cli/report_style.h"

namespace byrne::cli {

namespace {

std::string element(const std::string& name, const std::string& attributes, const std::string& content) {
    return "<" + name + (attributes.empty() ? "" : " ") + attributes + ">" + content + "</" + name + ">";
}

std::string page(const std::string& title, const std::string& body, const std::string& script) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
           element("title", "", escapeHtml(title)) + "\n<style>" + kReportStyle +
           "</style>\n</head>\n<body>\n<main>\n" + body + "</main>\n" +
           (script.empty() ? "" : "<script>" + script + "</script>\n") + "</body>\n</html>\n";
}

std::string base64(const std::string& bytes) {
    static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) out += i + k > bytes.size() ? '=' : kDigits[group >> (18 - 6 * k) & 63U];
    }
    return out;
}

std::string dataUri(const std::string& svg) { return "data:image/svg+xml;base64," + base64(svg); }

/// A file name as part of an address.
std::string address(const std::string& name) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0 || letter == '-' || letter == '_' || letter == '.' || letter == '+')
            out += letter;
        else
            out += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
    return out;
}

std::string pill(const BatchRow& row) {
    const bool isWrong = row.status == "Crashed" || row.status == "InputError" || row.checked == "no";
    const char* colour = isProved(row) ? "good" : isWrong ? "bad" : "warn";
    const std::string text = row.checked == "no" ? row.status + ", not accepted" : row.status;
    return element("span", std::string("class=\"pill ") + colour + "\"", escapeHtml(text));
}

/// What the filter knows a row by.
std::string kindsOf(const ReportEntry& entry) {
    std::string kinds = isProved(entry.row) ? "proved" : "unproved";
    const Change& change = entry.change;
    if (change.isNew) kinds += " new";
    if (change.isLost) kinds += " lost";
    if (change.isFaster) kinds += " faster";
    if (change.isSlower) kinds += " slower";
    if (change.isShorter) kinds += " shorter";
    if (change.isLonger) kinds += " longer";
    return kinds;
}

std::string tag(const char* colour, const std::string& text) {
    return element("span", std::string("class=\"tag ") + colour + "\"", escapeHtml(text));
}

std::string tags(const ReportEntry& entry) {
    const Change& change = entry.change;
    if (!change.before) return tag("soft", "not in the earlier run");
    std::string out;
    if (change.isNew) out += tag("good", "new");
    if (change.isLost) out += tag("bad", "lost");
    const std::string times = fixed(change.before->seconds, 2) + " s before";
    if (change.isFaster) out += tag("good", "faster, " + times);
    if (change.isSlower) out += tag("bad", "slower, " + times);
    const std::string steps = change.before->steps ? std::to_string(*change.before->steps) + " steps before" : "";
    if (change.isShorter) out += tag("good", "shorter, " + steps);
    if (change.isLonger) out += tag("warn", "longer, " + steps);
    return out;
}

std::string number(const std::optional<std::size_t>& value) { return value ? std::to_string(*value) : std::string(); }

std::string numberCell(const std::string& value) {
    return element("td", "class=\"n\" data-v=\"" + value + "\"", value);
}

std::string card(const std::string& value, const std::string& text) {
    return element("div", "class=\"card\"",
                   element("b", "", escapeHtml(value)) + element("span", "", escapeHtml(text)));
}

/// The numbers that a run is about.
struct Totals {
    std::size_t proved = 0;
    std::size_t faulty = 0;  ///< Crashed, not understood, or refused by the checker.
    double seconds = 0;
    std::vector<double> times;  ///< Of the proved.
    std::vector<double> steps;
    double mostMegabytes = 0;
};

Totals totalsOf(const ReportRun& run) {
    Totals totals;
    for (const ReportEntry& entry : run.entries) {
        const BatchRow& row = entry.row;
        totals.seconds += row.seconds;
        totals.mostMegabytes = std::max(totals.mostMegabytes, row.peakMegabytes);
        if (row.status == "Crashed" || row.status == "InputError" || row.checked == "no") ++totals.faulty;
        if (!isProved(row)) continue;
        ++totals.proved;
        totals.times.push_back(row.seconds);
        if (row.steps) totals.steps.push_back(static_cast<double>(*row.steps));
    }
    return totals;
}

std::string share(std::size_t part, std::size_t all, const char* kind) {
    if (part == 0) return "";
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(all);
    return element("i", std::string("class=\"") + kind + "\" style=\"width:" + fixed(percent, 2) + "%\"", "");
}

std::string cards(const ReportRun& run, const Totals& totals) {
    const std::size_t all = run.entries.size();
    std::string out = card(std::to_string(totals.proved) + " of " + std::to_string(all), "proved and checked");
    out += card(fixed(median(totals.times), 2) + " s", "median time of the proved");
    out += card(fixed(median(totals.steps), 0), "median steps of a proof");
    out += card(fixed(totals.seconds, totals.seconds < 100 ? 1 : 0) + " s", "in all");
    if (totals.faulty > 0) out += card(std::to_string(totals.faulty), "crashed, not understood or refused");
    if (run.hasDetails) out += card(fixed(totals.mostMegabytes, 0) + " MB", "most memory of a problem");
    out = element("div", "class=\"cards\"", out);
    if (all == 0) return out;
    return out + element("div", "class=\"share\" role=\"img\" aria-label=\"share of proved problems\"",
                         share(totals.proved, all, "yes") + share(all - totals.proved - totals.faulty, all, "no") +
                             share(totals.faulty, all, "wrong"));
}

std::string link(const ReportEntry& entry, const std::string& folder) {
    return element("a", "href=\"" + folder + address(entry.page) + "\"", escapeHtml(entry.label));
}

/// "New (3)" with links, or nothing.
template <class Wanted>
std::string changeList(const ReportRun& run, const std::string& heading, Wanted wanted) {
    std::string items;
    std::size_t count = 0;
    for (const ReportEntry& entry : run.entries) {
        if (!wanted(entry.change)) continue;
        ++count;
        items += element("li", "", link(entry, "problems/"));
    }
    if (count == 0) return "";
    return element("p", "", element("b", "", escapeHtml(heading) + " (" + std::to_string(count) + ")")) +
           element("ul", "class=\"flat\"", items);
}

std::string comparison(const ReportRun& run) {
    if (!run.isCompared) return "";
    std::vector<BatchRow> rows;
    std::vector<Change> changes;
    const auto count = [&](auto member) {
        return std::to_string(std::ranges::count_if(changes, [&](const Change& change) { return change.*member; }));
    };
    for (const ReportEntry& entry : run.entries) {
        rows.push_back(entry.row);
        changes.push_back(entry.change);
    }
    std::string out = card("+" + count(&Change::isNew), "new") + card("-" + count(&Change::isLost), "lost") +
                      card(count(&Change::isFaster) + " / " + count(&Change::isSlower), "faster / slower") +
                      card(count(&Change::isShorter) + " / " + count(&Change::isLonger), "shorter / longer");
    if (const std::optional<double> speedup = medianSpeedup(rows, changes))
        out += card(fixed(*speedup, 2) + " x", "as fast as before (median)");
    out = element("h2", "", "Compared with the earlier run") + element("div", "class=\"cards\"", out);
    out += changeList(run, "New", [](const Change& change) { return change.isNew; });
    out += changeList(run, "Lost", [](const Change& change) { return change.isLost; });
    if (run.gone.empty()) return out;
    std::string items;
    for (const std::string& problem : run.gone) items += element("li", "", escapeHtml(problem));
    return out +
           element("p", "", element("b", "", "Only in the earlier run (" + std::to_string(run.gone.size()) + ")")) +
           element("ul", "class=\"flat\"", items);
}

std::string headCell(const char* name, bool isNumber) {
    return element("th", isNumber ? "class=\"n\" scope=\"col\"" : "scope=\"col\"",
                   element("button", "type=\"button\"", name));
}

std::string tableRow(const ReportRun& run, const ReportEntry& entry, double slowest) {
    const BatchRow& row = entry.row;
    const double percent = slowest > 0 ? 100 * row.seconds / slowest : 0;
    std::string cells = element("td", "", link(entry, "problems/")) + element("td", "", pill(row)) +
                        element("td",
                                "class=\"n time\" data-v=\"" + fixed(row.seconds, 2) +
                                    "\" style=\"--share:" + fixed(percent, 1) + "%\"",
                                fixed(row.seconds, 2)) +
                        numberCell(number(row.steps)) + numberCell(number(row.branches)) +
                        element("td", "", escapeHtml(row.checked)) + element("td", "", escapeHtml(row.engine));
    if (run.hasDetails) cells += numberCell(fixed(row.peakMegabytes, 0));
    if (run.isCompared) cells += element("td", "", tags(entry));
    return element("tr", "data-kinds=\"" + kindsOf(entry) + "\"", cells) + "\n";
}

std::string table(const ReportRun& run) {
    std::string head = headCell("Problem", false) + headCell("Status", false) + headCell("Seconds", true) +
                       headCell("Steps", true) + headCell("Branches", true) + headCell("Checked", false) +
                       headCell("Engine", false);
    if (run.hasDetails) head += headCell("MB", true);
    if (run.isCompared) head += headCell("Change", false);
    double slowest = 0;
    for (const ReportEntry& entry : run.entries) slowest = std::max(slowest, entry.row.seconds);
    std::string rows;
    for (const ReportEntry& entry : run.entries) rows += tableRow(run, entry, slowest);
    return element("div", "class=\"scroll\"",
                   element("table", "id=\"problems\"",
                           element("thead", "", element("tr", "", head)) + "\n" + element("tbody", "", "\n" + rows)));
}

std::string tools(const ReportRun& run) {
    std::string options = "<option value=\"\">all problems</option><option>proved</option><option>unproved</option>";
    if (run.isCompared)
        for (const char* kind : {"new", "lost", "faster", "slower", "shorter", "longer"})
            options += element("option", "", kind);
    return element(
        "div", "class=\"tools\"",
        "<input id=\"filter\" type=\"search\" placeholder=\"Filter by name\" aria-label=\"Filter by name\">" +
            element("select", "id=\"kind\" aria-label=\"Which problems\"", options));
}

std::string facts(const ReportRun& run, const ReportEntry& entry) {
    const BatchRow& row = entry.row;
    std::string out = card(fixed(row.seconds, 2) + " s", "time");
    if (row.steps) out += card(number(row.steps), "steps");
    if (row.branches) out += card(number(row.branches), "branches");
    if (!row.checked.empty()) out += card(row.checked, "accepted by the checker");
    if (!row.engine.empty()) out += card(row.engine, "engine");
    if (run.hasDetails) out += card(fixed(row.peakMegabytes, 0) + " MB", "most memory");
    return element("div", "class=\"cards\"", out);
}

std::string picture(const ReportProblem& problem) {
    if (problem.lightSvg.empty()) return "";
    const std::string caption = !problem.proofText.empty() ? "The figure after the last step." : "The hypotheses.";
    return element(
        "figure", "",
        element("picture", "",
                "<source media=\"(prefers-color-scheme: dark)\" srcset=\"" + dataUri(problem.darkSvg) +
                    "\"><img alt=\"" + escapeHtml(caption) + "\" src=\"" + dataUri(problem.lightSvg) + "\">") +
            element("figcaption", "", escapeHtml(caption)));
}

}  // namespace

std::string escapeHtml(const std::string& text) {
    std::string out;
    for (const char letter : text) switch (letter) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += static_cast<unsigned char>(letter) < 32 && letter != '\n' && letter != '\t' ? ' ' : letter;
        }
    return out;
}

std::string overviewPage(const ReportRun& run) {
    return page(run.title,
                element("h1", "", escapeHtml(run.title)) + "\n" + cards(run, totalsOf(run)) + "\n" + comparison(run) +
                    "\n" + element("h2", "", "Problems") + tools(run) + "\n" + table(run) + "\n",
                kReportScript);
}

std::string problemPage(const ReportRun& run, std::size_t number, const ReportProblem& problem) {
    const ReportEntry& entry = run.entries[number];
    std::string navigation = element("a", "href=\"../index.html\"", "All problems");
    if (number > 0)
        navigation += element("a", "rel=\"prev\" href=\"" + address(run.entries[number - 1].page) + "\"",
                              "&#8592; " + escapeHtml(run.entries[number - 1].label));
    if (number + 1 < run.entries.size())
        navigation += element("a", "rel=\"next\" href=\"" + address(run.entries[number + 1].page) + "\"",
                              escapeHtml(run.entries[number + 1].label) + " &#8594;");
    std::string body = element("nav", "", navigation) + "\n" + element("h1", "", escapeHtml(entry.label)) +
                       element("p", "", pill(entry.row) + " " + (run.isCompared ? tags(entry) : std::string())) + "\n";
    if (!entry.row.reason.empty()) body += element("p", "class=\"soft\"", escapeHtml(entry.row.reason)) + "\n";
    body += facts(run, entry) + "\n";
    if (!problem.statement.empty())
        body += element("h2", "", "Theorem") + element("pre", "", escapeHtml(problem.statement)) + "\n";
    body += picture(problem);
    if (!problem.proofText.empty())
        body += element("h2", "", "Proof") + element("pre", "class=\"prose\"", escapeHtml(problem.proofText)) + "\n";
    return page(entry.label + " - " + run.title, body, "");
}

}  // namespace byrne::cli
