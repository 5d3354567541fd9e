// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/export_page.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/common/export_documents.h"
#include "render/figure/claim.h"
#include "render/illustrate/drawing.h"
#include "render/illustrate/names.h"
#include "render/scene/path_geometry.h"

namespace byrne::common {

namespace {

using illustrate::BranchStory;
using illustrate::Story;
using illustrate::StyleName;

constexpr double kPlacedWithinMm = 0.02;

Story tellOf(const ExportSource& source, const ExportRequest& request, StyleName style) {
    illustrate::Options options = storyOptions(request);
    options.style = style;
    options.hasCaption = false;
    return illustrate::illustrate(source.view, source.vocabulary, source.figures, options);
}

std::vector<output::WebFact> factsOf(const ExportSource& source, const std::string& language) {
    std::vector<output::WebFact> facts;
    for (std::size_t i = 0; i < source.view.factCount(); ++i) {
        output::WebFact fact;
        if (const proof::FactId id(i); source.view.isFact(id)) {
            const logic::Literal& literal = source.view.fact(id).literal;
            fact.sentence = illustrate::sentence(literal, source.view, source.vocabulary, language);
            fact.plain = illustrate::plainText(fact.sentence);
            const illustrate::FactDrawing drawing = illustrate::drawingOf(literal, source.view, source.vocabulary);
            std::set<std::string> ids;
            for (const illustrate::DrawnObject& object : drawing.objects)
                ids.insert(illustrate::objectId(object.kind, object.names));
            for (const std::string& name : drawing.arguments) ids.insert("point:" + name);
            fact.objects.assign(ids.begin(), ids.end());
        }
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<std::size_t> indices(const std::vector<proof::FactId>& facts) {
    std::vector<std::size_t> all;
    for (const proof::FactId fact : facts)
        if (fact.isValid()) all.push_back(fact.index());
    return all;
}

/// Figure coordinates to the page, found from the points that are drawn.
struct PageMap {
    double scale = 0;
    scene::Vec2 offset;

    [[nodiscard]] scene::Vec2 operator()(figure::Position p) const {
        return {offset.x + scale * p.x, offset.y - scale * p.y};
    }
};

std::map<std::string, scene::Vec2> drawnPoints(const BranchStory& story) {
    std::map<std::string, scene::Vec2> places;
    for (const illustrate::Frame& frame : story.frames)
        for (const scene::Element& element : frame.scene.elements) {
            const auto* path = std::get_if<scene::Path>(&element.shape);
            if (path == nullptr || !element.id.starts_with("point:")) continue;
            if (const std::optional<scene::Box> box = scene::bounds(*path))
                places.emplace(element.id.substr(6), scene::center(*box));
        }
    return places;
}

/// Nothing if the drawn points are not a similar picture of the figure's points.
std::optional<PageMap> pageMapOf(const figure::BranchFigure& figure, const std::map<std::string, scene::Vec2>& drawn) {
    std::vector<std::pair<figure::Position, scene::Vec2>> pairs;
    for (const auto& [name, place] : drawn)
        if (const auto point = figure.points.find(name); point != figure.points.end())
            pairs.emplace_back(point->second, place);
    if (pairs.size() < 2) return std::nullopt;
    const auto distance = [&](const auto& pair) {
        return std::hypot(pair.first.x - pairs[0].first.x, pair.first.y - pairs[0].first.y);
    };
    const auto far = std::ranges::max_element(pairs, {}, distance);
    if (!(distance(*far) > 0)) return std::nullopt;
    PageMap map;
    map.scale = std::hypot(far->second.x - pairs[0].second.x, far->second.y - pairs[0].second.y) / distance(*far);
    map.offset = {pairs[0].second.x - map.scale * pairs[0].first.x, pairs[0].second.y + map.scale * pairs[0].first.y};
    for (const auto& [point, place] : pairs) {
        const scene::Vec2 at = map(point);
        if (std::hypot(at.x - place.x, at.y - place.y) > kPlacedWithinMm) return std::nullopt;
    }
    return map;
}

/// Everything that is to go on holding: what is given, assumed and constructed in the branch.
std::vector<const figure::Claim*> keptClaims(const figure::Subject& subject, const proof::ViewBranch& branch) {
    std::vector<const figure::Claim*> claims;
    for (const proof::ViewStep& step : branch.steps) {
        const std::vector<const figure::Claim*> construction = subject.constructionOf(step);
        claims.insert(claims.end(), construction.begin(), construction.end());
        const bool isGiven =
            step.kind == proof::ViewStep::Kind::Hypotheses || step.kind == proof::ViewStep::Kind::Assumption;
        if (!isGiven && (!construction.empty() || step.witnesses.empty())) continue;
        for (const proof::FactId fact : step.facts)
            if (const figure::Claim* claim = subject.claim(fact)) claims.push_back(claim);
    }
    return claims;
}

std::vector<output::WebCondition> conditionsOf(const figure::Subject& subject,
                                               const std::vector<const figure::Claim*>& claims) {
    std::map<std::uint32_t, std::string> owner;  // By the index of an object's first coordinate.
    for (const figure::Object& object : subject.objects())
        owner[static_cast<std::uint32_t>(object.offset)] =
            object.name + (object.sort == logic::Sort::Circle ? "/circle" : "");
    std::vector<output::WebCondition> conditions;
    for (const figure::Claim* claim : claims) {
        if (!claim->isPositive) continue;
        for (const figure::Condition& condition : claim->conditions) {
            output::WebCondition kept{std::string(condition.relation->name), {}};
            std::size_t at = 0;
            for (const char sort : condition.relation->shape) {
                if (at < condition.indices.size()) kept.objects.push_back(owner[condition.indices[at]]);
                at += sort == 'c' ? 3 : 2;
            }
            conditions.push_back(std::move(kept));
        }
    }
    return conditions;
}

std::optional<output::WebFigure> figureOf(const figure::Subject& subject, const proof::ViewBranch& branch,
                                          const figure::BranchFigure& figure, const BranchStory& story) {
    if (!figure.isSolved || story.isImpossible || figure.freePoints.empty()) return std::nullopt;
    const std::map<std::string, scene::Vec2> drawn = drawnPoints(story);
    const std::optional<PageMap> map = pageMapOf(figure, drawn);
    if (!map) return std::nullopt;
    output::WebFigure result;
    for (const auto& [name, point] : figure.points) {
        const scene::Vec2 at = (*map)(point);
        const bool isFree = std::ranges::count(figure.freePoints, name) > 0 && drawn.contains(name);
        result.objects.push_back({name, {at.x, at.y}, isFree});
    }
    for (const auto& [name, circle] : figure.circles) {
        const scene::Vec2 at = (*map)(circle.center);
        result.objects.push_back({name, {at.x, at.y, circle.radius * map->scale}, false});
    }
    result.conditions = conditionsOf(subject, keptClaims(subject, branch));
    return result;
}

/// The steps of one branch as the request wants them.
class BranchMaker {
public:
    BranchMaker(const ExportRequest& request, const Story& light, const Story& dark)
        : request_(request), light_(light), dark_(dark) {}

    output::WebBranch make(const proof::ViewBranch& branch, std::size_t index, std::size_t sharedSteps) const {
        const BranchStory& story = light_.branches.at(index);
        output::WebBranch result{branch.id, story.title, story.isImpossible, {}, {}};
        for (std::size_t k = 0; k < branch.steps.size(); ++k) {
            if (request_.steps && (k < request_.steps->first || k > request_.steps->last)) continue;
            const proof::ViewStep& from = branch.steps[k];
            output::WebStep step;
            step.heading = story.frames.at(k).heading;
            step.caption = story.frames.at(k).caption;
            if (from.by != nullptr) step.reason = illustrate::readableReason(from.reason);
            step.facts = indices(from.facts);
            step.premises = indices(from.premises);
            step.isShared = k < sharedSteps;
            step.light = story.frames.at(k).scene;
            step.dark = dark_.branches.at(index).frames.at(k).scene;
            if (request_.secondsPerStep > 0) {
                retime(step.light, request_.secondsPerStep);
                retime(step.dark, request_.secondsPerStep);
            }
            result.steps.push_back(std::move(step));
        }
        return result;
    }

private:
    const ExportRequest& request_;
    const Story& light_;
    const Story& dark_;
};

}  // namespace

base::Result<output::WebPage> webPageOf(const ExportSource& source, const ExportRequest& request) {
    const base::Result<std::vector<ExportedStep>> steps = exportedSteps(source.view, request);
    if (!steps) return tl::unexpected<base::Error>(steps.error());
    const bool isDark = request.style == StyleName::Dark;
    const Story light = tellOf(source, request, isDark ? StyleName::Light : request.style);
    const Story dark = tellOf(source, request, StyleName::Dark);
    output::WebPage page;
    page.title = source.view.theorem().name;
    page.language = request.language;
    page.isDark = isDark;
    page.facts = factsOf(source, request.language);
    page.statement = illustrate::plain(statementOf(source, request.language));
    const figure::Subject subject(source.view, source.vocabulary);
    const BranchMaker maker(request, light, dark);
    for (std::size_t i = 0; i < source.view.branches().size(); ++i) {
        const proof::ViewBranch& branch = source.view.branches()[i];
        const auto first = std::ranges::find(*steps, i, &ExportedStep::branch);
        if (first == steps->end()) continue;
        output::WebBranch made = maker.make(branch, i, first->step);
        if (i < source.figures.branches.size() && source.figures.isOfThePlane)
            made.figure = figureOf(subject, branch, source.figures.branches[i], light.branches[i]);
        page.branches.push_back(std::move(made));
    }
    return page;
}

}  // namespace byrne::common
