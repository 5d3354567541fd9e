// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SVG by hand: Cairo's own SVG surface turns text into outlines, and a figure on a web page must stay readable,
// searchable and editable. One group a layer, one element a shape, user units are millimetres.
#include <array>
#include <map>
#include <string>

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
    std::string write(const scene::Scene& scene, const std::string& inside) {
        out_ = svgOpening(scene) + inside;
        int openLayer = -1;
        for (const scene::Element* element : scene::inDrawingOrder(scene)) {
            if (element->style.opacity <= 0) continue;
            const int layer = static_cast<int>(element->layer);
            if (layer != openLayer) {
                if (openLayer >= 0) out_ += "</g>\n";
                out_ += "<g id=\"layer-" + std::string(kLayerNames.at(static_cast<std::size_t>(layer))) + "\">\n";
                openLayer = layer;
            }
            if (isSvgDrawable(*element)) out_ += svgElement(*element, names(element->id)) + "\n";
        }
        if (openLayer >= 0) out_ += "</g>\n";
        out_ += "</svg>\n";
        return std::move(out_);
    }

private:
    /// The element's own id as data, and an id made from it that is unique in the file.
    std::string names(const std::string& id) {
        if (id.empty()) return {};
        std::string safe = "e-" + svgIdPart(id);
        const int count = ++uses_[safe];
        if (count > 1) safe += "_" + std::to_string(count);
        return " id=\"" + safe + "\" data-name=\"" + svgEscaped(id) + "\"";
    }

    std::string out_;
    std::map<std::string, int> uses_;
};

}  // namespace

std::string encodeSvg(const scene::Scene& scene, const std::string& inside) {
    return SvgWriter().write(scene::still(scene), inside);
}

base::Result<void> writeSvg(const scene::Scene& scene, const std::filesystem::path& path) {
    return base::writeFileAtomically(path, encodeSvg(scene));
}

}  // namespace byrne::cairo
