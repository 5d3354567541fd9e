// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/html_page.h"

#include <algorithm>
#include <map>

#include "render/cairo/svg_markup.h"
#include "render/output/embedding.h"
#include "render/output/html_data.h"
#include "render/output/web_assets.h"

namespace byrne::output {

namespace {

using cairo::svgEscaped;

/// Words of the page itself, by language.
struct Words {
    const char* first;
    const char* previous;
    const char* play;
    const char* pause;
    const char* next;
    const char* last;
    const char* scrubber;
    const char* position;  ///< %1 of %2
    const char* branches;
    const char* proof;
    const char* theme;
    const char* reset;
    const char* hint;
    const char* by;
    const char* from;
    const char* impossible;
    const char* noScript;
};

constexpr Words kEnglish{
    "First step",
    "Previous step",
    "Play",
    "Pause",
    "Next step",
    "Last step",
    "Position in the proof",
    "%1 of %2",
    "Cases",
    "Proof",
    "Dark",
    "Points back",
    "Drag the free points. Point at a line of the figure or at a fact to see what belongs together.",
    "by",
    "from",
    "impossible",
    "The figure needs JavaScript; the whole proof is below."};
constexpr Words kGerman{
    "Erster Schritt",
    "Vorheriger Schritt",
    "Abspielen",
    "Anhalten",
    "Nächster Schritt",
    "Letzter Schritt",
    "Stelle im Beweis",
    "%1 von %2",
    "Fälle",
    "Beweis",
    "Dunkel",
    "Punkte zurück",
    "Freie Punkte lassen sich ziehen. Zeigen auf eine Linie oder eine Aussage lässt aufleuchten, was "
    "zusammengehört.",
    "nach",
    "aus",
    "unmöglich",
    "Die Figur braucht JavaScript; der ganze Beweis steht unten."};

const Words& wordsOf(const std::string& language) { return language.starts_with("de") ? kGerman : kEnglish; }

/// Numbers of facts in the order in which the page names them.
std::map<std::size_t, std::size_t> numbering(const WebPage& page) {
    std::map<std::size_t, std::size_t> numbers;
    for (const WebBranch& branch : page.branches)
        for (const WebStep& step : branch.steps)
            for (const std::size_t fact : step.facts) numbers.emplace(fact, numbers.size() + 1);
    return numbers;
}

class PageWriter {
public:
    explicit PageWriter(const WebPage& page) : page_(page), words_(wordsOf(page.language)), numbers_(numbering(page)) {}

    std::string write() {
        const WebTables tables = webTables(page_);
        out_ = "<!DOCTYPE html>\n<html lang=\"" + svgEscaped(page_.language) + "\"" +
               (page_.isDark ? " data-theme=\"dark\"" : "") +
               ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
               "initial-scale=1\">\n<meta name=\"generator\" content=\"Byrne\">\n<title>" +
               svgEscaped(page_.title) + "</title>\n<style>\n" + kPageStyle + tables.style +
               "</style>\n</head>\n<body>\n";
        addHeader();
        out_ += "<main>\n";
        addStage(tables);
        addProof();
        out_ += "</main>\n<div id=\"print\"></div>\n";
        if (page_.document) out_ += htmlDocumentElement(*page_.document);
        out_ += "<script type=\"application/json\" id=\"data\">" + dataText(tables) +
                "</script>\n<script>\n(() => {\n" + kRelationsScript + kFigureScript + kDragScript + kPlayerScript +
                "})();\n</script>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void addHeader() {
        out_ += "<header>\n<div><h1>" + svgEscaped(page_.title) + "</h1>\n<p>" + htmlOf(page_.statement) +
                "</p></div>\n<button id=\"theme\" aria-pressed=\"false\">" + words_.theme + "</button>\n</header>\n";
    }

    void button(const char* id, const char* label, const char* sign) {
        out_ += "<button id=\"" + std::string(id) + "\" aria-label=\"" + label + "\" title=\"" + label + "\">" + sign +
                "</button>\n";
    }

