// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/exercise.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/assist/situation.h"
#include "core/assist/transform.h"
#include "core/syntax/byrne_lexer.h"

namespace byrne::assist {

namespace {

using base::Error;
using syntax::vernacular::Token;
using syntax::vernacular::Word;

constexpr std::string_view kMark = "% hide";
constexpr std::string_view kSolution = "% solution ";
constexpr std::size_t kCodeColumns = 96;
constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Six bits a letter, as in MIME, without padding.
std::string encoded(std::string_view bytes) {
    std::string code;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(byte);
        for (count += 8; count >= 6; count -= 6) code += kDigits[(bits >> (count - 6)) & 63];
    }
    if (count > 0) code += kDigits[(bits << (6 - count)) & 63];
    return code;
}

std::optional<std::string> decodedCode(std::string_view code) {
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char digit : code) {
        const std::size_t value = kDigits.find(digit);
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>((bits >> count) & 255);
    }
    return bytes;
}

bool isNowhere(base::Span span) { return span.begin == span.end; }

base::Span spanOf(const proof::Node& node) { return node.origin.span; }

bool isInText(const proof::Node& node) {
    return node.origin.source.isValid() && node.origin.source.index() == 0 && !isNowhere(node.origin.span);
}

/// Where a mark behind the step stands: from the step's end to the mark's end; empty if there is none.
base::Span markBehind(base::Span step, std::string_view text) {
    std::size_t place = step.end;
    while (place < text.size() && (text[place] == ' ' || text[place] == '\t')) ++place;
    if (!text.substr(place).starts_with(kMark)) return {step.end, step.end};
    const std::size_t end = place + kMark.size();
    const bool isWhole = end == text.size() || text[end] == '\n' || text[end] == ' ' || text[end] == '\r';
    return isWhole ? base::Span{step.end, static_cast<std::uint32_t>(end)} : base::Span{step.end, step.end};
}

bool bringsObjects(const proof::Node& node) {
    const auto* step = std::get_if<proof::Step>(&node.form);
    return step != nullptr && !step->witnesses.empty();
}

/// What stands in the exercise instead of the step.
std::string hiddenText(const proof::Node& node, std::string_view text) {
    const base::Span span = spanOf(node);
    const bool claimsFacts =
        std::holds_alternative<proof::Step>(node.form) || std::holds_alternative<proof::Claim>(node.form);
    if (!claimsFacts) return "?";
    const std::string_view own = text.substr(span.begin, span.end - span.begin);
    base::Diagnostics ignored;
    syntax::vernacular::Messages messages(ignored, base::SourceId(std::size_t{0}));
    for (const Token& token : syntax::vernacular::tokenize(own, messages))
        if (token.word == Word::By || token.word == Word::From || token.word == Word::Proof) {
            std::string_view facts = own.substr(0, token.span.begin);
            while (!facts.empty() && (facts.back() == ' ' || facts.back() == '\n')) facts.remove_suffix(1);
            return std::string(facts) + " by ?";
        }
    return std::string(own) + " by ?";
}

std::vector<std::string> textsOf(const std::vector<proof::Fact>& facts, const logic::Theory& theory,
                                 const proof::Proof& proof) {
    std::vector<std::string> texts;
    for (const proof::Fact& fact : facts)
        texts.push_back(logic::toText(fact.literal, theory.signature, proof.variables));
    return texts;
}

std::string ruleName(const proof::Justification& by, const logic::Theory& theory) {
    if (const auto* statement = std::get_if<proof::ByStatement>(&by)) return theory[statement->statement].name;
    if (std::holds_alternative<proof::ByEquality>(by)) return "equality";
    if (std::holds_alternative<proof::ByExcludedMiddle>(by)) return "excluded_middle";
    return std::holds_alternative<proof::ByNonemptyDomain>(by) ? "nonempty" : "contradiction";
}

/// Looks through a known proof for what comes next.
class Guide {
public:
    Guide(const logic::Theory& theory, const proof::Proof& proof) : theory_(theory), proof_(proof) {
        forEachFact(proof, [&](const proof::Fact& fact) {
            texts_[fact.id] = logic::toText(fact.literal, theory.signature, proof.variables);
        });
    }

    /// The node that gives one of the facts.
    std::optional<Hint> giving(const std::set<std::string>& wanted) const {
        std::optional<Hint> hint;
        forEachNode(proof_.root, [&](const proof::Node& node) {
            const auto facts = factsOf(node);
            if (!hint && std::ranges::any_of(facts, [&](const std::string& each) { return wanted.contains(each); }))
                hint = of(node, facts);
        });
        return hint;
    }

    /// The first step that gives something new, as far as its premises are known; else how a block ends.
    std::optional<Hint> after(const std::set<std::string>& known) const {
        std::optional<Hint> hint;
        forEachNode(proof_.root, [&](const proof::Node& node) {
            if (hint || std::holds_alternative<proof::Hole>(node.form)) return;
            const auto facts = factsOf(node);
            const bool isNew = std::ranges::any_of(facts, [&](const auto& each) { return !known.contains(each); });
            Hint next = of(node, facts);
            const bool isReady =
                std::ranges::all_of(next.premises, [&](const auto& each) { return known.contains(each); });
            if (isReady && (isNew || facts.empty())) hint = std::move(next);
        });
        return hint;
    }

private:
    [[nodiscard]] std::vector<std::string> factsOf(const proof::Node& node) const {
        if (const auto* step = std::get_if<proof::Step>(&node.form)) return textsOf(step->facts, theory_, proof_);
        if (const auto* claim = std::get_if<proof::Claim>(&node.form)) return textsOf(claim->facts, theory_, proof_);
        return {};
    }

