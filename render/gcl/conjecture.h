// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The statements of `prove {...}`: read from their prefix form, evaluated in a figure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/diagnostic.h"
#include "render/gcl/objects.h"

namespace byrne::gcl {

/// A word of the statement: a relation or function with its points and terms, or a number.
struct ConjectureTerm {
    std::string head;                 ///< "collinear", "sratio", ...; "" for a number.
    std::vector<std::string> points;  ///< Names.
    std::vector<ConjectureTerm> terms;
    double number = 0;
};

/// Reads the text between the braces; `offset` is where it begins in its source. Faults go to `diagnostics`, and then
/// there is no statement.
[[nodiscard]] std::optional<ConjectureTerm> readConjecture(const std::string& text, base::SourceId source,
                                                           std::uint32_t offset, base::Diagnostics& diagnostics);

/// All points that a statement names, each once, in order.
[[nodiscard]] std::vector<std::string> pointsOf(const ConjectureTerm& statement);

using PointLookup = std::function<std::optional<Point>(const std::string&)>;

/// How far the statement is from being true, relative to the lengths in it: 0 if it is true, about 1 if not at all.
/// Empty if a point is not there or a denominator is 0.
[[nodiscard]] std::optional<double> deviation(const ConjectureTerm& statement, const PointLookup& points);

}  // namespace byrne::gcl
