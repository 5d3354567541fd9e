// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/caption.h"

#include <algorithm>
#include <set>

#include "render/illustrate/illustration.h"

namespace byrne::illustrate {

namespace {

using Kind = proof::ViewStep::Kind;

constexpr std::size_t kMostGoals = 6;  ///< Literals of the goal that are named at most.

bool isCounted(Kind kind) { return kind == Kind::Step || kind == Kind::Claim || kind == Kind::Hole; }

std::vector<proof::FactId> valid(const std::vector<proof::FactId>& facts) {
    std::vector<proof::FactId> out;
    for (const proof::FactId fact : facts)
        if (fact.isValid() && std::find(out.begin(), out.end(), fact) == out.end()) out.push_back(fact);
    return out;
}

}  // namespace

Captioner::Captioner(const proof::ProofView& view, Wording wording, const Palette& palette,
                     const std::vector<FactSign>& signs, Fits fits, IsRestatement isRestatement)
    : view_(view),
      wording_(std::move(wording)),
      palette_(palette),
      signs_(signs),
      fits_(std::move(fits)),
      isRestatement_(std::move(isRestatement)) {}

/// Names one thing less, keeping premises, facts and goals in balance; the reason goes last. False if nothing can go.
bool Captioner::shrink(Extent& extent) {
    std::size_t* longest = &extent.premises;
    if (extent.facts > *longest) longest = &extent.facts;
    if (extent.goals > *longest) longest = &extent.goals;
    if (*longest > 1) {
        --*longest;
        return true;
    }
    const bool hadReason = extent.hasReason;
    extent.hasReason = false;
    return hadReason;
}

Caption Captioner::caption(const proof::ViewBranch& branch, std::size_t index) const {
    const proof::ViewStep& step = branch.steps[index];
    const bool isGiven = step.kind == Kind::Hypotheses;
    const Extent whole{valid(step.premises).size(), step.facts.size(), isGiven ? kMostGoals : 0, true};
    Extent extent = whole;
    Caption caption{heading(branch, index), fitted(branch, step, extent, CaptionType::Usual)};
    // The statement is set smaller before anything but conditions (what is not so) goes unsaid.
    const auto isPositive = [&](proof::FactId fact) { return view_.fact(fact).literal.positive; };
    const auto positives = static_cast<std::size_t>(std::count_if(step.facts.begin(), step.facts.end(), isPositive));
    const bool isShort = isGiven && extent.facts < positives;
    if (isShort || !fits_(caption.runs, CaptionType::Usual)) {
        caption.type = CaptionType::Small;
        extent = whole;
        caption.runs = fitted(branch, step, extent, CaptionType::Small);
    }
    return caption;
}

Runs Captioner::fitted(const proof::ViewBranch& branch, const proof::ViewStep& step, Extent& extent,
                       CaptionType type) const {
    Runs runs = sentence(branch, step, extent);
    while (!fits_(runs, type) && shrink(extent)) runs = sentence(branch, step, extent);
    return runs;
}

std::string Captioner::heading(const proof::ViewBranch& branch, std::size_t index) const {
    const proof::ViewStep& step = branch.steps[index];
    const Phrases& words = wording_.phrases();
    const auto numbered = [](std::string_view pattern, std::size_t number, std::size_t of) {
        return composedText(pattern, {{'d', std::to_string(number)}, {'i', std::to_string(of)}});
    };
    switch (step.kind) {
        case Kind::Hypotheses:
            return std::string(words.headGiven);
        case Kind::Assumption:
            return numbered(words.headCase, step.caseIndex + 1, step.caseCount);
        case Kind::Goal:
            return std::string(words.headGoal);
        case Kind::Contradiction:
            return std::string(words.headClash);
        default:
            break;
    }
    const auto counted = [](const proof::ViewStep& other) { return isCounted(other.kind); };
    const auto at = branch.steps.begin() + static_cast<std::ptrdiff_t>(index);
    const auto before = std::count_if(branch.steps.begin(), at, counted);
    const auto all = std::count_if(branch.steps.begin(), branch.steps.end(), counted);
    return numbered(words.headStep, static_cast<std::size_t>(before) + 1, static_cast<std::size_t>(all));
}

Runs Captioner::sentence(const proof::ViewBranch& branch, const proof::ViewStep& step, const Extent& extent) const {
    Runs runs;
    switch (step.kind) {
        case Kind::Hypotheses:
            return given(step, extent);
        case Kind::Step:
        case Kind::Claim:
            runs = inference(step, extent);
            break;
        case Kind::Assumption:
            runs = assumption(step, extent);
            break;
        case Kind::Goal:
            runs = goal(step, extent);
            break;
        case Kind::Contradiction:
            runs = contradiction(branch, step, extent);
            break;
        case Kind::Hole:
            return hole(step, extent);
    }
    capitalise(runs);
    if (extent.hasReason) append(runs, reason(step));
    return runs;
}

Runs Captioner::given(const proof::ViewStep& step, const Extent& extent) const {
    const Phrases& words = wording_.phrases();
    Runs runs;
    if (!step.facts.empty())
        append(runs, composed(words.given, {{'f', list(tellingFirst(step.facts), extent.facts, Look::Plain)}}));
    append(runs, composed(words.toShow, {{'f', toShow(extent.goals)}}));
    capitalise(runs);
    return runs;
}

Runs Captioner::toShow(std::size_t most) const {
    const Phrases& words = wording_.phrases();
    const logic::CoherentFormula& formula = view_.theorem().formula;
    if (formula.conclusion.empty()) return plain(std::string(words.impossibleGoal));
    const Wording wording(wording_, formula.variables);
    Runs runs;
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        if (!runs.empty()) append(runs, words.orElse);
        std::vector<Runs> parts;
        for (const logic::Literal& literal : disjunct.literals)
            if (parts.size() < most) parts.push_back(wording.sentence(literal));
        if (const std::size_t more = disjunct.literals.size() - parts.size(); more > 0)
            parts.push_back(counted(more == 1 ? words.oneMore : words.more, more));
        Runs shown = parts.empty() ? plain(std::string(words.nothing)) : joined(parts, words);
        if (!disjunct.witnesses.empty()) {
            std::vector<Runs> names;
            for (const logic::VariableId witness : disjunct.witnesses) names.push_back(wording.termRuns(witness));
            shown = composed(names.size() == 1 ? words.thereIs : words.thereAre,
                             {{'n', joined(names, words)}, {'f', shown}});
        }
        append(runs, shown);
    }
    for (scene::TextRun& run : runs) run.isBold = true;
    return runs;
}

