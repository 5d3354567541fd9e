// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/missing_finder.h"

#include <QCoreApplication>

#include "app/common/counterexample.h"
#include "app/common/missing.h"
#include "core/assist/hypothesis.h"
#include "core/assist/subgoal.h"
#include "core/assist/tidy.h"

namespace byrne::gui {

namespace {

constexpr double kCounterexampleSeconds = 2;

using Progress = std::function<void(std::size_t, std::size_t)>;

MissingFinder::Answer missingAt(const Assistant::Spot& spot, double seconds, const Progress& onProgress,
                                const std::stop_token& stop) {
    const logic::Theory& theory = spot.theory();
    const logic::StatementId theorem = spot.entry().statement;
    MissingFinder::Answer answer{spot, {}, {}, std::nullopt, {}, false};
    answer.proof = spot.step.isValid() ? spot.proof() : proof::openProof(theory[theorem].formula);
    if (!proof::hasHoles(answer.proof) && checker::check(theory, theorem, answer.proof).isProved()) {
        answer.isProved = true;
        answer.unneeded = assist::unusedHypotheses(answer.proof);
        return answer;
    }
    answer.counterexample =
        common::findCounterexample(theory, theorem, *spot.analysis->vocabulary,
                                   {.seconds = kCounterexampleSeconds, .memoryBytes = 0, .stop = stop});
    assist::AbductionQuery query;
    query.limits.seconds = seconds;
    query.limits.stop = stop;
    query.onProgress = onProgress;
    query.isPlausible = common::plausibility(theory, theorem, answer.proof, *spot.analysis->vocabulary, query.limits);
    const proof::StepId place = spot.step.isValid() ? spot.step : answer.proof.root.nodes.front().id;
    answer.missing = assist::findMissing(theory, theorem, answer.proof, place, query);
    return answer;
}

QString theoremName(const Assistant::Spot& spot) {
    return QString::fromStdString(spot.theory()[spot.entry().statement].name);
}

/// What is asked at the hole: the facts it claims, else the goal of its block.
std::vector<logic::Disjunct> askedAt(const proof::Proof& proof, proof::StepId hole,
                                     const assist::Situation& situation) {
    const proof::Node* node = assist::findNode(proof, hole);
    const auto* claim = node != nullptr ? std::get_if<proof::Hole>(&node->form) : nullptr;
    if (claim == nullptr || claim->facts.empty()) {
        return situation.goal;
    }
    logic::Disjunct asked;
    for (const proof::Fact& fact : claim->facts) {
        asked.literals.push_back(fact.literal);
    }
    return {asked};
}

std::optional<Refutation> refutationOf(const Assistant::Spot& spot, proof::StepId hole, const std::stop_token& stop) {
    Refutation refutation{spot.analysis->document, spot.entry().statement, theoremName(spot), {}};
    if (hole.isValid()) {
        const logic::CoherentFormula& formula = spot.theory()[spot.entry().statement].formula;
        const auto situation = assist::situationAt(formula, spot.proof(), hole);
        if (!situation) {
            return std::nullopt;
        }
        const assist::Subgoal subgoal = assist::subgoalOf(spot.theory(), spot.entry().statement, spot.proof(),
                                                          *situation, askedAt(spot.proof(), hole, *situation));
        auto document = std::make_shared<syntax::Document>(*spot.analysis->document);
        document->theory = subgoal.theory;
        document->theorems.clear();
        refutation.document = document;
        refutation.statement = subgoal.statement;
        refutation.name = QCoreApplication::translate("byrne::gui::MissingFinder", "what is claimed");
    }
    auto example =
        common::findCounterexample(refutation.document->theory, refutation.statement, *spot.analysis->vocabulary,
                                   {.seconds = kCounterexampleSeconds, .memoryBytes = 0, .stop = stop});
    if (!example) {
        return std::nullopt;
    }
    refutation.example = std::move(*example);
    return refutation;
}

}  // namespace

MissingFinder::MissingFinder(Assistant* assistant, QObject* parent)
    : QObject(parent), assistant_(assistant), task_(this), refuting_(this) {
    connect(assistant, &Assistant::notFilled, this, &MissingFinder::refute);
}

void MissingFinder::refute(const Assistant::Spot& spot, proof::StepId hole) {
    refuting_.start([spot, hole](const std::stop_token& stop) { return refutationOf(spot, hole, stop); },
                    [this](const std::optional<Refutation>& refutation) {
                        if (refutation) {
                            emit counterexampleFound(*refutation);
                        }
                    });
}

bool MissingFinder::isFresh() const {
    EditorPane* pane = assistant_->pane();
    return answer_ && pane && pane->session()->isUpToDate() && pane->session()->analysis() == answer_->spot.analysis;
}

void MissingFinder::search() {
    const std::optional<Assistant::Spot> spot = assistant_->spot();
    if (!spot) {
        emit said(tr("Put the caret into a theorem of a Byrne document"), false);
        return;
    }
    answer_.reset();
    const Progress onProgress = [this](std::size_t tried, std::size_t all) {
        QMetaObject::invokeMethod(
            this, [this, tried, all] { emit progressed(static_cast<int>(tried), static_cast<int>(all)); },
            Qt::QueuedConnection);
    };
    task_.start([spot = *spot, seconds = seconds_,
                 onProgress](const std::stop_token& stop) { return missingAt(spot, seconds, onProgress, stop); },
                [this](Answer answer) {
                    answer_ = std::move(answer);
                    emit changed();
                    if (answer_->counterexample) {
                        const auto& spot = answer_->spot;
                        emit counterexampleFound({spot.analysis->document, spot.entry().statement, theoremName(spot),
                                                  *answer_->counterexample});
                    }
                });
    emit changed();
}

void MissingFinder::stop() {
    task_.cancel();
    emit changed();
}

QString MissingFinder::textOf(const assist::MissingFact& fact) const {
    return QString::fromStdString(
        logic::toText(fact.literal, answer_->spot.theory().signature, answer_->proof.variables));
}

QString MissingFinder::unneededText() const {
    QStringList texts;
    for (const std::size_t place : answer_->unneeded) {
        texts << QString::fromStdString(logic::toText(answer_->proof.hypotheses[place].literal,
                                                      answer_->spot.theory().signature, answer_->proof.variables));
    }
    return texts.join(QStringLiteral(", "));
}

bool MissingFinder::isOfTheStatement(const logic::Literal& literal) const {
    bool isSo = true;
    logic::forEachVariable(
        literal, [&](logic::VariableId variable) { isSo = isSo && variable.index() < answer_->proof.parameterCount; });
    return isSo;
}

void MissingFinder::add(int number) {
    if (!answer_ || number < 0 || number >= static_cast<int>(answer_->missing.size())) {
        return;
    }
    if (!isFresh()) {
        emit said(tr("The text has changed meanwhile; ask again"), false);
        return;
    }
    const assist::MissingFact& fact = answer_->missing[static_cast<std::size_t>(number)];
    if (!isOfTheStatement(fact.literal)) {
        assistant_->claim(textOf(fact), assist::ClaimForm::Unjustified);
        return;
    }
    const logic::Theory& theory = answer_->spot.theory();
    const logic::CoherentFormula& formula = theory[answer_->spot.entry().statement].formula;
    // The proof may call the objects otherwise than the statement does.
    const std::string text = logic::toText(fact.literal, theory.signature, formula.variables);
    const auto edit = assist::addHypothesis(answer_->spot.analysis->text, answer_->spot.entry().span, text);
    if (!edit) {
        emit said(QString::fromStdString(edit.error().message), false);
        return;
    }
    assistant_->apply(answer_->spot, std::vector<assist::TextEdit>{*edit});
    emit said(tr("Assumed: %1").arg(QString::fromStdString(text)), true);
}

std::optional<PreviewRequest> MissingFinder::preview(int number) const {
    if (!isFresh() || number < 0 || number >= static_cast<int>(answer_->missing.size())) {
        return std::nullopt;
    }
    const assist::MissingFact& fact = answer_->missing[static_cast<std::size_t>(number)];
    const Assistant::Spot& spot = answer_->spot;
    auto document = std::make_shared<syntax::Document>(*spot.analysis->document);
    PreviewRequest request{document, spot.analysis->vocabulary, spot.entry().statement, {}, {}, {}, {}};
    if (isOfTheStatement(fact.literal)) {
        // Assumed, so that the figure has it, and claimed again, so that it is drawn as what is new.
        logic::CoherentFormula& formula = document->theory.statements[spot.entry().statement.index()].formula;
        formula.premises.push_back(fact.literal);
        request.proof = proof::openProof(formula);
    } else {
        request.proof = answer_->proof;
    }
    proof::Hole claim;
    claim.facts.push_back({assist::firstFreeFact(request.proof), fact.literal, {}});
    auto& nodes = request.proof.root.nodes;
    nodes.insert(nodes.begin(), proof::Node{std::move(claim), {}, {}});
    proof::renumber(request.proof);
    request.node = nodes.front().id;
    request.heading = tr("If it were assumed");
    request.text = textOf(fact);
    return request;
}

}  // namespace byrne::gui