    [[nodiscard]] Hint of(const proof::Node& node, std::vector<std::string> gives) const {
        Hint hint{{}, {}, std::move(gives)};
        const auto take = [&](const std::vector<proof::FactId>& premises) {
            for (const proof::FactId premise : premises)
                if (const auto text = texts_.find(turnedFrom(node, premise)); text != texts_.end())
                    hint.premises.push_back(text->second);
        };
        if (const auto* step = std::get_if<proof::Step>(&node.form)) {
            hint.rule = ruleName(step->by, theory_);
            take(step->premises);
        } else if (const auto* split = std::get_if<proof::CaseSplit>(&node.form)) {
            hint.rule = ruleName(split->by, theory_);
            take(split->premises);
        } else if (const auto* end = std::get_if<proof::CloseByContradiction>(&node.form)) {
            hint.rule = ruleName(end->by, theory_);
            take(end->premises);
        } else if (const auto* goal = std::get_if<proof::CloseByGoal>(&node.form)) {
            take(goal->premises);
        }
        return hint;
    }

    /// The fact that was turned, if the premise is folded into the node.
    static proof::FactId turnedFrom(const proof::Node& node, proof::FactId premise) {
        for (auto flip = node.flips.rbegin(); flip != node.flips.rend(); ++flip) {
            const bool gives = std::ranges::any_of(flip->facts, [&](const auto& fact) { return fact.id == premise; });
            if (gives && !flip->premises.empty() && flip->premises.front().isValid()) premise = flip->premises.front();
        }
        return premise;
    }

    const logic::Theory& theory_;
    const proof::Proof& proof_;
    std::map<proof::FactId, std::string> texts_;
};

}  // namespace

base::Result<TextEdit> markForExercise(const proof::Proof& proof, proof::StepId step, std::string_view text) {
    const proof::Node* node = findNode(proof, step);
    if (node == nullptr || !isInText(*node)) return base::failure(Error::Kind::Input, "There is no step here.");
    if (bringsObjects(*node))
        return base::failure(Error::Kind::Unsupported,
                             "A step that brings an object cannot be hidden: the steps after it speak of the object.");
    const base::Span mark = markBehind(spanOf(*node), text);
    return isNowhere(mark) ? TextEdit{mark, "  " + std::string(kMark)} : TextEdit{mark, ""};
}

std::vector<proof::StepId> stepsMarked(const proof::Proof& proof, std::string_view text) {
    std::vector<proof::StepId> marked;
    forEachNode(proof.root, [&](const proof::Node& node) {
        if (isInText(node) && !bringsObjects(node) && !isNowhere(markBehind(spanOf(node), text)))
            marked.push_back(node.id);
    });
    return marked;
}

base::Result<std::string> exerciseOf(const syntax::Document& document, std::string_view text) {
    if (base::hasErrors(document.diagnostics))
        return base::failure(Error::Kind::Input, "The document has errors; mend them first.");
    std::vector<TextEdit> edits;
    for (const syntax::Theorem& theorem : document.theorems) {
        if (!theorem.proof) continue;
        for (const proof::StepId step : stepsMarked(*theorem.proof, text)) {
            const proof::Node& node = *findNode(*theorem.proof, step);
            const base::Span whole{spanOf(node).begin, markBehind(spanOf(node), text).end};
            // What is inside of something hidden is hidden with it.
            if (!edits.empty() && whole.begin < edits.back().span.end) continue;
            edits.push_back({whole, hiddenText(node, text)});
        }
    }
    if (edits.empty())
        return base::failure(Error::Kind::Input, "No step is marked: choose Mark Step for an Exercise first.");
    std::string exercise = applied(text, edits);
    if (!exercise.ends_with('\n')) exercise += '\n';
    const std::string code = encoded(text);
    exercise += '\n';
    for (std::size_t place = 0; place < code.size(); place += kCodeColumns)
        exercise += std::string(kSolution) + code.substr(place, kCodeColumns) + "\n";
    return exercise;
}

std::optional<std::string> solutionIn(std::string_view text) {
    std::string code;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with(kSolution)) code += line.substr(kSolution.size());
        begin = end + 1;
    }
    return code.empty() ? std::nullopt : decodedCode(code);
}

std::optional<Hint> hintFor(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                            proof::StepId place, const syntax::Document& known) {
    const syntax::Theorem* solved = known.findTheorem(theory[theorem].name);
    const proof::Node* node = findNode(proof, place);
    if (solved == nullptr || !solved->proof || node == nullptr) return std::nullopt;
    const Guide guide(known.theory, *solved->proof);
    const auto* hole = std::get_if<proof::Hole>(&node->form);
    if (hole != nullptr && !hole->facts.empty()) {
        const auto facts = textsOf(hole->facts, theory, proof);
        if (auto hint = guide.giving({facts.begin(), facts.end()})) return hint;
    }
    const auto situation = situationAt(theory[theorem].formula, proof, place);
    if (!situation) return std::nullopt;
    std::set<std::string> texts;
    for (const proof::Fact* fact : situation->facts)
        texts.insert(logic::toText(fact->literal, theory.signature, proof.variables));
    return guide.after(texts);
}

}  // namespace byrne::assist
