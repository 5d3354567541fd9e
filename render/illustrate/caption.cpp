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

std::string count(std::size_t number, std::string_view noun) {
    return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace

Captioner::Captioner(const proof::ProofView& view, Wording wording, const Palette& palette, ColorOf colorOf, Fits fits,
                     IsRestatement isRestatement)
    : view_(view),
      wording_(std::move(wording)),
      palette_(palette),
      colorOf_(std::move(colorOf)),
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
    Runs runs = fitted(branch, step, extent, 2);
    // The statement may take a third line before anything but conditions (what is not so) goes unsaid.
    const auto isPositive = [&](proof::FactId fact) { return view_.fact(fact).literal.positive; };
    const auto positives = static_cast<std::size_t>(std::count_if(step.facts.begin(), step.facts.end(), isPositive));
    if (isGiven && extent.facts < positives) {
        extent = whole;
        runs = fitted(branch, step, extent, 3);
    }
    return {heading(branch, index), std::move(runs)};
}

Runs Captioner::fitted(const proof::ViewBranch& branch, const proof::ViewStep& step, Extent& extent, int lines) const {
    Runs runs = sentence(branch, step, extent);
    while (!fits_(runs, lines) && shrink(extent)) runs = sentence(branch, step, extent);
    return runs;
}

std::string Captioner::heading(const proof::ViewBranch& branch, std::size_t index) const {
    const proof::ViewStep& step = branch.steps[index];
    switch (step.kind) {
        case Kind::Hypotheses:
            return "Given";
        case Kind::Assumption:
            return "Case " + std::to_string(step.caseIndex + 1) + " of " + std::to_string(step.caseCount);
        case Kind::Goal:
            return "What was to be shown";
        case Kind::Contradiction:
            return "Impossible";
        default:
            break;
    }
    const auto counted = [](const proof::ViewStep& other) { return isCounted(other.kind); };
    const auto at = branch.steps.begin() + static_cast<std::ptrdiff_t>(index);
    return "Step " + std::to_string(std::count_if(branch.steps.begin(), at, counted) + 1) + " of " +
           std::to_string(std::count_if(branch.steps.begin(), branch.steps.end(), counted));
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
    Runs runs;
    if (!step.facts.empty()) {
        append(runs, list(tellingFirst(step.facts), extent.facts, Look::Plain));
        append(runs, ". ");
    }
    append(runs, "To show: ");
    append(runs, toShow(extent.goals));
    append(runs, ".");
    capitalise(runs);
    return runs;
}

Runs Captioner::toShow(std::size_t most) const {
    const logic::CoherentFormula& formula = view_.theorem().formula;
    if (formula.conclusion.empty()) return plain("this is impossible");
    const Wording wording(wording_, formula.variables);
    Runs runs;
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        if (!runs.empty()) append(runs, ", or ");
        if (!disjunct.witnesses.empty()) {
            std::vector<Runs> names;
            for (const logic::VariableId witness : disjunct.witnesses) names.push_back(wording.termRuns(witness));
            append(runs, names.size() == 1 ? "there is " : "there are ");
            append(runs, joined(names));
            append(runs, " such that ");
        }
        std::vector<Runs> parts;
        for (const logic::Literal& literal : disjunct.literals)
            if (parts.size() < most) parts.push_back(wording.sentence(literal));
        if (const std::size_t more = disjunct.literals.size() - parts.size(); more > 0)
            parts.push_back(plain(count(more, "more fact")));
        append(runs, parts.empty() ? plain("nothing") : joined(parts));
    }
    for (scene::TextRun& run : runs) run.isBold = true;
    return runs;
}

Runs Captioner::inference(const proof::ViewStep& step, const Extent& extent) const {
    Runs runs;
    const bool isSaidAgain = isRestatement_(step);
    if (isSaidAgain && sounds(step.premises) == sounds(step.facts)) {
        // Two notions with one word for both, such as two definitions of being parallel.
        append(runs, "again, ");
        append(runs, list(step.facts, extent.facts, Look::Conclusion));
        append(runs, ".");
        return runs;
    }
    if (const std::vector<proof::FactId> premises = valid(step.premises); !premises.empty()) {
        if (!isSaidAgain) append(runs, "since ");
        append(runs, list(premises, extent.premises, Look::Premise));
        append(runs, isSaidAgain ? ", that is, " : ", ");
    }
    Runs shown = list(step.facts, extent.facts, Look::Conclusion);
    if (dropSubject(step, shown)) {
        append(runs, "let ");
        append(runs, wording_.termRuns(step.witnesses[0]));
        append(runs, " be");
    } else {
        append(runs, introduction(step, "let "));
    }
    if (!step.facts.empty())
        append(runs, shown);
    else if (step.witnesses.empty())
        append(runs, "this holds");
    append(runs, ".");
    return runs;
}

std::string Captioner::sounds(const std::vector<proof::FactId>& facts) const {
    return plainText(list(valid(facts), facts.size(), Look::Plain));
}

/// "let J be the circle ..." rather than "let J be a circle such that J is the circle ...": takes "J is" off the facts.
bool Captioner::dropSubject(const proof::ViewStep& step, Runs& shown) const {
    if (step.witnesses.size() != 1) return false;
    const Runs name = wording_.termRuns(step.witnesses[0]);
    constexpr std::string_view kIs = " is ";
    if (shown.size() <= name.size() || shown[name.size()].text.rfind(kIs, 0) != 0) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (shown[i].text != name[i].text || shown[i].script != name[i].script) return false;
    shown.erase(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(name.size()));
    shown[0].text.erase(0, kIs.size() - 1);
    return true;
}

