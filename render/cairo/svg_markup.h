// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Elements of scenes as SVG markup: what still pictures, animated ones and web pages share. User units are
// millimetres. Everything is independent of the locale.
#pragma once

#include <optional>
#include <string>

#include "render/scene/scene.h"

namespace byrne::cairo {

/// At most four decimals, no exponent, no "-0"; "0" for what is not finite.
[[nodiscard]] std::string svgNumber(double value);
/// For text and attribute values: valid UTF-8, no control characters, entities.
[[nodiscard]] std::string svgEscaped(const std::string& text);
/// "#1f5fa8", without alpha.
[[nodiscard]] std::string svgColor(const scene::Color& color);
/// The `d` of a path element.
[[nodiscard]] std::string svgPathData(const scene::Path& path);
/// False for elements with coordinates that are not finite, and for paths without points.
[[nodiscard]] bool isSvgDrawable(const scene::Element& element);

/// Presentation attributes with a blank before each: fill, stroke, dashes, opacity.
[[nodiscard]] std::string svgStyle(const scene::Element& element);
/// What is left of the start tag: tag name and geometry ("path d=...", "text x=... font-size=...").
[[nodiscard]] std::string svgGeometry(const scene::Element& element);
/// What stands inside: the lines and runs of a text, if possible with its source for content; "" for paths.
[[nodiscard]] std::string svgContent(const scene::Element& element);
/// The runs of a label, the rest of its source between them but not displayed ("A", "_", a small "1"): to look at a
/// typeset label, to search and to programs the text as it was written. Nothing if the runs show what the source has
/// not got (an alpha for "\\alpha").
[[nodiscard]] std::optional<std::string> svgSourceContent(const scene::Text& text);

/// The whole element. `attributes` start with a blank; `children` come before the content.
[[nodiscard]] std::string svgElement(const scene::Element& element, const std::string& attributes,
                                     const std::string& children = {});

/// The same at the end of `out`.
void appendSvgElement(std::string& out, const scene::Element& element, const std::string& attributes,
                      const std::string& children = {});

/// The start of an SVG file up to and with title, description and ground. `attributes` of the svg element.
[[nodiscard]] std::string svgOpening(const scene::Scene& scene, const std::string& attributes = {});

/// Characters of a string that an id may have; others become '-'.
[[nodiscard]] std::string svgIdPart(const std::string& text);

}  // namespace byrne::cairo