Runs Captioner::counted(std::string_view pattern, std::size_t number) {
    return composed(pattern, {{'d', plain(std::to_string(number))}});
}

Runs Captioner::inference(const proof::ViewStep& step, const Extent& extent) const {
    const Phrases& words = wording_.phrases();
    Runs shown = list(step.facts, extent.facts, Look::Conclusion);
    const bool isSaidAgain = isRestatement_(step);
    // Two notions with one word for both, such as two definitions of being parallel.
    if (isSaidAgain && sounds(step.premises) == sounds(step.facts)) return composed(words.sameWords, {{'f', shown}});
    const std::vector<proof::FactId> premises = valid(step.premises);
    const Runs from = premises.empty() ? Runs{} : list(premises, extent.premises, Look::Premise);
    if (step.witnesses.empty()) {
        if (step.facts.empty()) shown = plain(std::string(words.holds));
        const std::string_view pattern = from.empty()  ? words.bareInference
                                         : isSaidAgain ? words.restated
                                                       : words.inference;
        return composed(pattern, {{'p', from}, {'f', shown}});
    }
    Runs runs = from.empty() ? Runs{} : composed(words.since, {{'p', from}});
    append(runs, introduced(step, std::move(shown)));
    return runs;
}

std::string Captioner::sounds(const std::vector<proof::FactId>& facts) const {
    return plainText(list(valid(facts), facts.size(), Look::Plain));
}

