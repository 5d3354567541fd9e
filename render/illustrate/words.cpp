// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/words.h"

#include <algorithm>
#include <array>

#include "render/illustrate/illustration.h"

namespace byrne::illustrate {

namespace {

/// A sentence template cut at its placeholders: text[0] argument[0] text[1] argument[1] ... text[n].
struct Pattern {
    std::vector<std::string> texts{""};
    std::vector<std::size_t> arguments;  ///< From 0.
};

Pattern parsePattern(std::string_view pattern) {
    Pattern parsed;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        std::size_t end = i + 1;
        std::size_t number = 0;
        while (pattern[i] == '%' && end < pattern.size() && end < i + 3 && pattern[end] >= '0' && pattern[end] <= '9')
            number = number * 10 + static_cast<std::size_t>(pattern[end++] - '0');
        if (number == 0) {
            parsed.texts.back() += pattern[i];
            continue;
        }
        parsed.arguments.push_back(number - 1);
        parsed.texts.emplace_back();
        i = end - 1;
    }
    return parsed;
}

/// How many placeholders make up the subject: "%1%2 is parallel to ..." has two. 0 if the sentence does not open with
/// one.
std::size_t subjectSize(const Pattern& pattern) {
    if (!pattern.texts[0].empty()) return 0;
    std::size_t size = 0;
    while (size < pattern.arguments.size() && pattern.texts[size].empty()) ++size;
    return size;
}

/// The end of the verb phrase that has to be said again in a list: " is the midpoint of " gives "of", " lies on circle
/// " gives "on circle". Empty if the phrase has no preposition.
std::string repeatedPart(std::string_view phrase) {
    constexpr std::array<std::string_view, 8> kPrepositions{"of",   "to",     "on",      "between",
                                                            "from", "inside", "outside", "with"};
    std::size_t best = std::string_view::npos;
    for (const std::string_view word : kPrepositions) {
        const std::size_t at = phrase.rfind(" " + std::string(word) + " ");
        if (at != std::string_view::npos && (best == std::string_view::npos || at > best)) best = at;
    }
    return best == std::string_view::npos ? std::string() : std::string(phrase.substr(best));
}

/// Whether three letters after this text name an angle rather than a triangle.
bool isAngleWord(std::string_view text) {
    for (const std::string_view word : {"angle", "∠", "Winkel"}) {
        const std::size_t at = text.rfind(word);
        const bool isTriangle = at >= 3 && at != std::string_view::npos && text.substr(at - 3, 3) == "tri";
        if (at != std::string_view::npos && !isTriangle) return true;
    }
    return false;
}

}  // namespace

Wording::Wording(const proof::ProofView& view, const logic::Vocabulary& vocabulary, std::string language,
                 bool namesObjects)
    : view_(view),
      vocabulary_(vocabulary),
      language_(std::move(language)),
      names_(view.proof().variables),
      namesObjects_(namesObjects) {
    const logic::Signature& signature = view.theory().signature;
    for (std::size_t i = 1; i < signature.predicateCount() && !isOfPlane_; ++i) {
        const logic::Symbol& symbol = signature[logic::PredicateId(i)];
        const logic::SpelledPredicate known = vocabulary.find(symbol.name, symbol.arity);
        isOfPlane_ = known.words != nullptr && !known.words->meaning.empty();
    }
}

Wording::Wording(const Wording& other, std::vector<std::string> names) : Wording(other) { names_ = std::move(names); }

logic::SpelledPredicate Wording::predicate(const logic::Literal& literal) const {
    return vocabulary_.find(view_.theory().signature[literal.predicate].name, literal.arguments.size());
}

std::string Wording::templateOf(const logic::Literal& literal) const {
    const logic::SpelledPredicate known = predicate(literal);
    if (known.words != nullptr) {
        const auto& words = literal.positive ? known.words->says : known.words->denies;
        const std::string base = language_.substr(0, language_.find_first_of("_-"));
        for (const std::string& language : {language_, base})
            if (const auto found = words.find(language); found != words.end()) return found->second;
        if (const auto english = words.find("en"); english != words.end()) return english->second;
    }
    if (!literal.isEquality()) return {};
    const Phrases& phrases = this->phrases();
    if (isOfPlane_) return std::string(literal.positive ? phrases.same : phrases.different);
    return std::string(literal.positive ? phrases.equals : phrases.differs);
}

Runs Wording::termRuns(const logic::Term& term) const {
    const logic::Signature& signature = view_.theory().signature;
    const std::string text = logic::toText(term, signature, names_);
    if (term.isVariable() || term.application().arguments.empty()) return nameRuns(text);
    return {{.text = text, .isItalic = true}};
}

