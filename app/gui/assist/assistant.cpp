// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/assistant.h"

#include <QElapsedTimer>

#include <algorithm>

#include "app/gui/proof/step_places.h"
#include "core/assist/layout.h"
#include "core/assist/lemma.h"
#include "core/assist/situation.h"
#include "core/assist/statement_search.h"
#include "core/assist/tidy.h"
#include "core/syntax/read_facts.h"

namespace byrne::gui {

namespace {

constexpr int kPauseMs = 120;
constexpr std::size_t kMostSuggestions = 60;
constexpr std::size_t kMostSplits = 6;

QString words(const std::string& text) { return QString::fromStdString(text); }

struct Suggested {
    std::vector<assist::Suggestion> steps;
    std::vector<logic::Literal> splits;
};

Suggested suggestAt(const Assistant::Spot& spot, const SuggestionWish& wish, const std::stop_token& stop) {
    const std::string& filter = wish.words;
    assist::SuggestionQuery query;
    query.premises = wish.premises;
    query.objects = wish.objects;
    query.most = filter.empty() ? kMostSuggestions : 100 * kMostSuggestions;
    query.limits.stop = stop;
    const logic::StatementId theorem = spot.entry().statement;
    Suggested found;
    if (wish.isImpossible) {
        return found;
    }
    found.steps = assist::suggest(spot.theory(), theorem, spot.proof(), spot.step, query);
    if (filter.empty() && (!wish.premises.empty() || !wish.objects.empty())) {
        return found;
    }
    if (filter.empty()) {
        base::Limits limits{.seconds = 1, .memoryBytes = 0, .stop = stop};
        found.splits = assist::suggestSplits(spot.theory(), theorem, spot.proof(), spot.step, kMostSplits, limits);
        return found;
    }
    const auto fitting = assist::searchStatements(spot.theory(), theorem, *spot.analysis->vocabulary, filter);
    std::erase_if(found.steps, [&](const assist::Suggestion& each) {
        return std::ranges::none_of(fitting, [&](const auto& one) { return one.statement == each.use.statement; });
    });
    if (found.steps.size() > kMostSuggestions) {
        found.steps.resize(kMostSuggestions);
    }
    return found;
}

}  // namespace

Assistant::Assistant(EditorTabs* tabs, QObject* parent)
    : QObject(parent), tabs_(tabs), suggesting_(this), shortening_(this) {
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMs);
    connect(&pause_, &QTimer::timeout, this, [this] {
        const std::optional<Spot> here = spot();
        if (!here || !here->step.isValid()) {
            suggesting_.cancel();
            suggestions_.clear();
            splits_.clear();
            suggestedFor_ = here;
            emit suggestionsChanged();
            return;
        }
        const bool isSame = suggestedFor_ && suggestedFor_->analysis == here->analysis &&
                            suggestedFor_->theorem == here->theorem && suggestedFor_->step == here->step;
        if (!isSame) {
            suggest(*here);
        }
    });
    connect(tabs_, &EditorTabs::currentPaneChanged, this, &Assistant::follow);
    connect(tabs_, &EditorTabs::paneAdded, this, [this](EditorPane* pane) {
        connect(pane, &EditorPane::caretMoved, this, &Assistant::follow);
        connect(pane->session(), &TextSession::analysed, this, [this] {
            for (const auto& next : std::exchange(waiting_, {})) {
                next();
            }
            follow();
        });
    });
}

std::optional<Assistant::Spot> Assistant::spot() const {
    EditorPane* pane = tabs_->current();
    if (!pane || pane->session()->language() != TextLanguage::Byrne || !pane->session()->isUpToDate()) {
        return std::nullopt;
    }
    const AnalysisPtr analysis = pane->session()->analysis();
    const std::uint32_t caret = pane->editor()->caretOffset();
    const int theorem = analysis && analysis->document ? analysis->theoremAt(caret) : -1;
    if (theorem < 0 || theorem >= static_cast<int>(analysis->document->theorems.size())) {
        return std::nullopt;
    }
    Spot spot{analysis, static_cast<std::size_t>(theorem), {}};
    if (!spot.entry().proof) {
        return spot;
    }
    const std::vector<StepPlace> places = stepPlaces(spot.proof());
    spot.step = stepAt(places, caret);
    // Above the first step, and in the statement, the first place is meant.
    if (!spot.step.isValid() && !places.empty()) {
        spot.step = places.front().step;
    }
    return spot;
}

