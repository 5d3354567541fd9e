// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/phrases.h"

namespace byrne::illustrate {

namespace {

Phrases german() {
    Phrases words;
    words.last = " und ";
    words.lastOfClash = ", und ";
    words.lastOfLoose = "; und ";
    words.same = "%1 und %2 sind derselbe Punkt";
    words.different = "%1 und %2 sind verschiedene Punkte";
    words.equals = "%1 ist gleich %2";
    words.differs = "%1 ist nicht gleich %2";
    words.notTrue = "es gilt nicht: ";
    words.symbolNot = "nicht ";
    words.copula = " ist ";
    words.point = {"ein Punkt", "einen Punkt", "Punkte"};
    words.circle = {"ein Kreis", "einen Kreis", "Kreise"};
    words.object = {"ein Objekt", "ein Objekt", "Objekte"};
    words.oneMore = "%d weitere Tatsache";
    words.more = "%d weitere Tatsachen";
    words.oneFact = "%d Tatsache";
    words.facts = "%d Tatsachen";
    words.toShow = "Zu zeigen: %f.";
    words.impossibleGoal = "dies ist unmöglich";
    words.nothing = "nichts";
    words.orElse = ", oder ";
    words.thereIs = "es gibt %n, sodass gilt: %f";
    words.thereAre = "es gibt %n, sodass gilt: %f";
    words.inference = "%p; also gilt: %f.";
    words.restated = "%p, das heißt: %f.";
    words.sameWords = "mit anderen Worten: %f.";
    words.holds = "dies gilt";
    words.since = "%p; also ";
    words.letBe = "sei %n %f.";
    words.let = "sei %n %k, sodass gilt: %f.";
    words.letMany = "seien %n %k, sodass gilt: %f.";
    words.letBare = "sei %n %k.";
    words.letManyBare = "seien %n %k.";
    words.cases = "%p; es gibt also %d Fälle, und hier ";
    words.suppose = "sei angenommen: %f.";
    words.supposeThereIs = "sei angenommen: es gibt %a %n, sodass gilt: %f.";
    words.supposeThereAre = "sei angenommen: es gibt %a %n, sodass gilt: %f.";
    words.goal = "also gilt: %p, was zu zeigen war.";
    words.bareGoal = "das war zu zeigen.";
    words.clash = "das kann nicht sein: %p; also ist dieser Fall unmöglich.";
    words.bareClash = "dieser Fall ist unmöglich.";
    words.clashOfAll = "das kann nicht sein: %p; also sind die Voraussetzungen unvereinbar.";
    words.bareClashOfAll = "die Voraussetzungen sind unvereinbar.";
    words.openProof = "Der Beweis ist nicht vollständig: der Rest ist noch zu finden.";
    words.claimed = "Behauptet, noch zu beweisen: %f.";
    words.definitionOf = "Definition von ";
    words.headGiven = "Gegeben";
    words.headStep = "Schritt %d von %i";
    words.headCase = "Fall %d von %i";
    words.headGoal = "Was zu zeigen war";
    words.headClash = "Unmöglich";
    words.noteImpossible = "eine unmögliche Figur";
    words.noteFalse = "in dieser Figur falsch";
    words.noteInexact = "Figur nicht genau";
    words.mainBranch = "Hauptzweig";
    words.caseBranch = "Fall %n";
    return words;
}

bool isMarker(std::string_view pattern, std::size_t i) {
    return pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= 'a' && pattern[i + 1] <= 'z';
}

}  // namespace

const Phrases& phrasesOf(std::string_view language) {
    static const Phrases kEnglish;
    static const Phrases kGerman = german();
    return language.substr(0, language.find_first_of("_-")) == "de" ? kGerman : kEnglish;
}

Runs composed(std::string_view pattern, const std::initializer_list<std::pair<char, Runs>>& parts) {
    Runs runs;
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!isMarker(pattern, i)) {
            text += pattern[i];
            continue;
        }
        if (!text.empty()) append(runs, text);
        text.clear();
        for (const auto& [name, part] : parts)
            if (name == pattern[i + 1]) append(runs, part);
        ++i;
    }
    if (!text.empty()) append(runs, text);
    return runs;
}

std::string composedText(std::string_view pattern, const std::initializer_list<std::pair<char, std::string>>& parts) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!isMarker(pattern, i)) {
            text += pattern[i];
            continue;
        }
        for (const auto& [name, part] : parts)
            if (name == pattern[i + 1]) text += part;
        ++i;
    }
    return text;
}

}  // namespace byrne::illustrate