/// "let J be the circle ..." rather than "let J be a circle such that J is the circle ...": takes "J is" off the facts.
bool Captioner::dropSubject(const proof::ViewStep& step, Runs& shown) const {
    if (step.witnesses.size() != 1) return false;
    const Runs name = wording_.termRuns(step.witnesses[0]);
    const std::string_view copula = wording_.phrases().copula;
    if (shown.size() <= name.size() || shown[name.size()].text.rfind(copula, 0) != 0) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (shown[i].text != name[i].text || shown[i].script != name[i].script) return false;
    shown.erase(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(name.size()));
    shown[0].text.erase(0, copula.size());
    return true;
}

Runs Captioner::introduced(const proof::ViewStep& step, Runs shown) const {
    const Phrases& words = wording_.phrases();
    std::vector<Runs> names;
    for (const logic::VariableId witness : step.witnesses) names.push_back(wording_.termRuns(witness));
    const Runs all = joined(names, words);
    const bool isOne = names.size() == 1;
    const Noun& noun = nounFor(step);
    if (dropSubject(step, shown)) return composed(words.letBe, {{'n', all}, {'f', shown}});
    const std::string_view pattern =
        step.facts.empty() ? (isOne ? words.letBare : words.letManyBare) : (isOne ? words.let : words.letMany);
    return composed(pattern, {{'n', all}, {'k', plain(std::string(isOne ? noun.one : noun.many))}, {'f', shown}});
}

Runs Captioner::assumption(const proof::ViewStep& step, const Extent& extent) const {
    const Phrases& words = wording_.phrases();
    Runs runs;
    if (const std::vector<proof::FactId> premises = valid(step.premises); !premises.empty())
        runs = composed(words.cases, {{'p', list(premises, extent.premises, Look::Premise)},
                                      {'d', plain(std::to_string(step.caseCount))}});
    const Runs shown = list(step.facts, extent.facts, Look::Conclusion);
    if (step.witnesses.empty()) {
        append(runs, composed(words.suppose, {{'f', shown}}));
        return runs;
    }
    std::vector<Runs> names;
    for (const logic::VariableId witness : step.witnesses) names.push_back(wording_.termRuns(witness));
    const Noun& noun = nounFor(step);
    const bool isOne = names.size() == 1;
    append(runs, composed(isOne ? words.supposeThereIs : words.supposeThereAre,
                          {{'a', plain(std::string(isOne ? noun.oneAsked : noun.many))},
                           {'n', joined(names, words)},
                           {'f', shown}}));
    return runs;
}

Runs Captioner::goal(const proof::ViewStep& step, const Extent& extent) const {
    const Phrases& words = wording_.phrases();
    const std::vector<proof::FactId> premises = valid(step.premises);
    if (premises.empty()) return plain(std::string(words.bareGoal));
    Runs shown = list(premises, extent.premises, Look::Premise);
    for (scene::TextRun& run : shown) run.isBold = true;
    return composed(words.goal, {{'p', shown}});
}

Runs Captioner::contradiction(const proof::ViewBranch& branch, const proof::ViewStep& step,
                              const Extent& extent) const {
    const Phrases& words = wording_.phrases();
    const bool isAll = branch.id == "main";
    const std::vector<proof::FactId> premises = valid(step.premises);
    if (premises.empty()) return plain(std::string(isAll ? words.bareClashOfAll : words.bareClash));
    const Runs shown = list(premises, extent.premises, Look::Clash);
    return composed(isAll ? words.clashOfAll : words.clash, {{'p', shown}});
}

Runs Captioner::hole(const proof::ViewStep& step, const Extent& extent) const {
    const Phrases& words = wording_.phrases();
    if (step.facts.empty()) return plain(std::string(words.openProof));
    return composed(words.claimed, {{'f', list(step.facts, extent.facts, Look::Conclusion)}});
}