std::optional<Assistant::Spot> Assistant::needSpot() {
    std::optional<Spot> here = spot();
    if (!here) {
        emit said(tr("Put the caret into the proof of a Byrne document"), false);
    } else if (!here->step.isValid()) {
        emit said(
            tr("%1 has no proof yet: choose Start Proof").arg(words(here->theory()[here->entry().statement].name)),
            false);
        return std::nullopt;
    }
    return here;
}

void Assistant::follow() { pause_.start(); }

void Assistant::setFilter(const QString& filter) {
    if (filter_ != filter) {
        filter_ = filter;
        suggestedFor_.reset();
        follow();
    }
}

void Assistant::suggest(const Spot& spot) {
    suggesting_.start([spot, wish = wishOf(spot, filter_)](
                          const std::stop_token& stop) { return suggestAt(spot, wish, stop); },
                      [this, spot](Suggested found) {
                          suggestions_ = std::move(found.steps);
                          splits_ = std::move(found.splits);
                          suggestedFor_ = spot;
                          emit suggestionsChanged();
                      });
}

void Assistant::apply(const Spot& spot, std::vector<assist::TextEdit> edits) {
    EditorPane* pane = tabs_->current();
    if (!pane || pane->session()->analysis() != spot.analysis || !pane->session()->isUpToDate()) {
        emit said(tr("The text has changed meanwhile; try again"), false);
        return;
    }
    CodeEditor* editor = pane->editor();
    editor->beginUndoAction();
    std::ranges::stable_sort(edits, std::greater<>(), [](const assist::TextEdit& edit) { return edit.span; });
    for (assist::TextEdit& edit : edits) {
        edit.text = pane->asShown(QByteArray::fromStdString(edit.text)).toStdString();
        editor->replaceSpan(edit.span, QByteArray::fromStdString(edit.text));
    }
    editor->endUndoAction();
    if (!edits.empty()) {
        // After what was written, where the proof goes on.
        const assist::TextEdit& last = edits.front();
        const auto length = static_cast<std::uint32_t>(last.text.size());
        const std::uint32_t end = last.span.begin + (last.text.ends_with('\n') ? length - 1 : length);
        editor->goTo({end, end});
    }
    pane->session()->readNow();
}

void Assistant::apply(const Spot& spot, const base::Result<assist::ProofEdit>& change) {
    if (!change) {
        emit said(words(change.error().message), false);
        return;
    }
    const auto edit = assist::textOf(spot.theory(), spot.entry().statement, *change, spot.analysis->text);
    if (!edit) {
        emit said(words(edit.error().message), false);
        return;
    }
    apply(spot, std::vector<assist::TextEdit>{*edit});
}

void Assistant::take(int suggestion) {
    if (suggestion < 0 || suggestion >= static_cast<int>(suggestions_.size()) || !suggestedFor_) {
        return;
    }
    const Spot spot = *suggestedFor_;
    const assist::Suggestion chosen = suggestions_[static_cast<std::size_t>(suggestion)];
    apply(spot, assist::takeSuggestion(spot.theory(), spot.entry().statement, spot.proof(), spot.step, chosen));
}

void Assistant::split(int number) {
    if (number < 0 || number >= static_cast<int>(splits_.size()) || !suggestedFor_) {
        return;
    }
    const Spot spot = *suggestedFor_;
    const logic::Literal literal = splits_[static_cast<std::size_t>(number)];
    apply(spot, assist::splitOn(spot.theory(), spot.entry().statement, spot.proof(), spot.step, literal));
}

void Assistant::startProof() {
    const std::optional<Spot> here = spot();
    if (!here) {
        emit said(tr("Put the caret into a theorem of a Byrne document"), false);
        return;
    }
    if (here->entry().proof) {
        emit said(tr("This theorem has a proof already"), false);
        return;
    }
    // The span of a theorem ends with its last word.
    const std::uint32_t end = here->entry().span.end;
    apply(*here, std::vector<assist::TextEdit>{{{end, end}, "\nproof\n  ?\nqed"}});
    if (EditorPane* pane = tabs_->current()) {
        const auto hole = end + static_cast<std::uint32_t>(std::string_view("\nproof\n  ").size());
        pane->editor()->goTo({hole, hole});
    }
}

