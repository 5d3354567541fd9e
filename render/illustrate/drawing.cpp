// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/drawing.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace byrne::illustrate {

namespace {

using Names = std::vector<std::string>;

class Drawer {
public:
    Drawer(const logic::SpelledPredicate& predicate, const Names& arguments, bool isPositive)
        : arguments_(arguments), isPositive_(isPositive) {
        hasParallels_ = std::any_of(predicate.words->drawing.begin(), predicate.words->drawing.end(),
                                    [](const logic::Expression& expression) { return expression.name == "parallels"; });
        for (std::size_t p = 0; p < predicate.place.size(); ++p)
            value_[predicate.words->parameters[p].name] = arguments[predicate.place[p]];
    }

    void draw(const logic::Expression& expression) {
        const Names names = namesOf(expression);
        if (!drawStroke(expression.name, names) && isPositive_) drawMark(expression, names);
    }

    FactDrawing take() { return std::move(drawing_); }

private:
    Names namesOf(const logic::Expression& expression) const {
        Names names;
        for (const logic::Expression& argument : expression.arguments)
            if (const auto value = value_.find(argument.name); argument.arguments.empty() && value != value_.end())
                names.push_back(value->second);
        return names;
    }

    std::size_t add(ObjectKind kind, Names names) {
        drawing_.objects.push_back({kind, std::move(names), false});
        return drawing_.objects.size() - 1;
    }

    /// What is also true of a figure in which the fact does not hold: points and the lines they span.
    bool drawStroke(std::string_view what, const Names& n) {
        if (what == "point" && n.size() == 1) return add(ObjectKind::Point, n), true;
        if (what == "segment" && n.size() == 2) return add(ObjectKind::Segment, n), true;
        if (what == "dashed" && n.size() == 2) return add(ObjectKind::Dashed, n), true;
        if ((what == "line" || what == "ray") && n.size() == 2) return drawLine(what, n), true;
        if ((what == "named" || what == "circle") && n.size() == 1) return add(ObjectKind::NamedCircle, n), true;
        if (what == "circle" && n.size() == 2) return add(ObjectKind::Circle, {n[0], n[0], n[1]}), true;
        if (what == "circleRadius" && n.size() == 3) return add(ObjectKind::Circle, n), true;
        if (what == "polygon" && n.size() >= 3) return drawPolygon(n), true;
        return false;
    }

    void drawLine(std::string_view what, const Names& n) {
        Names reached = n;
        // A line of three points reaches all of them; one of four points (a line and something else) only its own.
        if (isPositive_ && arguments_.size() == 3)
            for (const std::string& other : arguments_)
                if (std::find(reached.begin(), reached.end(), other) == reached.end()) reached.push_back(other);
        // Arrow heads say already that lines are meant; ends that stick out would only clutter the corners.
        if (!hasParallels_) add(what == "line" ? ObjectKind::Line : ObjectKind::Ray, reached);
        add(ObjectKind::Segment, n);
    }

    void drawPolygon(const Names& n) {
        for (std::size_t i = 0; i < n.size(); ++i) add(ObjectKind::Segment, {n[i], n[(i + 1) % n.size()]});
    }

    void drawMark(const logic::Expression& expression, const Names& n) {
        const std::string_view what = expression.name;
        if (what == "area" && n.size() >= 3) add(ObjectKind::Area, n);
        if (what == "halfplane" && n.size() == 3) add(ObjectKind::HalfPlane, n);
        if (what == "angle" && n.size() == 3) add(ObjectKind::Angle, n);
        if (what == "rightAngle" && n.size() == 3) add(ObjectKind::RightAngle, n);
        if (what == "equalSegments" && n.size() % 2 == 0) drawPairs(n, ObjectKind::Tick);
        if (what == "parallels" && n.size() % 2 == 0) drawPairs(n, ObjectKind::Arrow);
        if (what == "equalAngles" && n.size() % 3 == 0) drawAngles(n);
        if (what == "equalAreas") drawAreas(expression);
    }

    void relateLast(std::size_t object, std::size_t& previous) {
        if (previous != kNone) drawing_.sameMark.emplace_back(previous, object);
        previous = object;
    }

    void drawPairs(const Names& n, ObjectKind mark) {
        std::size_t previous = kNone;
        for (std::size_t i = 0; i + 1 < n.size(); i += 2) {
            add(ObjectKind::Segment, {n[i], n[i + 1]});
            relateLast(add(mark, {n[i], n[i + 1]}), previous);
        }
    }

    void drawAngles(const Names& n) {
        std::size_t previous = kNone;
        for (std::size_t i = 0; i + 2 < n.size(); i += 3) {
            add(ObjectKind::Segment, {n[i + 1], n[i]});
            add(ObjectKind::Segment, {n[i + 1], n[i + 2]});
            relateLast(add(ObjectKind::Angle, {n[i], n[i + 1], n[i + 2]}), previous);
        }
    }