Runs Captioner::reason(const proof::ViewStep& step) const {
    if (step.reason.empty() || step.by == nullptr || step.kind == Kind::Goal) return {};
    const std::string text = readableReason(step.reason, wording_.phrases().definitionOf);
    if (text == "assumption" || text == "clash" || text == "contradiction") return {};
    return {{.text = " (" + text + ")", .hasColor = true, .color = palette_.muted}};
}

const Noun& Captioner::nounFor(const proof::ViewStep& step) const {
    const Phrases& words = wording_.phrases();
    const auto isCircle = [&](logic::VariableId witness) {
        for (const proof::FactId fact : step.facts) {
            const logic::Literal& literal = view_.fact(fact).literal;
            for (std::size_t i = 0; i < literal.arguments.size(); ++i)
                if (literal.arguments[i] == logic::Term(witness) && wording_.sortOf(literal, i) == logic::Sort::Circle)
                    return true;
        }
        return false;
    };
    if (std::all_of(step.witnesses.begin(), step.witnesses.end(), isCircle)) return words.circle;
    return wording_.isOfPlane() ? words.point : words.object;
}

std::vector<proof::FactId> Captioner::tellingFirst(std::vector<proof::FactId> ranked) const {
    const auto dullness = [&](proof::FactId fact) {
        const logic::Literal& literal = view_.fact(fact).literal;
        return literal.positive ? 0 : literal.isEquality() ? 2 : 1;
    };
    std::stable_sort(ranked.begin(), ranked.end(),
                     [&](proof::FactId a, proof::FactId b) { return dullness(a) < dullness(b); });
    return ranked;
}

std::vector<proof::FactId> Captioner::mostTelling(const std::vector<proof::FactId>& facts, std::size_t count) const {
    std::vector<proof::FactId> ranked = tellingFirst(facts);
    ranked.resize(std::min(count, ranked.size()));
    std::vector<proof::FactId> chosen;
    for (const proof::FactId fact : facts)
        if (std::find(ranked.begin(), ranked.end(), fact) != ranked.end()) chosen.push_back(fact);
    return chosen;
}

Runs Captioner::dressed(Runs runs, proof::FactId fact, Look look) const {
    const bool isLoud = look == Look::Conclusion || look == Look::Clash;
    for (scene::TextRun& run : runs) {
        run.isBold = isLoud;
        run.hasColor = look != Look::Plain && !palette_.isPictorial;
        if (look == Look::Premise) run.color = signs_[fact.index()].color;
        if (isLoud) run.color = readable(look == Look::Clash ? palette_.clash : palette_.conclusion, palette_.ground);
    }
    if (look != Look::Premise || palette_.isPictorial) return runs;
    // No break between the glyph and the first word.
    Runs signed_{{.text = std::string(glyphText(signs_[fact.index()].glyph)) + std::string(kGlyphSpace),
                  .hasColor = true,
                  .color = signs_[fact.index()].color}};
    signed_.insert(signed_.end(), runs.begin(), runs.end());
    return signed_;
}

Runs Captioner::list(const std::vector<proof::FactId>& facts, std::size_t count, Look look) const {
    const Phrases& words = wording_.phrases();
    const std::vector<proof::FactId> named = mostTelling(facts, count);
    std::vector<Runs> parts;
    const logic::Literal* previous = nullptr;
    for (const proof::FactId fact : named) {
        const logic::Literal& literal = view_.fact(fact).literal;
        const bool isShortened = previous != nullptr && look != Look::Clash;
        std::optional<Runs> shortened = isShortened ? wording_.continuation(*previous, literal) : std::nullopt;
        parts.push_back(dressed(shortened ? *shortened : wording_.sentence(literal), fact, look));
        previous = &literal;
    }
    if (const std::size_t more = facts.size() - named.size(); more > 0) {
        const bool isOne = more == 1;
        parts.push_back(counted(
            named.empty() ? (isOne ? words.oneFact : words.facts) : (isOne ? words.oneMore : words.more), more));
    }
    if (look != Look::Clash) return joined(parts, words);
    Phrases clash = words;
    clash.last = words.lastOfClash;
    return joined(parts, clash);
}

}  // namespace byrne::illustrate
