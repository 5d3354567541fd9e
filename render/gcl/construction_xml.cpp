// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/construction_xml.h"

#include <tinyxml2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace byrne::gcl {

namespace {

using tinyxml2::XMLElement;

/// How a command is written. The pattern has one sign an argument:
///   P new_point  L new_line  K new_circle  p point  c center  l line  k circle  a angle  f coefficient
///   (pp) in a pair: "v" starts a <vector> of the next two points.
struct Construction {
    std::string_view command;
    std::string_view element;
    std::string_view pattern;
};

constexpr std::array<Construction, 15> kConstructions{{
    {"midpoint", "midpoint", "Ppp"},
    {"foot", "foot", "Ppl"},
    {"online", "random_point_on_line", "Ppp"},
    {"translate", "translate", "Pvppp"},
    {"towards", "towards", "Pvppf"},
    {"rotate", "rotate", "Pcap"},
    {"line", "ruler", "Lpp"},
    {"parallel", "parallel", "Lpl"},
    {"perp", "perpendicular", "Lpl"},
    {"med", "segment_bisector", "Lpp"},
    {"bis", "angle_bisector", "Lppp"},
    {"circle", "compass", "Kcp"},
    {"intersec2", "intersection_cc", "PPkk"},
    {"intersec2", "intersection_cl", "PPkl"},
    {"intersec", "intersection", "Pll"},
}};

std::string text(double number) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.10g", number);
    return buffer.data();
}

class XmlWriter {
public:
    std::string write(const Run& run) {
        document_.InsertEndChild(document_.NewDeclaration());
        figure_ = document_.NewElement("figure");
        document_.InsertEndChild(figure_);
        for (const Step& step : run.steps) take(step);
        tinyxml2::XMLPrinter printer;
        document_.Print(&printer);
        return printer.CStr();
    }

private:
    /// The group that the next element goes into; a new one where kind or look change.
    XMLElement* group(const std::string& kind, bool isDashed = false) {
        const std::string look = kind + (isDashed ? "-" : "+") + (kind == "draw" || kind == "labels" ? color_ : "") +
                                 (kind == "labels" ? font_ : "");
        if (group_ && look == look_) return group_;
        look_ = look;
        group_ = document_.NewElement(kind.c_str());
        figure_->InsertEndChild(group_);
        if (isDashed) group_->SetAttribute("dashed", "yes");
        if ((kind == "draw" || kind == "labels") && color_ != "000000") group_->SetAttribute("color", color_.c_str());
        if (kind == "labels" && !font_.empty()) group_->SetAttribute("fontsize", font_.c_str());
        return group_;
    }

    static XMLElement* child(XMLElement* parent, const char* name, const std::string& content = {}) {
        XMLElement* element = parent->InsertNewChildElement(name);
        if (!content.empty()) element->SetText(content.c_str());
        return element;
    }

    void take(const Step& step) {
        const auto& a = step.arguments;
        if (step.command == "point") {
            XMLElement* point = child(group("define"), "fixed_point", a[0].name);
            point->SetAttribute("x", text(a[1].number).c_str());
            point->SetAttribute("y", text(a[2].number).c_str());
        } else if (step.command == "number") {
            child(group("define"), "fixed_number", a[0].name)->SetAttribute("value", text(a[1].number).c_str());
        } else if (step.command == "color") {
            std::array<char, 40> buffer{};
            const auto channel = [&](std::size_t i) { return static_cast<int>(std::fmod(std::abs(a[i].number), 256)); };
            std::snprintf(buffer.data(), buffer.size(), "%02X%02X%02X", channel(0), channel(1), channel(2));
            color_ = buffer.data();
        } else if (step.command == "fontsize") {
            font_ = text(std::trunc(a[0].number));
        } else if (step.command == "dim" || step.command == "area") {
            page(step);
        } else if (!construct(step) && !draw(step)) {
            label(step);
        }
    }

    void page(const Step& step) {
        const bool isSize = step.command == "dim";
        XMLElement* element = child(group("draw"), isSize ? "dimensions" : "area");
        constexpr std::array<const char*, 6> names{"width", "height", "x1", "y1", "x2", "y2"};
        for (std::size_t i = 0; i < step.arguments.size(); ++i)
            element->SetAttribute(names.at(i + (isSize ? 0 : 2)), text(step.arguments[i].number).c_str());
    }

