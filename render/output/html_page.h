// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One self-contained HTML file: the figure as vectors, step by step, with buttons, keys, a scrubber, captions, a tab a
// branch and the proof beside it; facts in the text and lines of the figure light up together; free points can be
// dragged. It loads nothing, needs no network, speaks to screen readers, follows light and dark, and prints. Its
// program and style sheet are in render/output/web.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "render/output/embedded_document.h"
#include "render/scene/scene.h"

namespace byrne::output {

using WebRuns = std::vector<scene::TextRun>;

struct WebFact {
    WebRuns sentence;
    std::string plain;                 ///< The same without styles.
    std::vector<std::string> objects;  ///< Ids of the elements that show it.
};

struct WebStep {
    std::string heading;
    WebRuns caption;
    std::string reason;              ///< "midline"; may be empty.
    std::vector<std::size_t> facts;  ///< Indices into WebPage::facts.
    std::vector<std::size_t> premises;
    bool isShared = false;  ///< A branch before has shown it: left out where all is printed.
    scene::Scene light;     ///< Without caption.
    scene::Scene dark;      ///< The same elements in other colours.
};

/// A condition on points and circles that dragging keeps: the name of a relation and its arguments.
struct WebCondition {
    std::string relation;
    std::vector<std::string> objects;
};

/// What dragging needs to know of a figure, in millimetres of the scene.
struct WebFigure {
    struct Object {
        std::string name;
        std::vector<double> place;  ///< x, y; of a circle also its radius.
        bool isFree = false;
    };
    std::vector<Object> objects;
    std::vector<WebCondition> conditions;
};

struct WebBranch {
    std::string id;
    std::string title;
    bool isImpossible = false;
    std::vector<WebStep> steps;
    std::optional<WebFigure> figure;  ///< None: nothing can be dragged.
};

struct WebPage {
    std::string title;
    WebRuns statement;
    std::string language = "en";
    bool isDark = false;  ///< Opens dark, whatever the reader's system prefers.
    std::vector<WebFact> facts;
    std::vector<WebBranch> branches;
    std::optional<EmbeddedDocument> document;
};

/// Deterministic. An error if there is no step to show.
[[nodiscard]] base::Result<std::string> encodeHtml(const WebPage& page);

}  // namespace byrne::output
