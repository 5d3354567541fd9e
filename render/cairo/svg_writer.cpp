// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SVG by hand: Cairo's own SVG surface turns text into outlines, and a figure on a web page must stay readable,
// searchable and editable. One group a layer, one element a shape, user units are millimetres.
#include <array>
#include <string>
#include <unordered_map>

#include "core/base/file.h"
#include "render/cairo/encode.h"
#include "render/cairo/painter.h"
#include "render/cairo/svg_markup.h"
#include "render/scene/stroke.h"

namespace byrne::cairo {

namespace {

constexpr std::array<const char*, 10> kLayerNames{"ground",     "area", "context", "auxiliary", "premise",
                                                  "conclusion", "mark", "point",   "label",     "caption"};

class SvgWriter {
public:
    std::string write(const scene::Scene& scene, const std::string& inside, const std::vector<Insertion>& insertions) {
        out_ = svgOpening(scene) + inside;
        int openLayer = -1;
        for (const scene::Element* element : scene::inDrawingOrder(scene)) {
            insert(insertions, static_cast<std::size_t>(element - scene.elements.data()));
            if (element->style.opacity <= 0) continue;
            const int layer = static_cast<int>(element->layer);
            if (layer != openLayer) {
                if (openLayer >= 0) out_ += "</g>\n";
                out_ += "<g id=\"layer-" + std::string(kLayerNames.at(static_cast<std::size_t>(layer))) + "\">\n";
                openLayer = layer;
            }
            if (!isSvgDrawable(*element)) continue;
            const auto* text = std::get_if<scene::Text>(&element->shape);
            if (text && !text->source.empty() && !svgSourceContent(*text))
                addInOtherSigns(*element, *text);
            else
                appendSvgElement(out_, *element, names(element->id));
            out_ += '\n';
        }
        if (openLayer >= 0) out_ += "</g>\n";
        insert(insertions, scene.elements.size());
        out_ += "</svg>\n";
        return std::move(out_);
    }

private:
    /// What is due before the element of this number.
    void insert(const std::vector<Insertion>& insertions, std::size_t before) {
        for (; inserted_ < insertions.size() && insertions[inserted_].before <= before; ++inserted_)
            out_ += insertions[inserted_].text + "\n";
    }

    /// A label that shows signs for the words of its source. What is seen is used from a definition; the source lies
    /// over it without colour, so that it can be selected, searched and read.
    void addInOtherSigns(const scene::Element& element, const scene::Text& text) {
        const std::string id = "sign-" + std::to_string(++signs_);
        scene::Element shown = element;
        std::get<scene::Text>(shown.shape).source.clear();
        scene::Element written = element;
        std::get<scene::Text>(written.shape).runs = {{.text = text.source}};
        out_ += "<g" + names(element.id) + "><defs>";
        appendSvgElement(out_, shown, " id=\"" + id + "\"");
        out_ += "</defs><use href=\"#" + id + "\"/>";
        appendSvgElement(out_, written, " fill-opacity=\"0\"");
        out_ += "</g>";
    }

    /// The element's own id as data, and an id made from it that is unique in the file.
    std::string names(const std::string& id) {
        if (id.empty()) return {};
        std::string safe = "e-" + svgIdPart(id);
        const int count = ++uses_[safe];
        if (count > 1) safe += "_" + std::to_string(count);
        return " id=\"" + safe + "\" data-name=\"" + svgEscaped(id) + "\"";
    }

    std::string out_;
    std::unordered_map<std::string, int> uses_;
    std::size_t inserted_ = 0;
    int signs_ = 0;
};

}  // namespace

std::string encodeSvg(const scene::Scene& scene, const std::string& inside, const std::vector<Insertion>& insertions) {
    // A still scene may be large and needs no copy.
    return scene.durationS > 0 ? SvgWriter().write(scene::still(scene), inside, insertions)
                               : SvgWriter().write(scene, inside, insertions);
}

base::Result<void> writeSvg(const scene::Scene& scene, const std::filesystem::path& path) {
    return base::writeFileAtomically(path, encodeSvg(scene));
}

}  // namespace byrne::cairo
