// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/diagram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>

#include "render/illustrate/diagram_layout.h"
#include "render/illustrate/roles.h"
#include "render/illustrate/timeline.h"

namespace byrne::illustrate {

namespace {

using Kind = proof::ViewStep::Kind;

class Diagrammer {
public:
    Diagrammer(const Studio& studio, const proof::ViewBranch& branch)
        : studio_(studio),
          branch_(branch),
          layout_(layoutDiagram(studio.view, branch, studio.page)),
          casts_(castOf(branch)) {
        placeArrowLabels();
    }

    BranchStory make() {
        BranchStory story{branch_.id, branchTitle(branch_), branch_.isContradictory, {}};
        std::vector<Sprite> before;
        for (std::size_t k = 0; k < branch_.steps.size(); ++k) {
            Frame frame = openFrame(studio_, branch_, k, {});
            std::vector<Sprite> after = picture(k);
            addCaption(studio_, frame, after);
            animate(before, after, studio_.options, frame.scene);
            before = std::move(after);
            story.frames.push_back(std::move(frame));
        }
        return story;
    }

private:
    [[nodiscard]] double px() const { return studio_.page.px; }

    [[nodiscard]] scene::Color colorOf(const CastFact& cast) const {
        const Palette& palette = studio_.palette;
        switch (cast.role) {
            case Role::Receded:
            case Role::Context:
                return palette.context;
            case Role::Given:
                return palette.ink;
            case Role::Conclusion:
                return palette.conclusion;
            case Role::Clash:
                return palette.clash;
            default:
                return palette.classes[studio_.classes[cast.fact.index()]];
        }
    }
    [[nodiscard]] scene::Color textColorOf(const CastFact& cast) const {
        return cast.role == Role::Context ? studio_.palette.muted : readable(colorOf(cast), studio_.palette.ground);
    }
    [[nodiscard]] static bool isNew(Role role) { return role == Role::Conclusion || role == Role::Given; }

    std::vector<Sprite> picture(std::size_t k) {
        std::vector<Sprite> sprites;
        if (branch_.steps[k].kind == Kind::Contradiction)
            sprites.push_back(hatchedGround(studio_.page, studio_.palette));
        for (const proof::FactId fact : branch_.steps[k].facts)
            for (const std::string& name : argumentTexts(studio_.view, fact)) seenNodes_.insert(name);
        for (const auto& [name, place] : layout_.nodes)
            if (seenNodes_.contains(name)) addNode(name, place, k, sprites);
        for (const CastFact& cast : casts_[k])
            if (layout_.arrows.contains(cast.fact)) addArrow(cast, sprites);
        addCards(k, sprites);
        return sprites;
    }

    /// Each card at its own place; where several share one, those that come first in the cast (new, then in use) are
    /// served first and the others take what is free.
    void addCards(std::size_t k, std::vector<Sprite>& sprites) const {
        std::set<std::pair<double, double>> taken;
        const auto take = [&](const Box& box) { return taken.insert({box.left, box.top}).second; };
        std::vector<const CastFact*> homeless;
        for (const CastFact& cast : casts_[k]) {
            const auto card = layout_.cards.find(cast.fact);
            if (card == layout_.cards.end()) continue;
            if (take(card->second))
                addCard(cast, card->second, sprites);
            else
                homeless.push_back(&cast);
        }
        for (const CastFact* cast : homeless)
            for (const auto& [fact, box] : layout_.cards)
                if (take(box)) {
                    addCard(*cast, box, sprites);
                    break;
                }
    }

    void addNode(const std::string& name, Vec2 place, std::size_t k, std::vector<Sprite>& sprites) {
        scene::Path path;
        path.commands = {scene::MoveTo{place + Vec2{5 * px(), 0}},
                         scene::ArcTo{place, 5 * px(), 0, 2 * std::numbers::pi}, scene::ClosePath{}};
        Sprite dot{.id = "point:" + name, .shape = std::move(path)};
        dot.style = {.isStroked = true,
                     .stroke = studio_.palette.ground,
                     .widthMm = 2 * px(),
                     .isFilled = true,
                     .fill = studio_.palette.ink};
        dot.layer = scene::Layer::Point;
        dot.enter = scene::Transition::Pop;
        dot.isBeingDrawn = true;
        sprites.push_back(std::move(dot));
        const Vec2 away = layout_.nodes.size() == 1 ? Vec2{0, -1} : unit(place - layout_.center);
        scene::Text text{nameRuns(name), {}, studio_.page.labelSize(), scene::FontFamily::Serif};
        addTags(name, k, text.runs);
        const double width = studio_.options.measure(text).widthMm;
        text.at = place + Vec2{away.x * (12 * px() + width / 2) - width / 2, away.y * 22 * px() + 0.3 * text.sizeMm};
        text.at.x = std::clamp(text.at.x, studio_.page.drawable.left,
                               std::max(studio_.page.drawable.left, studio_.page.drawable.right - width));
        Sprite label = textSprite("label:" + name, std::move(text), studio_.palette.ink, scene::Layer::Label);
        label.with = "point:" + name;
        sprites.push_back(std::move(label));
    }

