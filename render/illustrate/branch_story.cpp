// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/branch_story.h"

#include <algorithm>
#include <map>
#include <numbers>
#include <set>
#include <span>

#include "render/illustrate/board.h"
#include "render/illustrate/framing.h"
#include "render/illustrate/inline_picture.h"
#include "render/illustrate/labels.h"
#include "render/illustrate/sprites.h"
#include "render/illustrate/timeline.h"

namespace byrne::illustrate {

namespace {

using Kind = proof::ViewStep::Kind;

void addConstants(const logic::Term& term, const proof::ProofView& view, std::vector<std::string>& names) {
    if (!term.isVariable()) names.push_back(logic::toText(term, view.theory().signature, view.proof().variables));
}

/// Names that each step of the branch introduces: parameters and constants first, then witnesses.
std::vector<std::vector<std::string>> introducedNames(const proof::ProofView& view, const proof::ViewBranch& branch) {
    std::vector<std::vector<std::string>> names(branch.steps.size());
    if (names.empty()) return names;
    const proof::Proof& proof = view.proof();
    names[0].assign(proof.variables.begin(),
                    proof.variables.begin() + static_cast<std::ptrdiff_t>(proof.parameterCount));
    for (std::size_t k = 0; k < branch.steps.size(); ++k) {
        for (const logic::VariableId witness : branch.steps[k].witnesses) names[k].push_back(view.name(witness));
        for (const proof::FactId fact : branch.steps[k].facts)
            for (const logic::Term& term : view.fact(fact).literal.arguments) addConstants(term, view, names[k]);
    }
    return names;
}

std::vector<std::string> flattened(const std::vector<std::vector<std::string>>& lists) {
    std::vector<std::string> all;
    for (const std::vector<std::string>& list : lists) all.insert(all.end(), list.begin(), list.end());
    return all;
}

/// From which step on the picture cannot be true; the number of steps if it always is.
std::size_t impossibleFrom(const proof::ViewBranch& branch, const figure::BranchFigure& figure) {
    if (!branch.isContradictory || branch.steps.empty()) return branch.steps.size();
    return std::min(figure.impossibleFrom, branch.steps.size() - 1);
}

/// Whether a fact that step k adds is false in the figure.
bool addsFalsehood(const figure::BranchFigure& figure, std::size_t k) {
    if (k == 0 || k > figure.steps.size()) return false;
    const std::vector<figure::FactTruth>& facts = figure.steps[k - 1].facts;
    return std::any_of(facts.begin(), facts.end(),
                       [](const figure::FactTruth& fact) { return fact.truth == figure::Truth::Fails; });
}

bool isImpossible(const proof::ViewBranch& branch, const figure::BranchFigure& figure) {
    return branch.isContradictory && !figure.isSolved;
}

/// What the heading of step k adds about its figure.
std::string noteOf(const Studio& studio, const proof::ViewBranch& branch, const figure::BranchFigure& figure,
                   std::size_t k) {
    const Phrases& words = studio.captioner.phrases();
    if (!branch.isContradictory && !figure.isSolved) return std::string(words.noteInexact);
    if (!branch.isContradictory && addsFalsehood(figure, k)) return std::string(words.noteFalse);
    const bool isMarked = isImpossible(branch, figure) && k >= impossibleFrom(branch, figure);
    return isMarked && branch.steps[k].kind != Kind::Contradiction ? std::string(words.noteImpossible) : "";
}

/// The pictures of the steps of one placing. What came before it is known, so that nothing is introduced twice.
class PlacingIllustrator {
public:
    PlacingIllustrator(const Studio& studio, const proof::ViewBranch& branch, const Placing& placing,
                       const Mapping& mapping, std::size_t falseFrom)
        : studio_(studio),
          placing_(placing),
          falseFrom_(falseFrom),
          page_(studio.page),
          introduced_(introducedNames(studio.view, branch)),
          plane_(placing, mapping, studio.page, flattened(introduced_)),
          shapes_(plane_),
          paints_(studio.palette),
          dresser_(plane_, shapes_, studio.palette, studio.classes, paints_, studio.procedures),
          boards_(boardsOf(branch, studio.drawings, introduced_, plane_)) {
        for (const Board& board : boards_)
            for (const Part& part : board.parts) paints_.reserve(part.object, part.mark);
        for (const Board& board : ownBoards())
            for (const Part& part : board.parts)
                if (part.object.kind == ObjectKind::Segment) shapes_.reserveStroke(part.object);
        for (const Board& board : ownBoards())
            for (const Part& part : board.parts) reserve(part);
        for (const Board& board : ownBoards())
            for (const proof::FactId fact : board.premises) reserveGlyph(fact);
        for (const Board& board : ownBoards()) pictures_.push_back(dresser_.dress(board));
        labels_ = placeLabels(labelRequests(), obstacles(), page_, studio_.options.measure);
    }

