// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures of a web page as tables: every shape, style and name once, and for every step which of them are to be
// seen and when. Used by html_page.cpp; read by render/output/web/figure.js.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "render/output/html_page.h"

namespace byrne::output {

/// An element of a step: indices into the tables, and its timing.
struct WebElement {
    std::size_t shape = 0;
    std::size_t style = 0;
    std::size_t id = 0;
    scene::Timing timing;
};

struct WebTables {
    double widthMm = 0;
    double heightMm = 0;
    std::vector<std::string> shapes;  ///< Path data, or a text element without colours.
    std::vector<std::string> ids;
    std::string style;                                           ///< Style sheet: a class for each style.
    std::vector<std::vector<std::vector<WebElement>>> elements;  ///< By branch and step, in drawing order.
};

[[nodiscard]] WebTables webTables(const WebPage& page);
/// JSON that can stand in a script element.
[[nodiscard]] std::string webData(const WebPage& page, const WebTables& tables,
                                  const std::map<std::string, std::string>& words);
/// Runs as HTML: italics, sub- and superscripts; colours are left to the page.
[[nodiscard]] std::string htmlOf(const WebRuns& runs);

}  // namespace byrne::output