    /// "A: red, round" with each word in the colour of its fact.
    void addTags(const std::string& name, std::size_t k, Runs& runs) const {
        std::vector<CastFact> tags;
        for (const CastFact& cast : casts_[k])
            if (const auto tag = layout_.tags.find(cast.fact); tag != layout_.tags.end() && tag->second == name)
                tags.push_back(cast);
        std::sort(tags.begin(), tags.end(), [](const CastFact& a, const CastFact& b) { return a.fact < b.fact; });
        for (std::size_t i = 0; i < tags.size(); ++i) {
            append(runs, i == 0 ? ": " : ", ");
            append(runs, {{.text = symbol(tags[i].fact),
                           .isBold = isNew(tags[i].role),
                           .hasColor = true,
                           .color = textColorOf(tags[i])}});
        }
    }

    [[nodiscard]] std::string symbol(proof::FactId fact) const {
        const logic::Literal& literal = studio_.view.fact(fact).literal;
        if (literal.isEquality()) return literal.positive ? "=" : "≠";
        return (literal.positive ? "" : "not ") + studio_.view.theory().signature[literal.predicate].name;
    }

    struct Curve {
        Vec2 from, control1, control2, to;
        [[nodiscard]] Vec2 at(double t) const {
            const double s = 1 - t;
            return from * (s * s * s) + control1 * (3 * s * s * t) + control2 * (3 * s * t * t) + to * (t * t * t);
        }
    };

    [[nodiscard]] Curve curveOf(const Arrow& arrow) const {
        const Vec2 a = layout_.nodes.at(arrow.from);
        const Vec2 b = layout_.nodes.at(arrow.to);
        if (arrow.from == arrow.to) {
            // A loop towards the middle of the ring, further ones larger.
            const Vec2 inward = layout_.nodes.size() == 1 ? Vec2{0, 1} : unit(layout_.center - a);
            const double size = (70 + 30 * arrow.slot) * px();
            const Vec2 aside = turned(inward) * (0.7 * size);
            const Vec2 foot = turned(inward) * (5 * px());
            return {a + foot + inward * (6 * px()), a + inward * size + aside, a + inward * size - aside,
                    a - foot + inward * (6 * px())};
        }
        const Vec2 along = unit(b - a);
        const Vec2 shift = turned(along) * (arrow.bend * 4 / 3);
        const Vec2 from = a + along * (9 * px());
        const Vec2 to = b - along * (9 * px());
        return {from, from + (to - from) * (1.0 / 3) + shift, from + (to - from) * (2.0 / 3) + shift, to};
    }

    [[nodiscard]] scene::Text arrowText(proof::FactId fact) const {
        return {{{.text = symbol(fact)}}, {}, 15 * px(), scene::FontFamily::Sans};
    }

    /// Along its arrow, where it covers no other word.
    void placeArrowLabels() {
        for (const auto& [fact, arrow] : layout_.arrows) {
            const Curve curve = curveOf(arrow);
            const double width = studio_.options.measure(arrowText(fact)).widthMm;
            double bestGap = -1;
            for (const double t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
                const Vec2 at = curve.at(t);
                const Box box{at.x - width / 2 - 3 * px(), at.y - 9 * px(), at.x + width / 2 + 3 * px(),
                              at.y + 9 * px()};
                double gap = 4 * px();
                for (const auto& [other, taken] : labels_) gap = std::min(gap, distance(box, taken));
                if (gap <= bestGap) continue;
                bestGap = gap;
                labels_[fact] = box;
            }
        }
    }

    void addArrow(const CastFact& cast, std::vector<Sprite>& sprites) const {
        const Arrow& arrow = layout_.arrows.at(cast.fact);
        const Curve curve = curveOf(arrow);
        const logic::Literal& literal = studio_.view.fact(cast.fact).literal;
        const std::string id = "fact:" + std::to_string(cast.fact.index());
        const Palette& palette = studio_.palette;
        const double width = cast.role >= Role::Goal    ? palette.conclusionPx * 0.8
                             : cast.role >= Role::Given ? palette.premisePx
                                                        : palette.contextPx;
        scene::Path path;
        path.commands = {scene::MoveTo{curve.from}, scene::CurveTo{curve.control1, curve.control2, curve.to}};
        Sprite line{.id = id, .shape = std::move(path)};
        line.style = {.isStroked = true, .stroke = colorOf(cast), .widthMm = width * px()};
        if (!literal.positive || cast.role == Role::Clash) line.style.dashMm = {7 * px(), 5 * px()};
        line.layer = isNew(cast.role) || cast.role == Role::Clash ? scene::Layer::Conclusion
                     : cast.role >= Role::Given                   ? scene::Layer::Premise
                                                                  : scene::Layer::Context;
        line.enter = scene::Transition::Draw;
        line.isBeingDrawn = isNew(cast.role);
        sprites.push_back(std::move(line));
        if (!literal.isEquality()) sprites.push_back(head(curve, id, cast));
        addArrowLabel(cast, id, sprites);
    }

