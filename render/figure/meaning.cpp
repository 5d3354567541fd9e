// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/meaning.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"

namespace byrne::figure {

namespace {

/// Meanings that use each other deeper than this are taken to go round in a circle.
constexpr std::size_t kMaxDepth = 16;

logic::Sort sortOf(char shapeLetter) { return shapeLetter == 'c' ? logic::Sort::Circle : logic::Sort::Point; }

/// Works out one predicate; the parameters of inner predicates are mapped to places of the outermost literal.
class Expansion {
public:
    Expansion(const logic::Vocabulary& vocabulary, base::Diagnostics* diagnostics)
        : vocabulary_(vocabulary), diagnostics_(diagnostics) {}

    /// `places`: where each parameter of `words` stands in the literal. False if something was wrong.
    bool expand(const logic::PredicateWords& words, const std::vector<std::size_t>& places, Meaning& meaning,
                std::size_t depth) {
        if (depth > kMaxDepth)
            return report(words, words.meaning.front(), "The meaning of \"" + words.name + "\" refers to itself",
                          "Say it in relations of the library, listed in the manual.");
        bool isGood = true;
        for (const logic::Expression& part : words.meaning)
            isGood = expandPart(words, part, places, meaning, depth) && isGood;
        return isGood;
    }

private:
    bool expandPart(const logic::PredicateWords& words, const logic::Expression& part,
                    const std::vector<std::size_t>& places, Meaning& meaning, std::size_t depth) {
        std::vector<const logic::Expression*> leaves;
        if (!flatten(words, part, leaves)) return false;
        std::vector<std::size_t> parameters;
        for (const logic::Expression* leaf : leaves) {
            const auto found =
                std::find_if(words.parameters.begin(), words.parameters.end(),
                             [&](const logic::Parameter& parameter) { return parameter.name == leaf->name; });
            if (found == words.parameters.end() || !leaf->arguments.empty())
                return report(words, *leaf, "\"" + leaf->name + "\" is not a parameter of \"" + words.name + "\"",
                              "Only the names in the head of the predicate may be used.");
            parameters.push_back(static_cast<std::size_t>(found - words.parameters.begin()));
        }
        if (const Relation* relation = findRelation(part.name, parameters.size()))
            return useRelation(words, part, *relation, parameters, places, meaning);
        return usePredicate(words, part, parameters, places, meaning, depth);
    }

    /// The arguments, with those of area(...) spliced in; of a triangle and a quadrilateral the triangle comes first.
    bool flatten(const logic::PredicateWords& words, const logic::Expression& part,
                 std::vector<const logic::Expression*>& leaves) {
        if (part.name != "equalAreas") {
            for (const logic::Expression& argument : part.arguments) leaves.push_back(&argument);
            return true;
        }
        std::vector<const logic::Expression*> areas;
        for (const logic::Expression& argument : part.arguments) {
            if (argument.name != "area" || argument.arguments.size() < 3 || argument.arguments.size() > 4)
                return report(words, argument, "equalAreas compares area(...) of three or four points",
                              "Write equalAreas(area(A, B, C), area(D, E, F)).");
            areas.push_back(&argument);
        }
        if (areas.size() != 2)
            return report(words, part, "equalAreas compares two areas",
                          "Write equalAreas(area(A, B, C), area(D, E, F)).");
        std::stable_sort(areas.begin(), areas.end(),
                         [](const auto* a, const auto* b) { return a->arguments.size() < b->arguments.size(); });
        for (const logic::Expression* area : areas)
            for (const logic::Expression& point : area->arguments) leaves.push_back(&point);
        return true;
    }

    bool useRelation(const logic::PredicateWords& words, const logic::Expression& part, const Relation& relation,
                     const std::vector<std::size_t>& parameters, const std::vector<std::size_t>& places,
                     Meaning& meaning) {
        Meaning::Item item{&relation, {}};
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            if (words.parameters[parameters[i]].sort != sortOf(relation.shape[i]))
                return report(words, part,
                              "Argument " + std::to_string(i + 1) + " of \"" + part.name + "\" must be a " +
                                  (relation.shape[i] == 'c' ? "circle" : "point"),
                              "Circles are declared in the head of the predicate: \"J: circle\".");
            item.places.push_back(places[parameters[i]]);
        }
        meaning.items.push_back(std::move(item));
        return true;
    }

