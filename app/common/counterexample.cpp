// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/counterexample.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "core/base/limits.h"

namespace byrne::common {

namespace {

/// What fails by less, relative to the size of the figure, may be rounding.
constexpr double kClearly = 1e-3;
constexpr unsigned kFigures = 4;

bool speaksOfWitness(const logic::Literal& literal, std::size_t universalCount) {
    bool found = false;
    for (const logic::Term& argument : literal.arguments)
        logic::forEachVariable(
            argument, [&](logic::VariableId variable) { found = found || variable.index() >= universalCount; });
    return found;
}

/// The hypotheses, and every part of the goal that speaks of given objects only, claimed without proof.
struct Questions {
    proof::Proof proof;
    /// For each disjunct of the goal its facts in `proof`.
    std::vector<std::vector<proof::FactId>> disjuncts;
};

Questions questionsOf(const logic::CoherentFormula& formula) {
    Questions questions{proof::openProof(formula), {}};
    proof::Hole asked;
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        std::vector<proof::FactId> ids;
        for (const logic::Literal& literal : disjunct.literals) {
            if (speaksOfWitness(literal, formula.universalCount)) continue;
            ids.emplace_back(formula.premises.size() + asked.facts.size());
            asked.facts.push_back({ids.back(), literal, {}});
        }
        questions.disjuncts.push_back(std::move(ids));
    }
    auto& nodes = questions.proof.root.nodes;
    if (!asked.facts.empty()) nodes.insert(nodes.begin(), proof::Node{std::move(asked), {}, {}});
    proof::renumber(questions.proof);
    return questions;
}

bool allHold(const std::vector<figure::FactTruth>& facts) {
    return std::ranges::all_of(facts, [](const figure::FactTruth& fact) { return fact.truth == figure::Truth::Holds; });
}

bool fails(const figure::FactTruth& fact, const proof::ProofView& view) {
    if (fact.truth != figure::Truth::Fails) return false;
    // A denial fails where the equation holds: its residual says nothing.
    return !view.fact(fact.fact).literal.positive || fact.residual > kClearly;
}

/// One false literal for each disjunct, or nothing if some disjunct may hold.
std::vector<std::string> failingLiterals(const Questions& questions, const proof::ProofView& view,
                                         const figure::BranchFigure& figure) {
    std::map<proof::FactId, figure::FactTruth> truths;
    for (const figure::StepTruth& step : figure.steps)
        for (const figure::FactTruth& fact : step.facts) truths.emplace(fact.fact, fact);
    std::vector<std::string> out;
    for (const std::vector<proof::FactId>& disjunct : questions.disjuncts) {
        const auto failing = std::ranges::find_if(disjunct, [&](proof::FactId id) {
            const auto truth = truths.find(id);
            return truth != truths.end() && fails(truth->second, view);
        });
        if (failing == disjunct.end()) return {};
        out.push_back(view.text(*failing));
    }
    return out;
}

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4g", value);
    return text.data();
}

}  // namespace

std::optional<Counterexample> findCounterexample(const logic::Theory& theory, logic::StatementId theorem,
                                                 const logic::Vocabulary& vocabulary, const base::Limits& limits) {
    const logic::CoherentFormula& formula = theory[theorem].formula;
    if (formula.conclusion.empty()) return std::nullopt;
    const Questions questions = questionsOf(formula);
    const proof::ProofView view(theory, theorem, questions.proof);
    base::LimitWatch watch(limits);
    for (unsigned seed = 1; seed <= kFigures && !watch.look(); ++seed) {
        figure::FigureOptions options;
        options.seed = seed;
        options.limits = limits;
        options.limits.seconds = watch.remainingSeconds();
        figure::FigureSet set = figure::solve(view, vocabulary, options);
        if (!set.isOfThePlane || set.branches.size() != 1) return std::nullopt;
        figure::BranchFigure& figure = set.branches.front();
        const bool isJudged = std::ranges::none_of(figure.hypotheses, [](const figure::FactTruth& fact) {
            return fact.truth == figure::Truth::NotOfThePlane;
        });
        if (!isJudged) return std::nullopt;
        if (!allHold(figure.hypotheses)) continue;
        std::vector<std::string> failing = failingLiterals(questions, view, figure);
        if (!failing.empty()) return Counterexample{std::move(figure), std::move(failing)};
    }
    return std::nullopt;
}

std::string describe(const Counterexample& counterexample) {
    std::string text;
    for (const std::string& literal : counterexample.failing) text += (text.empty() ? "" : " and ") + literal;
    text += counterexample.failing.size() == 1 ? " is false" : " are false";
    std::string places;
    for (const auto& [name, place] : counterexample.figure.points)
        places += (places.empty() ? " for " : ", ") + name + " = (" + number(place.x) + ", " + number(place.y) + ")";
    for (const auto& [name, circle] : counterexample.figure.circles)
        places += (places.empty() ? " for " : ", ") + name + " = circle about (" + number(circle.center.x) + ", " +
                  number(circle.center.y) + ") with radius " + number(circle.radius);
    return text + places + ", where all hypotheses hold";
}

}  // namespace byrne::common
