// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/names.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "render/illustrate/illustration.h"

namespace byrne::illustrate {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }

/// Where the index begins: after the letters of "A1", "A_1" and of "Xa"; the end if there is none.
std::size_t indexStart(std::string_view name) {
    std::size_t letters = 0;
    while (letters < name.size() && !isDigit(name[letters]) && name[letters] != '_') ++letters;
    if (letters == 2 && isUpper(name[0]) && isLower(name[1])) return 1;
    return letters == 0 ? name.size() : letters;
}

std::string withoutUnderscores(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != '_') out += c;
    return out;
}

}  // namespace

Runs nameRuns(std::string_view name) {
    std::size_t primes = 0;
    while (name.size() > 1 && name.back() == '\'') {
        name.remove_suffix(1);
        ++primes;
    }
    // A long name with underscores is a word, not a letter with an index.
    const std::size_t index = name.size() > 8 ? name.size() : indexStart(name);
    Runs runs{{.text = std::string(name.substr(0, index)), .isItalic = true}};
    for (; primes > 0; --primes) runs.back().text += "′";
    const std::string below = withoutUnderscores(name.substr(index));
    if (!below.empty()) runs.push_back({.text = below, .isItalic = !isDigit(below[0]), .script = -1});
    return runs;
}

namespace {

bool dropPrefix(std::string_view& text, std::string_view prefix) {
    if (text.size() <= prefix.size() || text.substr(0, prefix.size()) != prefix) return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// "defmidpoint2" and "defcollinear2d": what is defined; empty if the name is not of that form.
std::string_view defined(std::string_view reason) {
    if (!dropPrefix(reason, "def") || !isLower(reason[0])) return {};
    if (reason.size() > 2 && isLower(reason.back()) && isDigit(reason[reason.size() - 2])) reason.remove_suffix(1);
    while (!reason.empty() && isDigit(reason.back())) reason.remove_suffix(1);
    return reason;
}

/// "congruenceflip" as "congruence flip": names of lemmas often end in what they do to their relation.
std::string spaced(std::string_view word) {
    constexpr std::array<std::string_view, 12> kEndings{"symmetric", "symmetry", "transitive", "transitivity",
                                                        "reflexive", "flip",     "reverse",    "order",
                                                        "helper",    "distinct", "unique",     "identity"};
    std::string_view stem = word;
    while (!stem.empty() && isDigit(stem.back())) stem.remove_suffix(1);
    for (const std::string_view ending : kEndings)
        if (stem.size() >= ending.size() + 2 && stem.ends_with(ending))
            return std::string(word.substr(0, stem.size() - ending.size())) + " " +
                   std::string(word.substr(stem.size() - ending.size()));
    return std::string(word);
}

}  // namespace

std::string readableReason(std::string_view reason, std::string_view definitionOf) {
    if (const std::string_view what = defined(reason); what.size() >= 2)
        return std::string(definitionOf) + std::string(what);
    for (const std::string_view prefix : {"lemma_", "axiom_", "th_", "theorem_", "ax_"})
        if (dropPrefix(reason, prefix)) break;
    std::string out = dropPrefix(reason, "cn_") ? "common notion" : "";
    while (!reason.empty()) {
        const std::size_t end = std::min(reason.find('_'), reason.size());
        if (end > 0) out += (out.empty() ? "" : " ") + spaced(reason.substr(0, end));
        reason.remove_prefix(std::min(end + 1, reason.size()));
    }
    return out;
}

namespace {

// Control characters, which no name has: object, then the words.
constexpr char kObjectBegin = '\x01';
constexpr char kObjectEnd = '\x02';

bool carriesObject(const scene::TextRun& run) { return !run.text.empty() && run.text[0] == kObjectBegin; }

}  // namespace

scene::TextRun naming(scene::TextRun run, const std::string& object) {
    if (!object.empty()) run.text = kObjectBegin + object + kObjectEnd + run.text;
    return run;
}

std::string objectOf(const scene::TextRun& run) {
    return carriesObject(run) ? run.text.substr(1, run.text.find(kObjectEnd) - 1) : std::string();
}

Runs withoutObjects(Runs runs) {
    Runs bare;
    for (scene::TextRun& run : runs) {
        if (carriesObject(run)) run.text.erase(0, std::min(run.text.find(kObjectEnd), run.text.size() - 1) + 1);
        append(bare, {run});
    }
    return bare;
}

bool isGlyph(const scene::TextRun& run) {
    if (!run.text.ends_with(kGlyphSpace)) return false;
    const std::string_view shape = std::string_view(run.text).substr(0, run.text.size() - kGlyphSpace.size());
    for (const Glyph glyph : {Glyph::Diamond, Glyph::Triangle, Glyph::Square, Glyph::TurnedTriangle, Glyph::Cross})
        if (shape == glyphText(glyph)) return true;
    return false;
}

Runs plain(std::string text) { return {{.text = std::move(text)}}; }

void append(Runs& runs, const Runs& more) {
    for (const scene::TextRun& run : more) {
        scene::TextRun* last = runs.empty() ? nullptr : &runs.back();
        const bool isSameStyle = last != nullptr && last->isItalic == run.isItalic && last->isBold == run.isBold &&
                                 last->script == run.script && last->hasColor == run.hasColor &&
                                 last->color == run.color && !carriesObject(*last) && !carriesObject(run) &&
                                 !isGlyph(*last) && !isGlyph(run);
        if (isSameStyle)
            last->text += run.text;
        else
            runs.push_back(run);
    }
}

void append(Runs& runs, std::string_view text) { append(runs, plain(std::string(text))); }

void capitalise(Runs& runs) {
    const auto word = std::find_if(runs.begin(), runs.end(), [](const scene::TextRun& run) { return !isGlyph(run); });
    if (word == runs.end() || word->text.empty() || word->isItalic) return;
    char& first = word->text[0];
    if (isLower(first)) first = static_cast<char>(first - 'a' + 'A');
}

}  // namespace byrne::illustrate