    /// The picture of step k with names, caption and ground.
    std::vector<Sprite> picture(std::size_t k, const OpenedFrame& opened) {
        std::vector<Sprite> sprites = pictures_[k - placing_.fromStep];
        if (k >= falseFrom_) sprites.insert(sprites.begin(), hatchedGround(page_, studio_.palette));
        addLabels(k, sprites);
        const PictureOf pictureOf = [this](const std::string& object, double size) { return inSentence(object, size); };
        addCaption(studio_, opened, pictureOf, sprites);
        return sprites;
    }

private:
    [[nodiscard]] std::span<const Board> ownBoards() const {
        return std::span(boards_).subspan(placing_.fromStep, placing_.endStep - placing_.fromStep);
    }

    void reserve(const Part& part) {
        if (part.object.kind == ObjectKind::Angle) shapes_.reserveAngle(part.object);
        const bool isMark = part.object.kind == ObjectKind::Tick || part.object.kind == ObjectKind::Arrow;
        if (isMark && part.mark > 0) shapes_.reserveMark(part.object);
    }

    /// On the first line that shows the fact, if any does.
    void reserveGlyph(proof::FactId fact) {
        for (const bool takesFaint : {false, true})
            for (const DrawnObject& object : studio_.drawings[fact.index()].objects) {
                const bool isMark = object.kind == ObjectKind::Point || object.kind == ObjectKind::Tick ||
                                    object.kind == ObjectKind::Arrow || object.kind == ObjectKind::Area ||
                                    object.kind == ObjectKind::HalfPlane || object.kind == ObjectKind::Custom;
                if (isMark || object.isFaint != takesFaint || shapes_.glyphPlace(fact)) continue;
                if (const auto resolved = plane_.resolve(object)) shapes_.reserveGlyph(fact, *resolved);
            }
    }

    [[nodiscard]] std::optional<InlinePicture> inSentence(const std::string& object, double sizeMm) {
        return inlinePicture(object, sizeMm, plane_, paints_);
    }

    void addLabels(std::size_t k, std::vector<Sprite>& sprites) const {
        for (const Part& part : boards_[k].parts) {
            if (part.object.kind != ObjectKind::Point && part.object.kind != ObjectKind::NamedCircle) continue;
            const std::string id = "label:" + part.object.names[0];
            const auto label =
                std::find_if(labels_.begin(), labels_.end(), [&](const PlacedLabel& other) { return other.id == id; });
            if (label == labels_.end()) continue;
            Sprite sprite{.id = id, .shape = label->text};
            sprite.style = {.isStroked = false, .isFilled = true, .fill = dresser_.labelColor(part)};
            sprite.layer = scene::Layer::Label;
            sprite.with = part.id;
            sprites.push_back(std::move(sprite));
        }
    }

    /// "A = C" where names stand at one place.
    [[nodiscard]] Runs labelRuns(const std::string& point) const {
        Runs runs;
        for (const std::string& name : plane_.namesAt(point)) {
            if (!runs.empty()) append(runs, " = ");
            append(runs, nameRuns(name));
        }
        return runs;
    }