void Assistant::closeHere() {
    if (const auto here = needSpot()) {
        apply(*here, assist::closeHere(here->theory(), here->entry().statement, here->proof(), here->step));
    }
}

prover::Options Assistant::proverOptions(const std::stop_token& stop) const {
    prover::Options options;
    options.limits.seconds = searchSeconds_;
    options.limits.stop = stop;
    return options;
}

void Assistant::startFill(const Spot& spot, proof::StepId hole) {
    EditorPane* pane = tabs_->current();
    auto task = std::make_unique<BackgroundTask>(this);
    BackgroundTask* running = task.get();
    const std::string name = spot.theory()[spot.entry().statement].name;
    fills_.push_back({pane, name, assist::questionOf(spot.theory(), spot.entry().statement, spot.proof(), hole),
                      std::move(task)});
    emit fillsChanged();
    QElapsedTimer clock;
    clock.start();
    running->start(
        [spot, hole, this](const std::stop_token& stop) {
            return assist::proveHole(spot.theory(), spot.entry().statement, spot.proof(), hole, proverOptions(stop));
        },
        [this, running, clock, name, spot, hole, pane = QPointer<EditorPane>(pane)](const assist::PartSearch& search) {
            const double seconds = static_cast<double>(clock.elapsed()) / 1000;
            std::erase_if(fills_, [running](const Fill& fill) {
                if (fill.task.get() != running) {
                    return false;
                }
                // It is calling us: let it return before it goes.
                const_cast<Fill&>(fill).task.release()->deleteLater();
                return true;
            });
            emit fillsChanged();
            if (pane) {
                finishFill(pane, name, search, seconds);
            }
            if (!search.found) {
                emit notFilled(spot, hole);
            }
        });
}

std::set<proof::StepId> Assistant::runningHoles(const Spot& spot) const {
    std::vector<std::string> questions;
    for (const Fill& fill : fills_) {
        if (fill.pane == tabs_->current() && fill.theorem == spot.theory()[spot.entry().statement].name) {
            questions.push_back(fill.question);
        }
    }
    std::set<proof::StepId> running;
    for (const proof::StepId hole : questions.empty() ? std::vector<proof::StepId>() : assist::holesOf(spot.proof())) {
        const std::string question =
            assist::questionOf(spot.theory(), spot.entry().statement, spot.proof(), hole);
        if (const auto found = std::ranges::find(questions, question); found != questions.end()) {
            questions.erase(found);
            running.insert(hole);
        }
    }
    return running;
}

void Assistant::finishFill(EditorPane* pane, const std::string& theorem, const assist::PartSearch& search,
                           double seconds) {
    if (!search.found) {
        emit said(tr("Not filled: %1").arg(words(search.reason)), false);
        return;
    }
    if (!pane->session()->isUpToDate() || pane != tabs_->current()) {
        waiting_.push_back([this, pane = QPointer<EditorPane>(pane), theorem, search, seconds] {
            if (pane) {
                finishFill(pane, theorem, search, seconds);
            }
        });
        return;
    }
    const AnalysisPtr analysis = pane->session()->analysis();
    const int number = analysis && analysis->document ? analysis->theoremNamed(theorem) : -1;
    if (number < 0 || !analysis->document->theorems[static_cast<std::size_t>(number)].proof) {
        return;
    }
    const Spot spot{analysis, static_cast<std::size_t>(number), {}};
    for (const proof::StepId hole : assist::holesOf(spot.proof())) {
        const auto change = assist::putIn(spot.theory(), spot.entry().statement, spot.proof(), hole, *search.found);
        if (change) {
            apply(spot, change);
            emit said(
                tr("Filled in %1 s with %n step(s)", nullptr, static_cast<int>(proof::stepCount(search.found->proof)))
                    .arg(seconds, 0, 'f', 2),
                true);
            return;
        }
    }
    emit said(tr("The proof found no longer fits: the hole asks something else by now"), false);
}

void Assistant::fillHole() {
    const auto here = needSpot();
    if (!here) {
        return;
    }
    // The hole at the caret, else the next one of this theorem.
    const std::vector<proof::StepId> holes = assist::holesOf(here->proof());
    const auto next = std::ranges::find_if(holes, [&](proof::StepId hole) { return hole >= here->step; });
    if (holes.empty()) {
        emit said(tr("There is nothing left to fill in this proof"), true);
        return;
    }
    startFill(*here, next == holes.end() ? holes.front() : *next);
}