Runs Wording::fill(std::string_view pattern, const logic::Literal& literal) const {
    const Pattern parsed = parsePattern(pattern);
    const logic::SpelledPredicate known = predicate(literal);
    Runs runs;
    std::size_t first = 0;  // of the placeholders that stand together, as in "%1%2"
    for (std::size_t i = 0; i < parsed.texts.size(); ++i) {
        if (!parsed.texts[i].empty()) {
            append(runs, parsed.texts[i]);
            first = i;
        }
        if (i >= parsed.arguments.size()) break;
        const auto term = [&](std::size_t k) {
            const std::size_t argument = parsed.arguments[k];
            return known.words != nullptr && argument < known.place.size() ? known.place[argument] : argument;
        };
        if (term(i) >= literal.arguments.size()) continue;
        std::size_t last = first;
        while (last + 1 < parsed.arguments.size() && parsed.texts[last + 1].empty()) ++last;
        std::string object;
        if (namesObjects_ && last > first) {
            object = isAngleWord(parsed.texts[first]) && last == first + 2 ? "angle" : "polygon";
            if (last == first + 1) object = "segment";
            for (std::size_t k = first; k <= last && !object.empty(); ++k)
                if (term(k) < literal.arguments.size())
                    object += ":" + logic::toText(literal.arguments[term(k)], view_.theory().signature, names_);
        }
        Runs name = termRuns(literal.arguments[term(i)]);
        for (scene::TextRun& run : name) run = naming(std::move(run), object);
        append(runs, name);
    }
    return runs;
}

Runs Wording::sentence(const logic::Literal& literal) const {
    const std::string pattern = templateOf(literal);
    if (!pattern.empty()) return fill(pattern, literal);
    Runs runs;
    if (!literal.positive && !templateOf(literal.negated()).empty()) {
        append(runs, phrases().notTrue);
        append(runs, fill(templateOf(literal.negated()), literal));
        return runs;
    }
    // Italic, so that a sentence that begins with a symbol does not capitalise it.
    const std::string text = logic::toText(literal, view_.theory().signature, names_);
    if (!literal.positive) append(runs, phrases().symbolNot);
    append(runs, {{.text = literal.positive ? text : text.substr(1), .isItalic = true}});
    return runs;
}

std::optional<Runs> Wording::continuation(const logic::Literal& previous, const logic::Literal& literal) const {
    if (language_ != "en" || previous.predicate != literal.predicate || previous.positive != literal.positive)
        return std::nullopt;
    const Pattern pattern = parsePattern(templateOf(literal));
    const std::size_t subject = subjectSize(pattern);
    if (subject == 0 || subject >= pattern.arguments.size()) return std::nullopt;
    const std::string repeated = repeatedPart(pattern.texts[subject]);
    if (repeated.empty()) return std::nullopt;
    bool hasSameSubject = true;
    const logic::SpelledPredicate known = predicate(literal);
    for (std::size_t i = 0; i < subject; ++i) {
        const std::size_t place = known.words == nullptr ? pattern.arguments[i] : known.place[pattern.arguments[i]];
        hasSameSubject = hasSameSubject && previous.arguments[place] == literal.arguments[place];
    }
    std::string shortened = hasSameSubject ? repeated.substr(1) : "";
    for (std::size_t i = hasSameSubject ? subject : 0; i < pattern.arguments.size(); ++i) {
        if (!hasSameSubject || i > subject) shortened += i == subject ? repeated : pattern.texts[i];
        shortened += "%" + std::to_string(pattern.arguments[i] + 1);
    }
    return fill(shortened + pattern.texts.back(), literal);
}

std::optional<logic::Sort> Wording::sortOf(const logic::Literal& literal, std::size_t argument) const {
    const logic::SpelledPredicate known = predicate(literal);
    if (known.words == nullptr) return std::nullopt;
    for (std::size_t p = 0; p < known.place.size(); ++p)
        if (known.place[p] == argument) return known.words->parameters[p].sort;
    return std::nullopt;
}

Runs joined(const std::vector<Runs>& parts, const Phrases& phrases) {
    const bool hasInnerCommas = std::any_of(parts.begin(), parts.end(), [](const Runs& part) {
        return std::any_of(part.begin(), part.end(),
                           [](const scene::TextRun& run) { return run.text.find(", ") != std::string::npos; });
    });
    const bool isLoose = hasInnerCommas && parts.size() > 2;
    Runs runs;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            append(runs, i + 1 < parts.size() ? (isLoose ? phrases.semicolon : phrases.comma)
                         : isLoose            ? phrases.lastOfLoose
                                              : phrases.last);
        append(runs, parts[i]);
    }
    return runs;
}

Runs sentence(const logic::Literal& literal, const proof::ProofView& view, const logic::Vocabulary& vocabulary,
              const std::string& language) {
    return Wording(view, vocabulary, language).sentence(literal);
}

std::string plainText(const Runs& runs) {
    std::string text;
    for (const scene::TextRun& run : runs)
        if (!isGlyph(run)) text += run.text;
    return text;
}

}  // namespace byrne::illustrate
