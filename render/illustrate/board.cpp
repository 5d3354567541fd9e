// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/board.h"

#include <algorithm>
#include <set>

namespace byrne::illustrate {

namespace {

std::string markKind(ObjectKind kind) {
    switch (kind) {
        case ObjectKind::Tick:
            return "tick";
        case ObjectKind::Arrow:
            return "arrow";
        case ObjectKind::Angle:
            return "angle";
        default:
            return "area";
    }
}

class Boards {
public:
    Boards(const proof::ViewBranch& branch, const std::vector<FactDrawing>& drawings,
           const std::vector<std::vector<std::string>>& pointsFrom, Plane& plane)
        : branch_(branch), drawings_(drawings), pointsFrom_(pointsFrom), plane_(plane), casts_(castOf(branch)) {
        if (!branch.steps.empty()) countLines();
    }

    std::vector<Board> make() {
        for (std::size_t k = 0; k < branch_.steps.size(); ++k) step(k);
        return std::move(boards_);
    }

private:
    void step(std::size_t k) {
        const proof::ViewStep& step = branch_.steps[k];
        parts_.clear();
        indexOf_.clear();
        joinMarks(step);
        showPoints(k);
        for (const CastFact& cast : casts_[k]) show(cast.fact, cast.role);
        finish();
        for (const CastFact& cast : casts_[k])
            if (cast.role == Role::Premise || cast.role == Role::Goal) boards_.back().premises.push_back(cast.fact);
        boards_.back().isRestatement = illustrate::isRestatement(step, drawings_);
    }

    void joinMarks(const proof::ViewStep& step) {
        for (const proof::FactId fact : step.facts) {
            const FactDrawing& drawing = drawings_[fact.index()];
            for (const auto& [a, b] : drawing.sameMark) {
                const auto first = plane_.resolve(drawing.objects[a]);
                const auto second = plane_.resolve(drawing.objects[b]);
                if (first && second)
                    marks_.join(markKind(first->kind), objectId(first->kind, first->names),
                                objectId(second->kind, second->names));
            }
        }
    }

    /// Points come with the step that introduces them and stay. They recede once nothing needs them any more.
    void showPoints(std::size_t k) {
        std::set<std::string> needed;
        for (const CastFact& cast : casts_[k])
            for (const std::string& name : drawings_[cast.fact.index()].arguments)
                needed.insert(plane_.canonical(name));
        for (std::size_t i = 0; i <= k && i < pointsFrom_.size(); ++i)
            for (const std::string& name : pointsFrom_[i]) {
                if (!plane_.find(name)) continue;
                const std::string& point = plane_.canonical(name);
                const bool isOld = i < k;
                const Role role = i == 0 || needed.contains(point) ? Role::Context : Role::Receded;
                add({ObjectKind::Point, {point}, false}, isOld ? role : k == 0 ? Role::Given : Role::Conclusion, {});
            }
    }

    void show(proof::FactId fact, Role role) {
        for (const DrawnObject& object : drawings_[fact.index()].objects) {
            const auto resolved = plane_.resolve(object);
            if (resolved && isWorthShowing(*resolved, role, fact)) add(*resolved, role, fact);
        }
    }

    [[nodiscard]] bool isWorthShowing(const DrawnObject& object, Role role, proof::FactId fact) const {
        if (object.isFaint && role < Role::Premise) return !isTriangleSeen(fact);
        // A tinted half of the page is a loud way to say something that the step does not need.
        return object.kind != ObjectKind::HalfPlane || role >= Role::Given;
    }

    static bool isStroke(ObjectKind kind) {
        return kind == ObjectKind::Segment || kind == ObjectKind::Dashed || kind == ObjectKind::Line ||
               kind == ObjectKind::Ray;
    }

    /// How many lines of the hypotheses leave each point; a point inside one counts two.
    void countLines() {
        for (const proof::FactId fact : branch_.steps[0].facts) {
            const FactDrawing& drawing = drawings_[fact.index()];
            std::set<std::string> ends;
            bool hasStroke = false;
            for (const DrawnObject& object : drawing.objects) {
                if (object.isFaint || !isStroke(object.kind)) continue;
                hasStroke = true;
                ends.insert({object.names[0], object.names[1]});
                lines_[plane_.canonical(object.names[0])].insert(objectId(object.kind, object.names));
                lines_[plane_.canonical(object.names[1])].insert(objectId(object.kind, object.names));
            }
            if (!hasStroke) continue;
            for (const std::string& name : drawing.arguments)
                if (!ends.contains(name)) lines_[plane_.canonical(name)].insert({"through", "through too"});
        }
    }

    /// Whether the figure shows anyway where the points of "A, B and C are not on one line" are; their triangle would
    /// only clutter it.
    [[nodiscard]] bool isTriangleSeen(proof::FactId fact) const {
        const std::vector<std::string>& names = drawings_[fact.index()].arguments;
        return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
            const auto found = lines_.find(plane_.canonical(name));
            return found != lines_.end() && found->second.size() >= 2;
        });
    }

    void add(const DrawnObject& object, Role role, proof::FactId fact) {
        const std::string id = objectId(object.kind, object.names);
        const auto [at, isNew] = indexOf_.emplace(id, parts_.size());
        if (isNew) {
            parts_.push_back({id, object, role, fact, 0, false, false});
            return;
        }
        Part& part = parts_[at->second];
        if (role > part.role || !part.fact.isValid()) part.fact = fact;
        part.role = std::max(part.role, role);
        part.object.isFaint = part.object.isFaint && object.isFaint;
    }

    [[nodiscard]] bool wasSeen(const std::string& name) const { return seen_.contains("point:" + name); }

    void finish() {
        for (Part& part : parts_) {
            part.mark = marks_.mark(part.id);
            part.isFresh = !seen_.contains(part.id);
            part.startsAtSecond = part.isFresh && part.object.names.size() >= 2 && !wasSeen(part.object.names[0]) &&
                                  wasSeen(part.object.names[1]);
        }
        seen_.clear();
        for (const Part& part : parts_) seen_.insert(part.id);
        boards_.push_back({false, {}, parts_});
    }

    const proof::ViewBranch& branch_;
    const std::vector<FactDrawing>& drawings_;
    const std::vector<std::vector<std::string>>& pointsFrom_;
    Plane& plane_;
    MarkClasses marks_;
    std::map<std::string, std::set<std::string>> lines_;  ///< By point.
    std::vector<std::vector<CastFact>> casts_;
    std::vector<Part> parts_;
    std::map<std::string, std::size_t> indexOf_;
    std::set<std::string> seen_;
    std::vector<Board> boards_;
};

}  // namespace

bool isRestatement(const proof::ViewStep& step, const std::vector<FactDrawing>& drawings) {
    const auto idsOf = [&](const std::vector<proof::FactId>& facts) {
        std::set<std::string> ids;
        for (const proof::FactId fact : facts)
            if (fact.isValid())
                for (const DrawnObject& object : drawings[fact.index()].objects)
                    ids.insert(objectId(object.kind, object.names));
        return ids;
    };
    if (step.premises.size() != 1 || step.facts.empty() || !step.witnesses.empty()) return false;
    const std::set<std::string> shown = idsOf(step.premises);
    return !shown.empty() && shown == idsOf(step.facts);
}

std::vector<Board> boardsOf(const proof::ViewBranch& branch, const std::vector<FactDrawing>& drawings,
                            const std::vector<std::vector<std::string>>& pointsFrom, Plane& plane) {
    return Boards(branch, drawings, pointsFrom, plane).make();
}

}  // namespace byrne::illustrate