    void drawAreas(const logic::Expression& expression) {
        std::size_t previous = kNone;
        for (const logic::Expression& area : expression.arguments) {
            const Names corners = namesOf(area);
            if (corners.size() < 3) continue;
            drawPolygon(corners);
            relateLast(add(ObjectKind::Area, corners), previous);
        }
    }

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    const Names& arguments_;
    bool isPositive_;
    bool hasParallels_ = false;
    std::map<std::string, std::string> value_;
    FactDrawing drawing_;
};

Names argumentNames(const logic::Literal& literal, const proof::ProofView& view) {
    Names names;
    for (const logic::Term& term : literal.arguments)
        names.push_back(logic::toText(term, view.theory().signature, view.proof().variables));
    return names;
}

bool drawsLine(const logic::PredicateWords& words) {
    return std::any_of(words.drawing.begin(), words.drawing.end(),
                       [](const logic::Expression& expression) { return expression.name == "line"; });
}

FactDrawing points(const Names& names) {
    FactDrawing drawing;
    for (const std::string& name : names) drawing.objects.push_back({ObjectKind::Point, {name}, false});
    return drawing;
}

/// Three points known not to be on one line: their triangle.
FactDrawing triangle(const Names& n) {
    FactDrawing drawing;
    for (std::size_t i = 0; i < 3; ++i) drawing.objects.push_back({ObjectKind::Segment, {n[i], n[(i + 1) % 3]}, true});
    return drawing;
}

FactDrawing drawn(const logic::Literal& literal, const Names& names, const logic::SpelledPredicate& predicate) {
    if (literal.isEquality() || predicate.words == nullptr) return points(names);
    if (!literal.positive && names.size() == 3 && drawsLine(*predicate.words)) return triangle(names);
    Drawer drawer(predicate, names, literal.positive);
    for (const logic::Expression& expression : predicate.words->drawing) drawer.draw(expression);
    FactDrawing drawing = drawer.take();
    return drawing.objects.empty() ? points(names) : drawing;
}

}  // namespace

FactDrawing drawingOf(const logic::Literal& literal, const proof::ProofView& view,
                      const logic::Vocabulary& vocabulary) {
    const Names names = argumentNames(literal, view);
    FactDrawing drawing =
        drawn(literal, names, vocabulary.find(view.theory().signature[literal.predicate].name, names.size()));
    for (const std::string& name : names)
        if (std::find(drawing.arguments.begin(), drawing.arguments.end(), name) == drawing.arguments.end())
            drawing.arguments.push_back(name);
    return drawing;
}

FactDrawing customDrawing(std::string procedure, const std::vector<std::string>& arguments) {
    Names names{std::move(procedure)};
    names.insert(names.end(), arguments.begin(), arguments.end());
    FactDrawing drawing;
    drawing.objects.push_back({ObjectKind::Custom, std::move(names), false});
    for (const std::string& name : arguments)
        if (std::find(drawing.arguments.begin(), drawing.arguments.end(), name) == drawing.arguments.end())
            drawing.arguments.push_back(name);
    return drawing;
}

namespace {

std::string_view prefix(ObjectKind kind) {
    switch (kind) {
        case ObjectKind::Point:
            return "point";
        case ObjectKind::Segment:
            return "segment";
        case ObjectKind::Dashed:
            return "dashed";
        case ObjectKind::Line:
            return "line";
        case ObjectKind::Ray:
            return "ray";
        case ObjectKind::Circle:
        case ObjectKind::NamedCircle:
            return "circle";
        case ObjectKind::Area:
            return "area";
        case ObjectKind::HalfPlane:
            return "halfplane";
        case ObjectKind::Angle:
            return "angle";
        case ObjectKind::RightAngle:
            return "rightangle";
        case ObjectKind::Tick:
            return "tick";
        case ObjectKind::Arrow:
            return "arrow";
        case ObjectKind::Custom:
            return "custom";
    }
    return "";
}

void normalise(ObjectKind kind, Names& names) {
    switch (kind) {
        case ObjectKind::Segment:
        case ObjectKind::Dashed:
        case ObjectKind::Tick:
        case ObjectKind::Arrow:
        case ObjectKind::Line:
            std::sort(names.begin(), names.end());
            break;
        case ObjectKind::Circle:
            if (names[2] < names[1]) std::swap(names[1], names[2]);
            break;
        case ObjectKind::Angle:
        case ObjectKind::RightAngle:
            if (names[2] < names[0]) std::swap(names[0], names[2]);
            break;
        case ObjectKind::Area:
            std::rotate(names.begin(), std::min_element(names.begin(), names.end()), names.end());
            if (names.back() < names[1]) std::reverse(names.begin() + 1, names.end());
            break;
        case ObjectKind::Point:
        case ObjectKind::NamedCircle:
        case ObjectKind::Ray:
        case ObjectKind::HalfPlane:
        case ObjectKind::Custom:
            break;
    }
}

}  // namespace

std::string objectId(ObjectKind kind, std::vector<std::string> names) {
    normalise(kind, names);
    std::string id(prefix(kind));
    for (const std::string& name : names) id += ":" + name;
    return id;
}

}  // namespace byrne::illustrate
