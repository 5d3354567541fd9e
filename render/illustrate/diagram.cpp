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

class Diagrammer : private DiagramSizes {
public:
    Diagrammer(const Studio& studio, const proof::ViewBranch& branch)
        : studio_(studio), branch_(branch), casts_(castOf(branch)) {
        layout_ = layoutDiagram(studio.view, branch, studio.page, *this);
    }

    BranchStory make() {
        BranchStory story{branch_.id, branchTitle(studio_, branch_), branch_.isContradictory, {}};
        std::vector<Sprite> before;
        for (std::size_t k = 0; k < branch_.steps.size(); ++k) {
            OpenedFrame opened = openFrame(studio_, branch_, k, {});
            std::vector<Sprite> after = picture(k);
            addCaption(studio_, opened, noPicture, after);
            Frame& frame = opened.frame;
            frame.revealS = animate(before, after, studio_.options, frame.scene);
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
        for (const auto& [name, box] : layout_.nodes)
            if (seenNodes_.contains(name)) addNode(name, box, k, sprites);
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

    [[nodiscard]] static scene::Path roundedBox(const Box& box, double radius) {
        constexpr double kQuarter = std::numbers::pi / 2;
        const double r = std::min({radius, box.width() / 2, box.height() / 2});
        scene::Path path;
        path.commands = {scene::MoveTo{{box.left, box.top + r}},
                         scene::ArcTo{{box.left + r, box.top + r}, r, 2 * kQuarter, 3 * kQuarter},
                         scene::ArcTo{{box.right - r, box.top + r}, r, 3 * kQuarter, 4 * kQuarter},
                         scene::ArcTo{{box.right - r, box.bottom - r}, r, 0, kQuarter},
                         scene::ArcTo{{box.left + r, box.bottom - r}, r, kQuarter, 2 * kQuarter},
                         scene::ClosePath{}};
        return path;
    }

    [[nodiscard]] scene::Text nodeText(const std::string& name) const {
        return {nameRuns(name), {}, 21 * px() * layout_.scale, scene::FontFamily::Serif};
    }

    [[nodiscard]] Vec2 node(const std::string& name, const std::vector<proof::FactId>& tags) const override {
        scene::Text text = nodeText(name);
        for (std::size_t i = 0; i < tags.size(); ++i) {
            append(text.runs, i == 0 ? ": " : ", ");
            append(text.runs, {{.text = symbol(tags[i]), .isBold = true}});
        }
        return {std::max(studio_.options.measure(text).widthMm + 18 * px(), 34 * px()), 34 * px()};
    }

    [[nodiscard]] Vec2 label(proof::FactId fact) const override {
        scene::Text text = arrowText(fact);
        text.runs[0].isBold = true;
        return {studio_.options.measure(text).widthMm + 10 * px(), 20 * px()};
    }

    /// Objects that the step speaks of stand out.
    [[nodiscard]] bool isSpokenOf(const std::string& name, std::size_t k) const {
        const proof::ViewStep& step = branch_.steps[k];
        const auto names = [&](proof::FactId fact) {
            const std::vector<std::string> texts = argumentTexts(studio_.view, fact);
            return std::find(texts.begin(), texts.end(), name) != texts.end();
        };
        const auto isNaming = [&](proof::FactId fact) { return fact.isValid() && names(fact); };
        return std::any_of(step.facts.begin(), step.facts.end(), isNaming) ||
               std::any_of(step.premises.begin(), step.premises.end(), isNaming);
    }

    void addNode(const std::string& name, const Box& box, std::size_t k, std::vector<Sprite>& sprites) {
        const bool isLit = isSpokenOf(name, k);
        Sprite frame{.id = "point:" + name, .shape = roundedBox(box, box.height() / 2)};
        frame.style = {.isStroked = true,
                       .stroke = isLit ? studio_.palette.ink : studio_.palette.context,
                       .widthMm = (isLit ? 1.8 : 1.2) * px(),
                       .isFilled = true,
                       .fill = mixed(studio_.palette.ground, studio_.palette.ink, isLit ? 0.06 : 0.02)};
        frame.layer = scene::Layer::Point;
        frame.enter = scene::Transition::Pop;
        frame.isBeingDrawn = true;
        sprites.push_back(std::move(frame));
        scene::Text text = nodeText(name);
        addTags(name, k, text.runs);
        text.align = scene::Align::Center;
        text.at = {box.center().x, box.center().y + 0.3 * text.sizeMm};
        Sprite label = textSprite("label:" + name, std::move(text), isLit ? studio_.palette.ink : studio_.palette.muted,
                                  scene::Layer::Label);
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
        return (literal.positive ? "" : std::string(studio_.captioner.phrases().symbolNot)) +
               studio_.view.theory().signature[literal.predicate].name;
    }

    [[nodiscard]] scene::Text arrowText(proof::FactId fact) const {
        return {{{.text = symbol(fact)}}, {}, 15 * px() * layout_.scale, scene::FontFamily::Sans};
    }

    void addArrow(const CastFact& cast, std::vector<Sprite>& sprites) const {
        const GraphPlan::Route& route = layout_.arrows.at(cast.fact);
        const logic::Literal& literal = studio_.view.fact(cast.fact).literal;
        const std::string id = "fact:" + std::to_string(cast.fact.index());
        const Palette& palette = studio_.palette;
        const double width = cast.role >= Role::Goal    ? palette.conclusionPx * 0.8
                             : cast.role >= Role::Given ? palette.premisePx
                                                        : palette.contextPx;
        scene::Path path;
        path.commands.emplace_back(scene::MoveTo{route.curve[0]});
        for (std::size_t i = 1; i + 2 < route.curve.size(); i += 3)
            path.commands.emplace_back(scene::CurveTo{route.curve[i], route.curve[i + 1], route.curve[i + 2]});
        // The layout leaves room for heads of its own size, which may be larger.
        if (const Vec2 back = headBack(route); !literal.isEquality() && dot(back - route.curve.back(), alongTip(route)) > 0)
            path.commands.emplace_back(scene::LineTo{back});
        Sprite line{.id = id, .shape = std::move(path)};
        line.style = {.isStroked = true, .stroke = colorOf(cast), .widthMm = width * px()};
        if (!literal.positive || cast.role == Role::Clash) line.style.dashMm = {7 * px(), 5 * px()};
        if (literal.positive && cast.role == Role::Premise)
            for (const double dash : palette.dashesPx[studio_.classes[cast.fact.index()]])
                line.style.dashMm.push_back(dash * px());
        if (!line.style.dashMm.empty()) line.style.hasRoundCaps = false;
        line.layer = isNew(cast.role) || cast.role == Role::Clash ? scene::Layer::Conclusion
                     : cast.role >= Role::Given                   ? scene::Layer::Premise
                                                                  : scene::Layer::Context;
        line.enter = scene::Transition::Draw;
        line.isBeingDrawn = isNew(cast.role);
        sprites.push_back(std::move(line));
        if (!literal.isEquality()) sprites.push_back(head(route, id, cast));
        addArrowLabel(cast, id, sprites);
    }

    [[nodiscard]] static Vec2 alongTip(const GraphPlan::Route& route) {
        return unit(route.tip - route.curve[route.curve.size() - 2]);
    }
    /// The middle of the head's back.
    [[nodiscard]] Vec2 headBack(const GraphPlan::Route& route) const {
        return route.tip - alongTip(route) * (11 * px());
    }

    [[nodiscard]] Sprite head(const GraphPlan::Route& route, const std::string& id, const CastFact& cast) const {
        const Vec2 back = headBack(route);
        const Vec2 aside = turned(alongTip(route)) * (5 * px());
        scene::Path path;
        path.commands = {scene::MoveTo{route.tip}, scene::LineTo{back + aside}, scene::LineTo{back - aside},
                         scene::ClosePath{}};
        Sprite sprite{.id = id + "/head", .shape = std::move(path)};
        sprite.style = {.isStroked = false, .isFilled = true, .fill = colorOf(cast)};
        sprite.layer = scene::Layer::Mark;
        sprite.with = id;
        return sprite;
    }

    void addArrowLabel(const CastFact& cast, const std::string& id, std::vector<Sprite>& sprites) const {
        scene::Text text = arrowText(cast.fact);
        text.runs[0].isBold = isNew(cast.role);
        text.align = scene::Align::Center;
        text.at = layout_.arrows.at(cast.fact).label + Vec2{0, 0.34 * text.sizeMm};
        if (cast.role == Role::Premise) {
            const Glyph glyph = static_cast<Glyph>(studio_.classes[cast.fact.index()]);
            text.runs.insert(text.runs.begin(), {.text = std::string(glyphText(glyph)) + std::string(kGlyphSpace)});
        }
        Sprite label = textSprite(id + "/label", std::move(text), textColorOf(cast), scene::Layer::Label);
        label.with = id;
        sprites.push_back(std::move(label));
    }

    void addCard(const CastFact& cast, const Box& box, std::vector<Sprite>& sprites) const {
        const std::string id = "fact:" + std::to_string(cast.fact.index());
        Sprite card{.id = id, .shape = roundedBox(box, 6 * px())};
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
    std::set<std::string> seenNodes_;
};

}  // namespace

BranchStory diagramStory(const Studio& studio, const proof::ViewBranch& branch) {
    return Diagrammer(studio, branch).make();
}

}  // namespace byrne::illustrate
