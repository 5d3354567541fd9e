// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/beamer.h"

#include "render/output/tex_text.h"
#include "render/output/tikz.h"
#include "render/scene/stroke.h"

namespace byrne::output {

namespace {

/// Names of points are mathematics, other words are text.
std::string texRuns(const std::vector<scene::TextRun>& runs) {
    std::string out;
    for (const scene::TextRun& run : runs) {
        std::string text = texEscaped(run.text);
        if (run.isItalic) text = "\\textit{" + text + "}";
        if (run.isBold) text = "\\textbf{" + text + "}";
        if (run.script < 0) text = "\\textsubscript{" + text + "}";
        if (run.script > 0) text = "\\textsuperscript{" + text + "}";
        if (run.hasColor) text = "{" + texColor(run.color) + text + "}";
        out += text;
    }
    return out;
}

/// The mathematics that the name of a point is: its index below the letter.
std::string nameSource(const std::vector<scene::TextRun>& runs) {
    std::string source;
    for (const scene::TextRun& run : runs)
        source += run.script < 0 ? "_{" + run.text + "}" : run.script > 0 ? "^{" + run.text + "}" : run.text;
    return source;
}

std::string picture(const scene::Scene& scene) {
    scene::Scene still = scene::still(scene);
    still.title.clear();
    for (scene::Element& element : still.elements) {
        auto* text = std::get_if<scene::Text>(&element.shape);
        if (text != nullptr && element.layer == scene::Layer::Label && text->source.empty())
            text->source = nameSource(text->runs);
    }
    TexOptions options;
    options.isDocument = false;
    return writeTikz(still, options);
}

std::string babel(const std::string& language) {
    return language.starts_with("de") ? "\\usepackage[ngerman]{babel}\n" : "";
}

std::string preamble(const std::string& documentClass, const TexPresentation& presentation) {
    return documentClass + "\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n" + babel(presentation.language) +
           "\\usepackage{amssymb}\n\\usepackage{graphicx}\n\\usepackage{tikz}\n";
}

class BeamerWriter {
public:
    BeamerWriter(const std::vector<TexStep>& steps, const TexPresentation& presentation)
        : steps_(steps), presentation_(presentation) {}

    std::string write() {
        out_ = "% " + texEscaped(presentation_.title) + ". Made by Byrne; compile with pdflatex.\n" +
               preamble("\\documentclass[aspectratio=169]{beamer}\n", presentation_) +
               "\\setbeamertemplate{navigation symbols}{}\n\\title{" + texEscaped(presentation_.title) +
               "}\n\\date{}\n\\begin{document}\n";
        if (!presentation_.statement.empty())
            out_ += "\\begin{frame}{" + texEscaped(presentation_.title) + "}\n" + texEscaped(presentation_.statement) +
                    "\n\\end{frame}\n";
        for (std::size_t begin = 0; begin < steps_.size();) {
            std::size_t end = begin;
            while (end < steps_.size() && steps_[end].slide == steps_[begin].slide) ++end;
            addSlide(begin, end);
            begin = end;
        }
        return out_ + "\\end{document}\n";
    }

private:
    void addSlide(std::size_t begin, std::size_t end) {
        out_ += "\\begin{frame}{" + texEscaped(steps_[begin].slide) + "}\n\\centering\n";
        for (std::size_t i = begin; i < end; ++i)
            // The line ends of the picture must not become blanks.
            out_ += "\\only<" + std::to_string(i - begin + 1) + ">{%\n\\resizebox{!}{.62\\textheight}{%\n" +
                    picture(steps_[i].scene) + "}}%\n";
        out_ += "\\par\\medskip\n\\begin{minipage}[t][.2\\textheight]{\\textwidth}\n\\small\\centering\n";
        for (std::size_t i = begin; i < end; ++i)
            out_ += "\\only<" + std::to_string(i - begin + 1) + ">{\\textbf{" + texEscaped(steps_[i].heading) + "} " +
                    texRuns(steps_[i].caption) + "}%\n";
        out_ += "\\end{minipage}\n\\end{frame}\n";
    }

    const std::vector<TexStep>& steps_;
    const TexPresentation& presentation_;
    std::string out_;
};

}  // namespace

std::string encodeBeamer(const std::vector<TexStep>& steps, const TexPresentation& presentation) {
    return BeamerWriter(steps, presentation).write();
}

std::string encodeTikzDocument(const std::vector<TexStep>& steps, const TexPresentation& presentation) {
    std::string out =
        "% " + texEscaped(presentation.title) + ". Made by Byrne; compile with pdflatex.\n" +
        preamble("\\documentclass[a4paper]{article}\n\\usepackage[margin=2cm]{geometry}\n", presentation) +
        "\\begin{document}\n\\section*{" + texEscaped(presentation.title) + "}\n" + texEscaped(presentation.statement) +
        "\n";
    for (const TexStep& step : steps) {
        out += "\n\\begin{figure}[!ht]\n\\centering\n% " + texEscaped(step.heading) +
               "\n\\resizebox{.75\\textwidth}{!}{%\n" + picture(step.scene) + "}\n\\par\\smallskip\\textbf{" +
               texEscaped(step.heading) + "} " + texRuns(step.caption) + "\n\\end{figure}\n\\clearpage\n";
    }
    return out + "\\end{document}\n";
}

}  // namespace byrne::output
