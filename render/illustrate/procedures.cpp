// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/procedures.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "render/gcl/gcl.h"

namespace byrne::illustrate {

namespace {

constexpr std::size_t kMaxFaults = 50;
constexpr double kSecondsACall = 1;

bool isSpace(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
bool isWordPart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Names after the word "procedure", outside comments.
std::vector<std::string> procedureNames(const std::string& text) {
    std::vector<std::string> names;
    std::string previous;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '%') {
            i = std::min(text.find('\n', i), text.size());
        } else if (isWordPart(text[i])) {
            std::size_t end = i;
            while (end < text.size() && !isSpace(text[end]) && text[end] != '{' && text[end] != '}') ++end;
            const std::string word = text.substr(i, end - i);
            if (previous == "procedure") names.push_back(word);
            previous = word;
            i = end;
        } else {
            if (!isSpace(text[i])) previous.clear();
            ++i;
        }
    }
    return names;
}

/// With a decimal point whatever the locale.
std::string number(double value) {
    std::array<char, 64> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 6);
    return error == std::errc() ? std::string(text.data(), end) : std::string("0");
}

/// Names that GCL can take as they are, so that procedures which print them print what the reader knows.
bool isGclName(const std::string& name) {
    const bool isWord = !name.empty() && std::isalpha(static_cast<unsigned char>(name[0])) != 0 &&
                        std::all_of(name.begin(), name.end(), isWordPart);
    return isWord && name.size() <= 20;
}

}  // namespace

Procedures::Procedures(const logic::Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    for (std::size_t i = 0; i < vocabulary.drawings().size(); ++i)
        for (const std::string& name : procedureNames(vocabulary.drawings()[i].text))
            if (name.starts_with("draw_")) fileOf_[name] = i;
}

std::optional<ProcedureCall> Procedures::callFor(const logic::Literal& literal, const proof::ProofView& view,
                                                 const logic::Vocabulary& vocabulary) const {
    if (fileOf_.empty()) return std::nullopt;
    const std::string& spelled = view.theory().signature[literal.predicate].name;
    const std::string prefix = literal.positive ? "draw_" : "draw_nnn";
    std::vector<std::string> arguments;
    for (const logic::Term& term : literal.arguments)
        arguments.push_back(logic::toText(term, view.theory().signature, view.proof().variables));
    if (fileOf_.contains(prefix + spelled)) return ProcedureCall{prefix + spelled, std::move(arguments)};
    const logic::SpelledPredicate known = vocabulary.find(spelled, arguments.size());
    if (known.words == nullptr) return std::nullopt;
    const auto ordered = [&](const std::vector<std::size_t>& order) {
        std::vector<std::string> moved;
        for (const std::size_t parameter : order) moved.push_back(arguments[known.place[parameter]]);
        return moved;
    };
    std::vector<std::size_t> declared(arguments.size());
    for (std::size_t i = 0; i < declared.size(); ++i) declared[i] = i;
    if (fileOf_.contains(prefix + known.words->name))
        return ProcedureCall{prefix + known.words->name, ordered(declared)};
    for (const logic::Alias& alias : known.words->aliases)
        if (alias.order.size() == arguments.size() && fileOf_.contains(prefix + alias.name))
            return ProcedureCall{prefix + alias.name, ordered(alias.order)};
    return std::nullopt;
}

void Procedures::keepFault(const std::string& fault) const {
    if (faults_.size() < kMaxFaults && std::find(faults_.begin(), faults_.end(), fault) == faults_.end())
        faults_.push_back(fault);
}

std::vector<scene::Element> Procedures::draw(const ProcedureCall& call, Stage stage, scene::Color color, double widthMm,
                                             const Plane& plane) const {
    const auto file = fileOf_.find(call.name);
    if (file == fileOf_.end()) return {};
    const logic::DrawingFile& drawing = vocabulary_.drawings()[file->second];
    const Page& page = plane.page();
    // The file comes first, so that places in messages are right; what it sets is set again after it.
    std::string text = "dim " + number(page.widthMm) + " " + number(page.heightMm) + " " + drawing.text + "\n";
    text += "layer 0\ncolor " + std::to_string(color.red) + " " + std::to_string(color.green) + " " +
            std::to_string(color.blue) + "\nlinethickness " + number(widthMm) + "\nfontsize 12\n";
    std::string arguments;
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const std::string& name = call.arguments[i];
        const std::string known = isGclName(name) ? name : "argument" + std::to_string(i + 1);
        const PageCircle* circle = plane.circle(name);
        const auto define = [&](const std::string& point, Vec2 at) {
            text += "point " + point + " " + number(at.x) + " " + number(page.heightMm - at.y) + "\n";
        };
        if (circle != nullptr) {
            define(known + "_o", circle->center);
            define(known + "_r", circle->center + Vec2{circle->radius, 0});
            text += "circle " + known + " " + known + "_o " + known + "_r\n";
        } else {
            define(known, plane.find(name).value_or(page.figure.center()));
        }
        arguments += known + " ";
    }
    text += "call " + call.name + " { " + arguments + std::to_string(static_cast<int>(stage)) + " }\n";
    gcl::RunOptions options;
    options.hasTypesetLabels = true;
    options.testsConjectures = false;
    options.maxElements = 5000;
    options.limits.seconds = kSecondsACall;
    const gcl::ProgramPtr program = gcl::compile(drawing.path, text);
    const gcl::Run run = gcl::run(*program, options);
    for (const base::Diagnostic& diagnostic : run.diagnostics)
        if (diagnostic.severity == base::Severity::Error)
            keepFault(call.name + ": " + base::format(diagnostic, program->sources()));
    return run.scene.elements;
}

}  // namespace byrne::illustrate
