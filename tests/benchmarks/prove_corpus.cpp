// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// prove_corpus SECONDS FILE...: proves each problem within the limit, checks each proof, prints a line a problem and
// the totals. The benchmark of the prover; run it with the folders of a corpus.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/checker/checker.h"
#include "core/proof/proof_view.h"
#include "core/prover/prover.h"
#include "core/syntax/document.h"

using namespace byrne;

namespace {

struct Totals {
    std::size_t problems = 0;
    std::size_t proved = 0;
    std::size_t refused = 0;
    std::vector<double> seconds;
    std::vector<std::size_t> steps;
};

const char* word(prover::Status status) {
    switch (status) {
        case prover::Status::Theorem:
            return "Theorem";
        case prover::Status::CounterSatisfiable:
            return "CounterSatisfiable";
        case prover::Status::Timeout:
            return "Timeout";
        case prover::Status::GaveUp:
            return "GaveUp";
        case prover::Status::Stopped:
            return "Stopped";
    }
    return "?";
}

void show(const logic::Theory& theory, logic::StatementId goal, const proof::Proof& proof) {
    const proof::ProofView view(theory, goal, proof);
    for (const proof::ViewBranch& branch : view.branches()) {
        std::printf("  branch %s %s\n", branch.id.c_str(), branch.assumption.c_str());
        for (const proof::ViewStep& step : branch.steps) {
            std::string line;
            for (const proof::FactId fact : step.facts) line += (line.empty() ? "" : ", ") + view.text(fact);
            if (line.empty()) line = step.kind == proof::ViewStep::Kind::Goal ? "goal" : "contradiction";
            std::string from;
            for (const proof::FactId fact : step.premises)
                from += (from.empty() ? "" : ", ") + (fact.isValid() ? view.text(fact) : std::string("refl"));
            std::printf("    %s   [%s from %s]\n", line.c_str(), step.reason.c_str(), from.c_str());
        }
    }
}

void prove(const std::string& path, double seconds, Totals& totals) {
    ++totals.problems;
    const syntax::Document document = syntax::readDocument(path, {});
    const std::string name = path.substr(path.rfind('/') + 1);
    if (base::hasErrors(document.diagnostics) || document.theorems.empty()) {
        std::printf("%-40s InputError\n", name.c_str());
        return;
    }
    prover::Options options;
    options.limits.seconds = seconds;
    const logic::StatementId goal = document.theorems.back().statement;
    const prover::Outcome outcome = prover::prove(document.theory, goal, options);
    std::string verdict;
    std::size_t steps = 0;
    if (outcome.proof) {
        const checker::Verdict checked = checker::check(document.theory, goal, *outcome.proof);
        steps = proof::stepCount(*outcome.proof);
        if (checked.isProved()) {
            ++totals.proved;
            totals.seconds.push_back(outcome.statistics.seconds);
            totals.steps.push_back(steps);
        } else {
            ++totals.refused;
            verdict = "REFUSED " + (checked.errors.empty() ? std::string("hole") : checked.errors.front().message);
        }
        if (std::getenv("BYRNE_SHOW") != nullptr) show(document.theory, goal, *outcome.proof);
    }
    std::printf("%-42s %-18s %6.2f s %3zu steps %2zu branches; %zu facts %zu cases %zu instances %zu witnesses %s%s\n",
                name.c_str(), word(outcome.status), outcome.statistics.seconds, steps,
                outcome.proof ? proof::branchCount(*outcome.proof) : 0, outcome.statistics.facts,
                outcome.statistics.cases, outcome.statistics.instances, outcome.statistics.witnesses,
                outcome.reason.c_str(), verdict.c_str());
    std::fflush(stdout);
}

template <class T>
T median(std::vector<T> values) {
    if (values.empty()) return {};
    std::ranges::sort(values);
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: prove_corpus SECONDS FILE...\n");
        return 2;
    }
    Totals totals;
    for (int i = 2; i < argc; ++i) prove(argv[i], std::atof(argv[1]), totals);
    std::printf("proved and checked %zu of %zu; refused by the checker %zu; median %.3f s, %zu steps\n", totals.proved,
                totals.problems, totals.refused, median(totals.seconds), median(totals.steps));
    return totals.refused == 0 ? 0 : 1;
}