void Assistant::fillAllHoles() {
    if (const auto here = needSpot()) {
        const std::vector<proof::StepId> holes = assist::holesOf(here->proof());
        for (const proof::StepId hole : holes) {
            startFill(*here, hole);
        }
        if (holes.empty()) {
            emit said(tr("There is nothing left to fill in this proof"), true);
        }
    }
}

void Assistant::stopFilling() {
    if (!fills_.empty() || shortening_.isRunning()) {
        fills_.clear();
        shortening_.cancel();
        waiting_.clear();
        emit fillsChanged();
        emit said(tr("Stopped"), true);
    }
}

void Assistant::shortenFromHere() {
    const auto here = needSpot();
    if (!here) {
        return;
    }
    emit said(tr("Looking for a shorter proof …"), true);
    shortening_.start(
        [spot = *here, this](const std::stop_token& stop) {
            return assist::shorten(spot.theory(), spot.entry().statement, spot.proof(), spot.step, proverOptions(stop));
        },
        [this, spot = *here](const assist::Filling& filling) {
            if (!filling.change) {
                emit said(words(filling.reason), false);
                return;
            }
            apply(spot, *filling.change);
            emit said(tr("Now %n step(s)", nullptr, static_cast<int>(filling.steps)), true);
        });
}

void Assistant::removeUnused() {
    const auto here = needSpot();
    if (!here) {
        return;
    }
    std::vector<assist::TextEdit> edits;
    for (const assist::ProofEdit& change : assist::removeUnused(here->proof())) {
        const auto edit = assist::textOf(here->theory(), here->entry().statement, change, here->analysis->text);
        if (edit) {
            edits.push_back(*edit);
        }
    }
    const int count = static_cast<int>(edits.size());
    if (count > 0) {
        apply(*here, std::move(edits));
    }
    emit said(count == 0 ? tr("Every step is used") : tr("%n unused step(s) removed", nullptr, count), true);
}

void Assistant::moveStep(bool isUp) {
    if (const auto here = needSpot()) {
        apply(*here, assist::moveStep(here->proof(), here->step, isUp));
    }
}

void Assistant::swapCases() {
    if (const auto here = needSpot()) {
        apply(*here, assist::swapCases(here->proof(), here->step));
    }
}

void Assistant::inlineLemma() {
    if (const auto here = needSpot()) {
        apply(*here,
              assist::inlineLemma(*here->analysis->document, here->entry().statement, here->proof(), here->step));
    }
}

void Assistant::extractLemma(const QString& name) {
    const auto here = needSpot();
    if (!here) {
        return;
    }
    EditorPane* pane = tabs_->current();
    // The steps that the selection touches; without one, the step at the caret.
    const auto begin = static_cast<std::uint32_t>(pane->editor()->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART));
    const auto end = static_cast<std::uint32_t>(pane->editor()->SendScintilla(QsciScintilla::SCI_GETSELECTIONEND));
    const std::vector<StepPlace> places = stepPlaces(here->proof());
    const proof::StepId first = begin == end ? here->step : stepAt(places, begin);
    std::size_t count = 1;
    proof::Proof copy = here->proof();
    if (const assist::Place place = assist::findPlace(copy, first); place.block != nullptr && begin != end) {
        const auto& nodes = place.block->nodes;
        while (place.index + count < nodes.size() && nodes[place.index + count].origin.span.begin < end) {
            ++count;
        }
    }
    const auto lemma = assist::extractLemma(here->theory(), here->entry().statement, here->proof(), first, count,
                                            name.trimmed().isEmpty() ? "lemma" : name.trimmed().toStdString());
    if (!lemma) {
        emit said(words(lemma.error().message), false);
        return;
    }
    const auto edits = assist::textOf(*here->analysis->document, here->entry().statement, *lemma, here->analysis->text);
    if (!edits) {
        emit said(words(edits.error().message), false);
        return;
    }
    apply(*here, *edits);
    emit said(tr("Lemma %1 made of %n step(s)", nullptr, static_cast<int>(count)).arg(words(lemma->statement.name)),
              true);
}

