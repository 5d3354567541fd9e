// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The connecting words of captions in each language. What a fact says comes from the vocabulary's templates, which are
// main clauses; the patterns here only put such clauses together. Letters after % stand for parts of a sentence: %p
// premises, %f facts, %n names, %k "a point", %a the same as an object ("einen Punkt"), %d a number, %i another.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "render/illustrate/names.h"

namespace byrne::illustrate {

/// "point" in the forms that sentences need.
struct Noun {
    std::string_view one;       ///< "a point"
    std::string_view oneAsked;  ///< The same after "suppose there is".
    std::string_view many;      ///< "points"
};

struct Phrases {
    std::string_view comma = ", ";
    std::string_view last = " and ";
    std::string_view lastOfClash = ", and ";
    std::string_view semicolon = "; ";  ///< Between parts that have commas themselves.
    std::string_view lastOfLoose = "; and ";
    std::string_view same = "%1 and %2 are the same point";
    std::string_view different = "%1 and %2 are different points";
    std::string_view equals = "%1 equals %2";
    std::string_view differs = "%1 differs from %2";
    std::string_view notTrue = "it is not true that ";
    std::string_view symbolNot = "not ";
    std::string_view copula = " is ";  ///< What "let J be the circle" takes off "J is the circle".
    Noun point{"a point", "a point", "points"};
    Noun circle{"a circle", "a circle", "circles"};
    Noun object{"an object", "an object", "objects"};
    std::string_view oneMore = "%d more fact";
    std::string_view more = "%d more facts";
    std::string_view oneFact = "%d fact";
    std::string_view facts = "%d facts";

    std::string_view given = "%f. ";
    std::string_view toShow = "To show: %f.";
    std::string_view impossibleGoal = "this is impossible";
    std::string_view nothing = "nothing";
    std::string_view orElse = ", or ";
    std::string_view thereIs = "there is %n such that %f";
    std::string_view thereAre = "there are %n such that %f";

    std::string_view inference = "since %p, %f.";
    std::string_view bareInference = "%f.";
    std::string_view restated = "%p, that is, %f.";
    std::string_view sameWords = "in other words, %f.";
    std::string_view holds = "this holds";
    std::string_view since = "since %p, ";     ///< Before one of the following.
    std::string_view letBe = "let %n be %f.";  ///< %f without its subject.
    std::string_view let = "let %n be %k such that %f.";
    std::string_view letMany = "let %n be %k such that %f.";
    std::string_view letBare = "let %n be %k.";
    std::string_view letManyBare = "let %n be %k.";
    std::string_view cases = "since %p, there are %d cases; in this one, ";
    std::string_view suppose = "suppose that %f.";
    std::string_view supposeThereIs = "suppose there is %a %n such that %f.";
    std::string_view supposeThereAre = "suppose there are %a %n such that %f.";
    std::string_view goal = "so %p, which was to be shown.";
    std::string_view bareGoal = "this is what was to be shown.";
    std::string_view clash = "this cannot be: %p; so this case is impossible.";
    std::string_view bareClash = "this case is impossible.";
    std::string_view clashOfAll = "this cannot be: %p; so the hypotheses cannot hold together.";
    std::string_view bareClashOfAll = "the hypotheses cannot hold together.";
    std::string_view openProof = "The proof is not complete: the rest is still to be found.";
    std::string_view claimed = "Claimed, still to be proved: %f.";
    std::string_view definitionOf = "definition of ";

    std::string_view headGiven = "Given";
    std::string_view headStep = "Step %d of %i";
    std::string_view headCase = "Case %d of %i";
    std::string_view headGoal = "What was to be shown";
    std::string_view headClash = "Impossible";
    std::string_view noteImpossible = "an impossible figure";
    std::string_view noteFalse = "not true in this figure";
    std::string_view noteInexact = "figure not exact";
    std::string_view mainBranch = "Main";
    std::string_view caseBranch = "case %n";
};

/// English for languages that are not known. "de_AT" and "de-AT" are German.
[[nodiscard]] const Phrases& phrasesOf(std::string_view language);

/// The pattern with its parts filled in; parts that are not given are left out.
[[nodiscard]] Runs composed(std::string_view pattern, const std::initializer_list<std::pair<char, Runs>>& parts);
[[nodiscard]] std::string composedText(std::string_view pattern,
                                       const std::initializer_list<std::pair<char, std::string>>& parts);

}  // namespace byrne::illustrate