    bool construct(const Step& step) {
        if (step.command == "sim") return reflect(step);
        if (step.command == "intersec" && step.arguments.size() == 5) return intersectPairs(step);
        std::vector<Step::Argument> arguments = step.arguments;
        // The circle comes first.
        if (step.command == "intersec2" && arguments[2].form == 'l') std::swap(arguments[2], arguments[3]);
        for (const Construction& each : kConstructions) {
            if (each.command != step.command) continue;
            if (step.command == "intersec2" && each.pattern.back() != arguments[3].form) continue;
            fill(child(group("construct"), std::string(each.element).c_str()), each.pattern, arguments);
            return true;
        }
        return false;
    }

    static void fill(XMLElement* element, std::string_view pattern, const std::vector<Step::Argument>& arguments) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (pattern[i] == 'v') {
                XMLElement* vector = child(element, "vector");
                child(vector, "point", arguments[next].name);
                child(vector, "point", arguments[next + 1].name);
                next += 2;
                i += 2;
                continue;
            }
            const Step::Argument& argument = arguments[next++];
            child(element, nameOf(pattern[i]), argument.form == 'n' ? text(argument.number) : argument.name);
        }
    }

    static const char* nameOf(char sign) {
        switch (sign) {
            case 'P':
                return "new_point";
            case 'L':
                return "new_line";
            case 'K':
                return "new_circle";
            case 'c':
                return "center";
            case 'l':
                return "line";
            case 'k':
                return "circle";
            case 'a':
                return "angle";
            case 'f':
                return "coefficient";
            default:
                return "point";
        }
    }

    bool reflect(const Step& step) {
        const auto& a = step.arguments;
        const char form = a[1].form;
        XMLElement* element = child(group("construct"), form == 'p'   ? "half_turn"
                                                        : form == 'l' ? "line_reflection"
                                                                      : "inversion");
        child(element, "new_point", a[0].name);
        child(element, form == 'p' ? "center" : form == 'l' ? "line" : "circle", a[1].name);
        child(element, "point", a[2].name);
        return true;
    }

    bool intersectPairs(const Step& step) {
        const auto& a = step.arguments;
        XMLElement* element = child(group("construct"), "intersection");
        child(element, "new_point", a[0].name);
        child(element, "line", a[1].name + "-" + a[2].name);
        child(element, "line", a[3].name + "-" + a[4].name);
        return true;
    }

    bool draw(const Step& step) {
        if (!step.command.starts_with("draw")) return false;
        const bool isDashed = step.command.starts_with("drawdash");
        const std::string what = step.command.substr(isDashed ? 8 : 4);
        const auto& a = step.arguments;
        const auto make = [&](const char* name) { return child(group("draw", isDashed), name); };
        if (what == "segment" || what == "vector" || (what == "line" && a.size() == 2)) {
            XMLElement* element = make(what == "line" ? "line_pp" : what.c_str());
            child(element, "point", a[0].name);
            child(element, "point", a[1].name);
        } else if (what == "line" || (what == "circle" && a.size() == 1)) {
            make(what.c_str())->SetText(a[0].name.c_str());
        } else if (what == "circle" || what == "arc" || what == "arc_p") {
            XMLElement* element = make(what == "circle" ? "circle_cp" : "arc");
            child(element, "center", a[0].name);
            child(element, "point", a[1].name);
            if (what != "circle") child(element, "angle", text(a[2].number));
        }
        return true;
    }

    void label(const Step& step) {
        const std::size_t bar = step.command.find('_');
        const std::string family = step.command.substr(0, bar);
        const bool isName = family == "mark" || family == "cmark";
        if (!isName && family != "printat") return;
        const std::string side = bar == std::string::npos ? "" : step.command.substr(bar + 1);
        XMLElement* element = child(group("labels"), isName ? "point_label" : "text_label");
        if (family == "mark") element->SetAttribute("type", "none");
        element->SetAttribute("direction", direction(side));
        if (side.empty()) element->SetAttribute("distance", 0);
        child(element, "point", step.arguments[0].name);
        if (!isName) child(element, "text", step.arguments[1].name);
    }

    /// Degrees.
    static int direction(const std::string& side) {
        constexpr std::array<std::string_view, 8> sides{"r", "rt", "t", "lt", "l", "lb", "b", "rb"};
        const auto* found = std::find(sides.begin(), sides.end(), side);
        return found == sides.end() ? 0 : static_cast<int>(found - sides.begin()) * 45;
    }

    tinyxml2::XMLDocument document_;
    XMLElement* figure_ = nullptr;
    XMLElement* group_ = nullptr;
    std::string look_;
    std::string color_ = "000000";
    std::string font_;
};

}  // namespace

std::string constructionXml(const Run& run) { return XmlWriter().write(run); }

}  // namespace byrne::gcl