    bool usePredicate(const logic::PredicateWords& words, const logic::Expression& part,
                      const std::vector<std::size_t>& parameters, const std::vector<std::size_t>& places,
                      Meaning& meaning, std::size_t depth) {
        const logic::SpelledPredicate used = vocabulary_.find(part.name, parameters.size());
        if (!used.words || used.words->meaning.empty()) return reportUnknown(words, part, parameters.size());
        std::vector<std::size_t> inner(parameters.size());
        for (std::size_t p = 0; p < inner.size(); ++p) {
            const std::size_t parameter = parameters[used.place[p]];
            if (words.parameters[parameter].sort != used.words->parameters[p].sort)
                return report(words, part, "A point and a circle are confused in \"" + part.name + "\"",
                              "Circles are declared in the head of the predicate: \"J: circle\".");
            inner[p] = places[parameter];
        }
        return expand(*used.words, inner, meaning, depth + 1);
    }

    bool reportUnknown(const logic::PredicateWords& words, const logic::Expression& part, std::size_t arity) {
        std::vector<std::string> names;
        for (const std::string_view name : relationNames()) names.emplace_back(name);
        for (const logic::PredicateWords& other : vocabulary_.predicates()) names.push_back(other.name);
        const bool isKnown = std::find(names.begin(), names.end(), part.name) != names.end();
        const std::string nearest = base::nearestName(part.name, names);
        if (isKnown)
            return report(words, part,
                          "\"" + part.name + "\" has no meaning with " + std::to_string(arity) + " arguments",
                          "The manual lists the relations with their arguments.");
        return report(words, part,
                      "There is no relation \"" + part.name + "\" to give \"" + words.name + "\" a meaning",
                      nearest.empty() ? "The manual lists the relations." : "Did you mean \"" + nearest + "\"?");
    }

    bool report(const logic::PredicateWords& words, const logic::Expression& place, std::string message,
                std::string hint) {
        if (!diagnostics_) return false;
        base::Diagnostic diagnostic{
            base::Severity::Error, base::DiagnosticCode::BadMeaning, words.origin, std::move(message), {}};
        if (place.span.end > place.span.begin) diagnostic.location.span = place.span;
        diagnostic.message += ".";
        diagnostic.hints.push_back(std::move(hint));
        diagnostics_->push_back(std::move(diagnostic));
        return false;
    }

    const logic::Vocabulary& vocabulary_;
    base::Diagnostics* diagnostics_;
};

std::vector<std::size_t> identity(std::size_t count) {
    std::vector<std::size_t> places(count);
    for (std::size_t i = 0; i < count; ++i) places[i] = i;
    return places;
}

}  // namespace

std::optional<Meaning> meaningOf(const logic::Vocabulary& vocabulary, std::string_view name, std::size_t arity) {
    const logic::SpelledPredicate spelled = vocabulary.find(name, arity);
    if (!spelled.words || spelled.words->meaning.empty()) return std::nullopt;
    Meaning meaning;
    if (!Expansion(vocabulary, nullptr).expand(*spelled.words, spelled.place, meaning, 0)) return std::nullopt;
    meaning.sorts.resize(arity);
    for (std::size_t p = 0; p < arity; ++p) meaning.sorts[spelled.place[p]] = spelled.words->parameters[p].sort;
    return meaning;
}

base::Diagnostics checkMeanings(const logic::Vocabulary& vocabulary) {
    base::Diagnostics diagnostics;
    for (const logic::PredicateWords& words : vocabulary.predicates()) {
        if (words.meaning.empty()) continue;
        Meaning meaning;
        Expansion(vocabulary, &diagnostics).expand(words, identity(words.parameters.size()), meaning, 0);
    }
    return diagnostics;
}

}  // namespace byrne::figure
