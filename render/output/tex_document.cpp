// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/tex_document.h"

#include <set>

#include "render/output/tex_path.h"

namespace byrne::output {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::set<std::string> commandsOf(const scene::Scene& scene) {
    std::set<std::string> names;
    for (const scene::Element& element : scene.elements) {
        const auto* text = std::get_if<scene::Text>(&element.shape);
        if (!text) continue;
        const std::string& source = text->source;
        for (std::size_t i = 0; i + 1 < source.size(); ++i) {
            if (source[i] != '\\') continue;
            std::size_t end = i + 1;
            while (end < source.size() && isLetter(source[end])) ++end;
            if (end > i + 1) names.insert(source.substr(i + 1, end - i - 1));
            i = std::max(i + 1, end - 1);
        }
    }
    return names;
}

/// One line of a comment.
std::string commented(const std::string& text) {
    std::string line;
    for (const char c : text) line += c >= 0 && c < ' ' ? ' ' : c;
    return line;
}

}  // namespace

std::string texDocument(const scene::Scene& scene, std::string_view packages, const std::string& body) {
    const std::string width = texNumber(scene.widthMm, 3);
    const std::string height = texNumber(scene.heightMm, 3);
    std::string out = "\\RequirePackage{fix-cm}\n\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n";
    out += packages;
    out += "\\usepackage[paperwidth=" + width + "mm,paperheight=" + height + "mm,margin=0mm]{geometry}\n";
    for (const std::string& name : commandsOf(scene))
        out += "\\providecommand{\\" + name + "}{\\mbox{\\textbackslash " + name + "}}\n";
    out += "\\pagestyle{empty}\n\\setlength{\\parindent}{0pt}\\setlength{\\topskip}{0pt}\n\\begin{document}%\n";
    return out + body + "\\end{document}\n";
}

std::string texHeading(const scene::Scene& scene, std::string_view needs) {
    std::string out = scene.title.empty() ? std::string() : "% " + commented(scene.title) + "\n";
    if (!needs.empty()) out += "% Needs " + std::string(needs) + ".\n";
    return out;
}

}  // namespace byrne::output
