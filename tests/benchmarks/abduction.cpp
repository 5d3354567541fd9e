// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// abduction [--verbose] COUNT SECONDS FILE...: of the problems that are proved within two seconds, the first COUNT
// that have a hypothesis without which no proof is found lose the first such hypothesis; then "What is missing?" is
// asked, for SECONDS at most. Counted is whether the hypothesis itself, or a fact that (with the other hypotheses) it
// follows from and that follows from it, both proved and checked, is among the first five suggestions.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "app/common/missing.h"
#include "app/common/resources.h"
#include "core/checker/checker.h"
#include "core/prover/prover.h"
#include "core/syntax/document.h"

using namespace byrne;

namespace {

constexpr double kProofSeconds = 2;
constexpr double kEquivalenceSeconds = 1;
constexpr std::size_t kShown = 5;

std::optional<proof::Proof> provedWithin(const logic::Theory& theory, logic::StatementId goal, double seconds) {
    prover::Options options;
    options.limits.seconds = seconds;
    prover::Outcome outcome = prover::prove(theory, goal, options);
    if (!outcome.proof || !checker::check(theory, goal, *outcome.proof).isProved()) return std::nullopt;
    return std::move(outcome.proof);
}

/// The theory up to the theorem, whose premises and conclusion are changed.
struct Variant {
    logic::Theory theory;
    logic::StatementId goal;

    [[nodiscard]] logic::CoherentFormula& formula() { return theory.statements[goal.index()].formula; }
};

std::optional<std::size_t> neededHypothesis(const Variant& whole) {
    const auto& premises = whole.theory[whole.goal].formula.premises;
    for (std::size_t i = 0; i < premises.size(); ++i) {
        Variant without = whole;
        auto& left = without.formula().premises;
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
        if (!provedWithin(without.theory, without.goal, kProofSeconds)) return i;
    }
    return std::nullopt;
}

bool follows(const Variant& rest, const logic::Literal& from, const logic::Literal& to) {
    Variant question = rest;
    question.formula().premises.push_back(from);
    question.formula().conclusion = {logic::Disjunct{{}, {to}}};
    return provedWithin(question.theory, question.goal, kEquivalenceSeconds).has_value();
}

struct Asked {
    std::size_t place = 0;  ///< Of the first good suggestion, from 1; 0 if there is none.
    bool isSame = false;
    double seconds = 0;
};

Asked ask(const Variant& rest, const logic::Literal& removed, const logic::Vocabulary& words, double seconds,
          bool isVerbose) {
    const auto& formula = rest.theory[rest.goal].formula;
    const proof::Proof open = proof::openProof(formula);
    assist::AbductionQuery query;
    query.most = kShown;
    query.limits.seconds = seconds;
    query.isPlausible = common::plausibility(rest.theory, rest.goal, open, words, query.limits);
    const auto start = std::chrono::steady_clock::now();
    const std::vector<assist::MissingFact> found =
        assist::findMissing(rest.theory, rest.goal, open, open.root.nodes.front().id, query);
    Asked asked;
    asked.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    for (std::size_t i = 0; i < found.size() && asked.place == 0; ++i) {
        asked.isSame = found[i].literal == removed;
        if (asked.isSame || (follows(rest, found[i].literal, removed) && follows(rest, removed, found[i].literal)))
            asked.place = i + 1;
    }
    if (isVerbose)
        for (const assist::MissingFact& each : found)
            std::printf("      %s%s (%zu steps)\n",
                        logic::toText(each.literal, rest.theory.signature, formula.variables).c_str(),
                        each.saysGoalAgain ? " [goal again]" : "", each.steps);
    return asked;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool isVerbose = std::erase(arguments, "--verbose") > 0;
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: abduction [--verbose] COUNT SECONDS FILE...\n");
        return 2;
    }
    const auto wanted = static_cast<std::size_t>(std::atoi(arguments[0].c_str()));
    const double seconds = std::atof(arguments[1].c_str());
    std::vector<std::string> files(arguments.begin() + 2, arguments.end());
    std::ranges::sort(files);
    const auto words = common::builtInVocabulary();
    if (!words) {
        std::fprintf(stderr, "%s\n", words.error().message.c_str());
        return 2;
    }
    std::size_t asked = 0;
    std::size_t good = 0;
    std::size_t same = 0;
    double total = 0;
    for (const std::string& file : files) {
        if (asked == wanted) break;
        const syntax::Document document = syntax::readDocument(file, common::readOptions());
        if (base::hasErrors(document.diagnostics) || document.theorems.empty()) continue;
        Variant whole{document.theory, document.theorems.back().statement};
        if (!provedWithin(whole.theory, whole.goal, kProofSeconds)) continue;
        const std::optional<std::size_t> needed = neededHypothesis(whole);
        if (!needed) continue;
        ++asked;
        Variant rest = whole;
        auto& premises = rest.formula().premises;
        const logic::Literal removed = premises[*needed];
        premises.erase(premises.begin() + static_cast<std::ptrdiff_t>(*needed));
        const std::string name = file.substr(file.rfind('/') + 1);
        std::printf("%-48s without %s\n", name.c_str(),
                    logic::toText(removed, rest.theory.signature, rest.formula().variables).c_str());
        const Asked answer = ask(rest, removed, *words, seconds, isVerbose);
        good += answer.place > 0 ? 1 : 0;
        same += answer.isSame ? 1 : 0;
        total += answer.seconds;
        std::printf("    %s%.1f s\n",
                    answer.place == 0 ? "not found, "
                    : answer.isSame   ? ("itself, place " + std::to_string(answer.place) + ", ").c_str()
                                      : ("an equivalent, place " + std::to_string(answer.place) + ", ").c_str(),
                    answer.seconds);
        std::fflush(stdout);
    }
    std::printf("%zu of %zu (the hypothesis itself: %zu); %.1f s a question\n", good, asked, same,
                asked == 0 ? 0 : total / static_cast<double>(asked));
    return 0;
}
