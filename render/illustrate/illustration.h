// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The storyboard of a proof: for every branch, one animated scene a step, with a caption in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"
#include "render/figure/figure.h"
#include "render/scene/scene.h"
#include "render/scene/text_measure.h"

namespace byrne::illustrate {

enum class StyleName { Light, Dark, Print, Byrne };

struct Options {
    double widthMm = 211.6667;  ///< 800 px at 96 dpi.
    double heightMm = 158.75;   ///< 600 px.
    StyleName style = StyleName::Light;
    std::string language = "en";
    bool hasCaption = true;  ///< Off in the application, which shows the caption in a widget of its own.
    double drawS = 0.6;      ///< Seconds a new object takes to be drawn.
    double fadeS = 0.3;
    double holdS = 1.4;  ///< Seconds a step stands still after its motion.
    bool isMotionReduced = false;
    scene::TextMeasure measure = scene::approximateMeasure;
    /// Figures of the same proof that the page is fitted to instead of the ones that are drawn: so that the page does not
    /// move while a point is dragged. Only used while illustrate() runs.
    const figure::FigureSet* framing = nullptr;
    /// If set, only this branch is drawn; the others have no frames.
    std::optional<std::size_t> onlyBranch = std::nullopt;
};

/// One step of one branch. Scene time 0 is the picture that the step before left; at scene.durationS all is drawn.
struct Frame {
    proof::StepId step;  ///< Invalid for the hypotheses.
    proof::ViewStep::Kind kind = proof::ViewStep::Kind::Step;
    std::string heading;                  ///< "Step 2 of 7", "Given", "Case A = C".
    std::vector<scene::TextRun> caption;  ///< One or two sentences; words that name a fact carry its colour.
    scene::Scene scene;
    /// Seconds into the scene at which what the step adds begins to be drawn: until then only what it uses is marked.
    /// Negative where the step draws nothing new.
    double revealS = -1;
};

struct BranchStory {
    std::string id;     ///< As in proof::ViewBranch.
    std::string title;  ///< "Main" or "case A is C", as the captions say it.
    bool isImpossible = false;
    std::vector<Frame> frames;  ///< One for each step of the ViewBranch, in order.
};

/// The shape that stands for a fact beside its words and on its lines.
enum class Glyph { Diamond, Triangle, Square, TurnedTriangle, Cross };

/// How a reader knows a fact again, in captions, lists, the text and the figure. No two signs differ in colour alone.
struct FactSign {
    scene::Color color;          ///< Readable as text on the style's ground.
    std::vector<double> dashMm;  ///< Of the fact's lines where it is a premise; empty: solid.
    Glyph glyph = Glyph::Diamond;
    friend bool operator==(const FactSign&, const FactSign&) = default;
};

/// The glyph as a character.
[[nodiscard]] std::string_view glyphText(Glyph glyph);
/// The glyph as a closed path, to be filled, about as large as a disc of the radius.
[[nodiscard]] scene::Path glyphPath(Glyph glyph, scene::Vec2 center, double radius);

struct Story {
    std::vector<BranchStory> branches;
    /// By FactId: the colour that words naming the fact carry, wherever it is a premise. The same in all steps and
    /// branches.
    std::vector<scene::Color> factColors;
    std::vector<FactSign> factSigns;  ///< By FactId: factColors with dash and glyph.
    /// What went wrong in drawing procedures, "file:line:column: message", each once.
    std::vector<std::string> faults;
};

/// Deterministic. Every frame of a branch has the same layout of points and labels.
[[nodiscard]] Story illustrate(const proof::ProofView& view, const logic::Vocabulary& vocabulary,
                               const figure::FigureSet& figures, const Options& options);

/// "L is the midpoint of DA" from the vocabulary's template, or the symbolic text where it has none. Runs of point
/// names are italic, digits after a letter subscript.
[[nodiscard]] std::vector<scene::TextRun> sentence(const logic::Literal& literal, const proof::ProofView& view,
                                                   const logic::Vocabulary& vocabulary, const std::string& language);
/// The words alone, without the glyphs of facts.
[[nodiscard]] std::string plainText(const std::vector<scene::TextRun>& runs);

}  // namespace byrne::illustrate