std::optional<std::vector<logic::Literal>> Assistant::literals(const Spot& spot, const QString& text) {
    // Read as the conclusion of a theorem about the objects known here.
    const auto situation = assist::situationAt(spot.theory()[spot.entry().statement].formula, spot.proof(), spot.step);
    if (!situation) {
        return std::nullopt;
    }
    std::vector<std::string> names;
    for (const logic::VariableId object : situation->objects) {
        names.push_back(spot.proof().variables[object.index()]);
    }
    const auto read = syntax::readFacts(spot.theory().signature, *spot.analysis->vocabulary, names, text.toStdString());
    if (!read) {
        emit said(words(read.error().message), false);
        return std::nullopt;
    }
    std::vector<logic::Term> values;
    for (const logic::VariableId object : situation->objects) {
        values.emplace_back(object);
    }
    std::vector<logic::Literal> literals;
    for (const logic::Literal& literal : *read) {
        literals.push_back(logic::substitute(literal, values));
    }
    return literals;
}

void Assistant::claim(const QString& text, assist::ClaimForm form) {
    if (const auto here = needSpot()) {
        if (const auto facts = literals(*here, text)) {
            apply(*here,
                  assist::claim(here->theory(), here->entry().statement, here->proof(), here->step, *facts, form));
        }
    }
}

void Assistant::splitOn(const QString& text) {
    if (const auto here = needSpot()) {
        const auto facts = literals(*here, text);
        if (facts && facts->size() == 1) {
            apply(*here,
                  assist::splitOn(here->theory(), here->entry().statement, here->proof(), here->step, facts->front()));
        } else if (facts) {
            emit said(tr("One fact is needed: it holds in the first case and not in the second"), false);
        }
    }
}

void Assistant::layOut() {
    EditorPane* pane = tabs_->current();
    if (!pane || pane->session()->language() != TextLanguage::Byrne) {
        return;
    }
    const QByteArray before = pane->editor()->bytes();
    const QByteArray after = QByteArray::fromStdString(assist::laidOut(before.toStdString()));
    if (after != before) {
        int line = 0;
        int column = 0;
        pane->editor()->getCursorPosition(&line, &column);
        pane->editor()->replaceSpan({0, static_cast<std::uint32_t>(before.size())}, after);
        pane->editor()->setCursorPosition(line, column);
    }
}

std::optional<assist::NameAt> Assistant::nameAt(const Spot& spot) const {
    return assist::nameAt(*spot.analysis->document, spot.analysis->text, tabs_->current()->editor()->caretOffset());
}

QString Assistant::nameAtCaret() const {
    const auto here = spot();
    const auto found = here ? nameAt(*here) : std::nullopt;
    return found ? words(found->name) : QString();
}

std::vector<base::Span> Assistant::referencesAtCaret() const {
    const auto here = spot();
    const auto found = here ? nameAt(*here) : std::nullopt;
    return found ? found->places : std::vector<base::Span>();
}

void Assistant::renameTo(const QString& name) {
    const auto here = spot();
    const auto found = here ? nameAt(*here) : std::nullopt;
    if (!found) {
        emit said(tr("There is no name at the caret"), false);
        return;
    }
    const auto edits =
        assist::rename(*here->analysis->document, here->analysis->text, *found, name.trimmed().toStdString());
    if (!edits) {
        emit said(words(edits.error().message), false);
        return;
    }
    apply(*here, *edits);
    emit said(tr("%n place(s) renamed", nullptr, static_cast<int>(edits->size())), true);
}

void Assistant::goToDefinition() {
    const auto here = spot();
    if (!here) {
        return;
    }
    const auto found = nameAt(*here);
    if (!found) {
        emit said(tr("There is no name at the caret"), false);
        return;
    }
    if (found->definition) {
        tabs_->current()->editor()->goTo(*found->definition);
        return;
    }
    const syntax::Document& document = *here->analysis->document;
    const auto statement =
        found->kind == assist::NameKind::Statement ? document.theory.find(found->name) : std::nullopt;
    if (!statement || !document.theory[*statement].origin.source.isValid()) {
        emit said(tr("%1 is declared by its first use").arg(words(found->name)), true);
        return;
    }
    const base::Location& origin = document.theory[*statement].origin;
    if (tabs_->open(words(document.sources[origin.source].name())) && tabs_->current()) {
        tabs_->current()->editor()->goTo(origin.span);
        tabs_->current()->editor()->setFocus();
    }
}

}  // namespace byrne::gui