Runs Captioner::assumption(const proof::ViewStep& step, const Extent& extent) const {
    Runs runs;
    if (const std::vector<proof::FactId> premises = valid(step.premises); !premises.empty()) {
        append(runs, "since ");
        append(runs, list(premises, extent.premises, Look::Premise));
        append(runs, ", there are " + count(step.caseCount, "case") + ". In this one, ");
    }
    Runs supposed = introduction(step, "");
    append(runs, supposed.empty() ? "suppose that " : "suppose there is ");
    append(runs, supposed);
    append(runs, list(step.facts, extent.facts, Look::Conclusion));
    append(runs, ".");
    return runs;
}

Runs Captioner::goal(const proof::ViewStep& step, const Extent& extent) const {
    const std::vector<proof::FactId> premises = valid(step.premises);
    if (premises.empty()) return plain("this is what was to be shown.");
    Runs runs = plain("so ");
    Runs shown = list(premises, extent.premises, Look::Premise);
    for (scene::TextRun& run : shown) run.isBold = true;
    append(runs, shown);
    append(runs, ", which was to be shown.");
    return runs;
}

Runs Captioner::contradiction(const proof::ViewBranch& branch, const proof::ViewStep& step,
                              const Extent& extent) const {
    const std::vector<proof::FactId> premises = valid(step.premises);
    Runs runs;
    if (!premises.empty()) {
        append(runs, "this cannot be: ");
        append(runs, list(premises, extent.premises, Look::Conclusion));
        append(runs, ". ");
    }
    append(runs, branch.id == "main" ? "So the hypotheses cannot hold together." : "So this case is impossible.");
    return runs;
}

Runs Captioner::hole(const proof::ViewStep& step, const Extent& extent) const {
    if (step.facts.empty()) return plain("The proof is not complete: the rest is still to be found.");
    Runs runs = plain("Claimed, still to be proved: ");
    append(runs, list(step.facts, extent.facts, Look::Conclusion));
    append(runs, ".");
    return runs;
}

Runs Captioner::reason(const proof::ViewStep& step) const {
    if (step.reason.empty() || step.by == nullptr || step.kind == Kind::Goal) return {};
    const std::string text = readableReason(step.reason);
    if (text == "assumption" || text == "clash" || text == "contradiction") return {};
    return {{.text = " (" + text + ")", .hasColor = true, .color = palette_.muted}};
}

std::string Captioner::nounFor(const proof::ViewStep& step) const {
    bool isAllCircles = true;
    for (const logic::VariableId witness : step.witnesses) {
        bool isCircle = false;
        for (const proof::FactId fact : step.facts) {
            const logic::Literal& literal = view_.fact(fact).literal;
            for (std::size_t i = 0; i < literal.arguments.size(); ++i)
                if (literal.arguments[i] == logic::Term(witness))
                    isCircle = isCircle || wording_.sortOf(literal, i) == logic::Sort::Circle;
        }
        isAllCircles = isAllCircles && isCircle;
    }
    if (isAllCircles) return "circle";
    return wording_.isOfPlane() ? "point" : "object";
}

Runs Captioner::introduction(const proof::ViewStep& step, std::string_view verb) const {
    if (step.witnesses.empty()) return {};
    std::vector<Runs> names;
    for (const logic::VariableId witness : step.witnesses) names.push_back(wording_.termRuns(witness));
    const std::string noun = nounFor(step);
    const bool isOne = names.size() == 1;
    Runs runs;
    if (verb.empty()) {
        append(runs, (isOne ? (noun == "object" ? "an " : "a ") + noun : noun + "s") + " ");
        append(runs, joined(names));
    } else {
        append(runs, verb);
        append(runs, joined(names));
        append(runs, isOne ? (noun == "object" ? " be an " : " be a ") + noun : " be " + noun + "s");
    }
    if (!step.facts.empty()) append(runs, " such that ");
    return runs;
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
    for (scene::TextRun& run : runs) {
        run.isBold = look == Look::Conclusion;
        run.hasColor = look != Look::Plain;
        if (look == Look::Premise) run.color = colorOf_(fact);
        if (look == Look::Conclusion) run.color = readable(palette_.conclusion, palette_.ground);
    }
    return runs;
}

Runs Captioner::list(const std::vector<proof::FactId>& facts, std::size_t count, Look look) const {
    const std::vector<proof::FactId> named = mostTelling(facts, count);
    std::vector<Runs> parts;
    const logic::Literal* previous = nullptr;
    for (const proof::FactId fact : named) {
        const logic::Literal& literal = view_.fact(fact).literal;
        std::optional<Runs> shortened = previous == nullptr ? std::nullopt : wording_.continuation(*previous, literal);
        parts.push_back(dressed(shortened ? *shortened : wording_.sentence(literal), fact, look));
        previous = &literal;
    }
    if (const std::size_t more = facts.size() - named.size(); more > 0)
        parts.push_back(plain(illustrate::count(more, named.empty() ? "fact" : "more fact")));
    return joined(parts);
}

}  // namespace byrne::illustrate