    [[nodiscard]] Sprite head(const Curve& curve, const std::string& id, const CastFact& cast) const {
        const Vec2 along = unit(curve.to - curve.control2);
        const Vec2 back = curve.to - along * (10 * px());
        const Vec2 aside = turned(along) * (4.5 * px());
        scene::Path path;
        path.commands = {scene::MoveTo{curve.to}, scene::LineTo{back + aside}, scene::LineTo{back - aside},
                         scene::ClosePath{}};
        Sprite sprite{.id = id + "/head", .shape = std::move(path)};
        sprite.style = {.isStroked = false, .isFilled = true, .fill = colorOf(cast)};
        sprite.layer = scene::Layer::Mark;
        sprite.with = id;
        return sprite;
    }

    void addArrowLabel(const CastFact& cast, const std::string& id, std::vector<Sprite>& sprites) const {
        const Box& box = labels_.at(cast.fact);
        scene::Path ground;
        ground.commands = {scene::MoveTo{{box.left, box.top}}, scene::LineTo{{box.right, box.top}},
                           scene::LineTo{{box.right, box.bottom}}, scene::LineTo{{box.left, box.bottom}},
                           scene::ClosePath{}};
        Sprite patch{.id = id + "/patch", .shape = std::move(ground)};
        patch.style = {.isStroked = false, .isFilled = true, .fill = studio_.palette.ground};
        patch.layer = scene::Layer::Point;
        patch.with = id;
        sprites.push_back(std::move(patch));
        scene::Text text = arrowText(cast.fact);
        text.runs[0].isBold = isNew(cast.role);
        text.align = scene::Align::Center;
        text.at = {box.center().x, box.center().y + 0.34 * text.sizeMm};
        Sprite label = textSprite(id + "/label", std::move(text), textColorOf(cast), scene::Layer::Label);
        label.with = id;
        sprites.push_back(std::move(label));
    }

    void addCard(const CastFact& cast, const Box& box, std::vector<Sprite>& sprites) const {
        const std::string id = "fact:" + std::to_string(cast.fact.index());
        scene::Path outline;
        const double r = 6 * px();
        const double quarter = std::numbers::pi / 2;
        outline.commands = {scene::MoveTo{{box.left, box.top + r}},
                            scene::ArcTo{{box.left + r, box.top + r}, r, 2 * quarter, 3 * quarter},
                            scene::ArcTo{{box.right - r, box.top + r}, r, 3 * quarter, 4 * quarter},
                            scene::ArcTo{{box.right - r, box.bottom - r}, r, 0, quarter},
                            scene::ArcTo{{box.left + r, box.bottom - r}, r, quarter, 2 * quarter},
                            scene::ClosePath{}};
        Sprite card{.id = id, .shape = std::move(outline)};
        const double width = cast.role >= Role::Goal ? 2.6 : cast.role >= Role::Given ? 1.8 : 1;
        card.style = {.isStroked = true,
                      .stroke = colorOf(cast),
                      .widthMm = width * px(),
                      .isFilled = true,
                      .fill = withOpacity(colorOf(cast), cast.role >= Role::Given ? 0.08 : 0.02)};
        if (cast.role == Role::Clash) card.style.dashMm = {7 * px(), 5 * px()};
        card.layer = cast.role >= Role::Given ? scene::Layer::Premise : scene::Layer::Context;
        card.enter = scene::Transition::Draw;
        card.isBeingDrawn = isNew(cast.role);
        sprites.push_back(std::move(card));
        Sprite label = textSprite(id + "/label", cardText(cast, box), textColorOf(cast), scene::Layer::Label);
        label.with = id;
        sprites.push_back(std::move(label));
    }

    /// The fact in symbols, smaller if it is long, cut if even that does not fit.
    [[nodiscard]] scene::Text cardText(const CastFact& cast, const Box& box) const {
        scene::Text text{{{.text = studio_.view.text(cast.fact), .isBold = isNew(cast.role)}},
                         {},
                         15 * px(),
                         scene::FontFamily::Sans,
                         scene::Align::Center};
        const double room = box.width() - 12 * px();
        for (const double size : {15.0, 13.0, 11.0}) {
            text.sizeMm = size * px();
            if (studio_.options.measure(text).widthMm <= room) break;
        }
        std::string& words = text.runs[0].text;
        while (words.size() > 4 && studio_.options.measure(text).widthMm > room) {
            words.resize(words.size() > 7 && words.ends_with("...") ? words.size() - 4 : words.size() - 1);
            words += "...";
        }
        text.at = {box.center().x, box.center().y + 0.34 * text.sizeMm};
        return text;
    }

    const Studio& studio_;
    const proof::ViewBranch& branch_;
    DiagramLayout layout_;
    std::vector<std::vector<CastFact>> casts_;
    std::map<proof::FactId, Box> labels_;
    std::set<std::string> seenNodes_;
};

}  // namespace

BranchStory diagramStory(const Studio& studio, const proof::ViewBranch& branch) {
    return Diagrammer(studio, branch).make();
}

}  // namespace byrne::illustrate
