// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/plane_job.h"

#include <QCoreApplication>

namespace byrne::gui {

namespace {

constexpr double kSeconds = 60;

bool isOfText(const Analysis& analysis, logic::StatementId statement) {
    const base::Location& origin = analysis.document->theory[statement].origin;
    return origin.source.isValid() && origin.source.index() == 0;
}

std::vector<logic::StatementId> ownAxioms(const Analysis& analysis) {
    std::vector<logic::StatementId> axioms = figure::axiomsOf(analysis.document->theory);
    std::erase_if(axioms, [&](logic::StatementId axiom) { return !isOfText(analysis, axiom); });
    return axioms;
}

std::string namesIn(const figure::Counterexample& example) {
    std::string names;
    for (const std::string& premise : example.premises) {
        names += (names.empty() ? "" : ", ") + premise;
    }
    return names;
}

Problem problemOf(const Analysis& analysis, logic::StatementId axiom, const figure::Counterexample& example) {
    const logic::Statement& statement = analysis.document->theory[axiom];
    Problem problem;
    problem.kind = Problem::Kind::Warning;
    problem.message = QCoreApplication::translate("PlaneJob", "%1 is false in the plane: %2 does not follow from %3")
                          .arg(QString::fromStdString(statement.name), QString::fromStdString(example.conclusion),
                               example.premises.empty() ? QCoreApplication::translate("PlaneJob", "nothing")
                                                        : QString::fromStdString(namesIn(example)))
                          .toStdString();
    problem.hint =
        QCoreApplication::translate("PlaneJob", "Choose this line to see a figure in which it fails.").toStdString();
    placeProblem(problem, statement.origin, analysis.document->sources);
    problem.counterexample = std::make_shared<const figure::Counterexample>(example);
    problem.statement = axiom;
    return problem;
}

}  // namespace

PlaneJob::PlaneJob(QObject* parent) : QObject(parent), task_(this), pause_(this) {
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMs);
    connect(&pause_, &QTimer::timeout, this, [this] {
        if (waiting_) {
            start(waiting_, ownAxioms(*waiting_));
        }
    });
}

bool PlaneJob::isLarge(const Analysis& analysis) {
    return analysis.document && ownAxioms(analysis).size() > kMostUnasked;
}

void PlaneJob::follow(const AnalysisPtr& analysis) {
    task_.cancel();
    pause_.stop();
    waiting_.reset();
    if (analysis && analysis->document && !analysis->hasErrors() && !isLarge(*analysis)) {
        waiting_ = analysis;
        pause_.start();
    }
}

void PlaneJob::checkAll(const AnalysisPtr& analysis) {
    pause_.stop();
    waiting_.reset();
    if (analysis && analysis->document) {
        start(analysis, figure::axiomsOf(analysis->document->theory));
    }
}

void PlaneJob::start(const AnalysisPtr& analysis, std::vector<logic::StatementId> axioms) {
    if (!words_ || !(*words_ == *analysis->vocabulary)) {
        words_ = analysis->vocabulary;
        memory_.clear();
    }
    task_.start([analysis, axioms = std::move(axioms),
                 memory = memory_](const std::stop_token& stop) { return check(*analysis, axioms, memory, stop); },
                [this, analysis](const Answer& answer) {
                    memory_ = answer.memory;
                    emit checked(analysis, answer.problems, answer.axioms);
                });
}

PlaneJob::Answer PlaneJob::check(const Analysis& analysis, const std::vector<logic::StatementId>& axioms, Memory memory,
                                 const std::stop_token& stop) {
    Answer answer;
    figure::PlaneCheckOptions options;
    options.limits.seconds = kSeconds;
    options.limits.memoryBytes = 0;
    options.limits.stop = stop;
    const logic::Theory& theory = analysis.document->theory;
    for (const logic::StatementId axiom : axioms) {
        const std::string text = logic::toText(theory[axiom].formula, theory.signature);
        auto known = memory.find(text);
        if (known == memory.end()) {
            const figure::PlaneReport report =
                figure::checkInPlane(theory, {axiom}, *analysis.vocabulary, options).front();
            if (report.verdict == figure::PlaneVerdict::NotChecked) {
                break;
            }
            known = memory.emplace(text, report.counterexample).first;
        }
        ++answer.axioms;
        if (known->second) {
            answer.problems.push_back(problemOf(analysis, axiom, *known->second));
        }
    }
    answer.memory = std::move(memory);
    return answer;
}

}  // namespace byrne::gui