    [[nodiscard]] std::vector<LabelRequest> labelRequests() const {
        std::vector<LabelRequest> requests;
        std::set<std::string> done;
        for (const Board& board : ownBoards())
            for (const Part& part : board.parts) {
                const std::string& name = part.object.names[0];
                const bool isPoint = part.object.kind == ObjectKind::Point;
                if ((!isPoint && part.object.kind != ObjectKind::NamedCircle) || !done.insert(part.id).second) continue;
                if (isPoint)
                    requests.push_back({"label:" + name, labelRuns(name), {plane_.at(name)}, 6 * page_.px});
                else
                    requests.push_back({"label:" + name, nameRuns(name), rim(*plane_.circle(name)), 0});
            }
        return requests;
    }

    [[nodiscard]] static std::vector<Vec2> rim(const PageCircle& circle) {
        std::vector<Vec2> places;
        for (int i = 0; i < 12; ++i)
            places.push_back(circle.center + pointing(std::numbers::pi / 6 * (i + 0.5)) * circle.radius);
        return places;
    }

    /// The lines of a path; of a text (drawn by a procedure) a line through its middle.
    [[nodiscard]] std::vector<Piece> inkOf(const Sprite& sprite) const {
        if (const auto* path = std::get_if<scene::Path>(&sprite.shape)) return flatten(*path);
        const auto& text = std::get<scene::Text>(sprite.shape);
        const double width = studio_.options.measure(text).widthMm;
        const double left = text.align == scene::Align::Start ? 0 : text.align == scene::Align::Center ? -0.5 : -1;
        const Vec2 from = text.at + Vec2{left * width, -0.35 * text.sizeMm};
        return {{from, from + Vec2{width, 0}}};
    }

    [[nodiscard]] std::vector<Obstacle> obstacles() const {
        struct Seen {
            Obstacle obstacle;
            double frames = 0;
        };
        std::vector<Seen> seen;
        std::map<std::string, std::size_t> index;
        for (const std::vector<Sprite>& picture : pictures_)
            for (const Sprite& sprite : picture) {
                if (sprite.layer == scene::Layer::Area || sprite.layer == scene::Layer::Point) continue;
                const auto [at, isNew] = index.emplace(sprite.id, seen.size());
                if (isNew) seen.push_back({{inkOf(sprite), 0, 0}, 0});
                Seen& one = seen[at->second];
                one.frames += 1;
                one.obstacle.halfWidthMm = std::max(one.obstacle.halfWidthMm, sprite.style.widthMm / 2);
            }
        std::vector<Obstacle> obstacles;
        for (Seen& one : seen) {
            one.obstacle.weight = one.frames / static_cast<double>(pictures_.size());
            obstacles.push_back(std::move(one.obstacle));
        }
        return obstacles;
    }

    const Studio& studio_;
    const Placing& placing_;
    std::size_t falseFrom_;
    const Page& page_;
    std::vector<std::vector<std::string>> introduced_;
    Plane plane_;
    Shapes shapes_;
    Paints paints_;
    Dresser dresser_;
    std::vector<Board> boards_;
    std::vector<std::vector<Sprite>> pictures_;
    std::vector<PlacedLabel> labels_;
};

}  // namespace

BranchStory branchStory(const Studio& studio, const proof::ViewBranch& branch, const figure::BranchFigure& figure,
                        const std::vector<Placing>& placings, std::span<const Mapping> mappings) {
    BranchStory story{branch.id, branchTitle(studio, branch), isImpossible(branch, figure), {}};
    std::vector<Sprite> before;
    for (std::size_t i = 0; i < placings.size(); ++i) {
        PlacingIllustrator illustrator(studio, branch, placings[i], mappings[i], impossibleFrom(branch, figure));
        for (std::size_t k = placings[i].fromStep; k < placings[i].endStep; ++k) {
            OpenedFrame opened = openFrame(studio, branch, k, noteOf(studio, branch, figure, k));
            std::vector<Sprite> after = illustrator.picture(k, opened);
            opened.frame.revealS = animate(before, after, studio.options, opened.frame.scene);
            before = std::move(after);
            story.frames.push_back(std::move(opened.frame));
        }
    }
    return story;
}

}  // namespace byrne::illustrate