    void addStage(const WebTables& tables) {
        out_ += "<section>\n<noscript><p>" + std::string(words_.noScript) +
                "</p></noscript>\n<div id=\"stage\"><svg id=\"figure\" role=\"img\" viewBox=\"0 0 " +
                cairo::svgNumber(tables.widthMm) + ' ' + cairo::svgNumber(tables.heightMm) +
                "\"></svg></div>\n<div id=\"caption\" aria-live=\"polite\" aria-atomic=\"true\"><h2 "
                "id=\"heading\"></h2><p id=\"words\"></p></div>\n<div id=\"controls\" hidden>\n";
        button("first", words_.first, "⏮");
        button("previous", words_.previous, "◀");
        button("play", words_.play, "▶");
        button("next", words_.next, "▶▏");
        button("last", words_.last, "⏭");
        out_ += "<input id=\"scrubber\" type=\"range\" min=\"0\" max=\"1\" step=\"0.01\" value=\"0\" aria-label=\"" +
                std::string(words_.scrubber) + "\">\n<span id=\"position\"></span>\n<button id=\"reset\" hidden>" +
                words_.reset + "</button>\n</div>\n<p id=\"hint\" hidden>" + words_.hint + "</p>\n</section>\n";
    }

    void addProof() {
        out_ += "<section id=\"proof\">\n";
        if (page_.branches.size() > 1) {
            out_ += "<div role=\"tablist\" aria-label=\"" + std::string(words_.branches) + "\">\n";
            for (std::size_t i = 0; i < page_.branches.size(); ++i) {
                const WebBranch& branch = page_.branches[i];
                out_ += "<button role=\"tab\" id=\"tab" + std::to_string(i) + "\" aria-selected=\"" +
                        (i == 0 ? "true" : "false") + "\" aria-controls=\"proof\" tabindex=\"" + (i == 0 ? "0" : "-1") +
                        "\">" + svgEscaped(branch.title) +
                        (branch.isImpossible ? " (" + std::string(words_.impossible) + ")" : "") + "</button>\n";
            }
            out_ += "</div>\n";
        }
        for (const WebBranch& branch : page_.branches) addSteps(branch);
        out_ += "</section>\n";
    }

    void addSteps(const WebBranch& branch) {
        out_ += "<ol class=\"proof\" aria-label=\"" + svgEscaped(branch.title) + "\">\n";
        for (std::size_t k = 0; k < branch.steps.size(); ++k) {
            const WebStep& step = branch.steps[k];
            out_ += "<li data-step=\"" + std::to_string(k) + "\"><button class=\"step\">" + svgEscaped(step.heading) +
                    "</button><br>";
            for (std::size_t i = 0; i < step.facts.size(); ++i) out_ += (i == 0 ? "" : " ") + factMarkup(step.facts[i]);
            // A step that adds no fact (the goal, a contradiction) says in words what it does.
            if (step.facts.empty()) out_ += htmlOf(step.caption);
            out_ += reasonMarkup(step) + "</li>\n";
        }
        out_ += "</ol>\n";
    }

    [[nodiscard]] std::string factMarkup(std::size_t fact) const {
        return "<span class=\"number\">(" + std::to_string(numbers_.at(fact)) +
               ")</span>&nbsp;<span class=\"fact\" "
               "tabindex=\"0\" role=\"button\" data-fact=\"" +
               std::to_string(fact) + "\">" + htmlOf(page_.facts[fact].sentence) + "</span>";
    }

    [[nodiscard]] std::string reasonMarkup(const WebStep& step) const {
        std::string text;
        if (!step.reason.empty()) text += std::string(words_.by) + " " + svgEscaped(step.reason);
        std::string list;
        for (const std::size_t premise : step.premises) {
            const auto number = numbers_.find(premise);
            if (number == numbers_.end()) continue;
            list += std::string(list.empty() ? "" : ", ") +
                    "<span class=\"fact\" tabindex=\"0\" role=\"button\" "
                    "data-fact=\"" +
                    std::to_string(premise) + "\" title=\"" + svgEscaped(page_.facts[premise].plain) + "\">(" +
                    std::to_string(number->second) + ")</span>";
        }
        if (!list.empty()) text += (text.empty() ? "" : ", ") + std::string(words_.from) + " " + list;
        return text.empty() ? text : " <span class=\"reason\">" + text + "</span>";
    }

    [[nodiscard]] std::string dataText(const WebTables& tables) const {
        return webData(
            page_, tables,
            {{"position", words_.position}, {"play", words_.play}, {"pause", words_.pause}, {"proof", words_.proof}});
    }

    const WebPage& page_;
    const Words& words_;
    std::map<std::size_t, std::size_t> numbers_;
    std::string out_;
};

}  // namespace

base::Result<std::string> encodeHtml(const WebPage& page) {
    const bool hasSteps =
        std::ranges::any_of(page.branches, [](const WebBranch& branch) { return !branch.steps.empty(); });
    if (!hasSteps) return base::failure(base::Error::Kind::Input, "there is no step to show");
    return PageWriter(page).write();
}

}  // namespace byrne::output
