// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/english.h"

#include <algorithm>

#include "core/exports/text.h"

namespace byrne::exports {

std::string joined(const std::vector<std::string>& items, const std::string& conjunction) {
    const bool areLong = std::any_of(items.begin(), items.end(), [](const std::string& item) {
        return item.find(',') != std::string::npos || item.find(" and ") != std::string::npos ||
               item.find(" or ") != std::string::npos;
    });
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool isLast = i + 1 == items.size();
        if (i > 0 && !isLast) out += ", ";
        if (i > 0 && isLast) out += (areLong ? ", " : " ") + conjunction + " ";
        out += items[i];
    }
    return out;
}

std::string English::fact(const logic::Literal& literal) const {
    return sentence(literal, signature_, names_, vocabulary_, language_);
}

std::string English::facts(const std::vector<logic::Literal>& literals) const {
    std::vector<std::string> sentences;
    for (const logic::Literal& literal : literals) sentences.push_back(fact(literal));
    return joined(sentences);
}

std::string English::term(const logic::Term& term) const { return logic::toText(term, signature_, names_); }

bool English::isCircle(logic::VariableId variable, const std::vector<const logic::Literal*>& facts) const {
    return std::any_of(facts.begin(), facts.end(), [&](const logic::Literal* literal) {
        const logic::SpelledPredicate spelled =
            vocabulary_.find(signature_[literal->predicate].name, literal->arguments.size());
        for (std::size_t i = 0; i < spelled.place.size(); ++i)
            if (spelled.words->parameters[i].sort == logic::Sort::Circle &&
                literal->arguments[spelled.place[i]] == logic::Term(variable))
                return true;
        return false;
    });
}

std::string English::objects(const std::vector<logic::VariableId>& variables,
                             const std::vector<const logic::Literal*>& facts) const {
    std::vector<std::string> points;
    std::vector<std::string> circles;
    for (const logic::VariableId variable : variables)
        (isCircle(variable, facts) ? circles : points).push_back(names_[variable.index()]);
    const auto named = [](const std::vector<std::string>& names, const std::string& noun) {
        return names.size() == 1 ? "a " + noun + " " + names.front() : noun + "s " + joined(names);
    };
    std::vector<std::string> parts;
    if (!points.empty()) parts.push_back(named(points, "point"));
    if (!circles.empty()) parts.push_back(named(circles, "circle"));
    return joined(parts);
}

std::string English::existing(const std::vector<logic::VariableId>& witnesses,
                              const std::vector<logic::Literal>& facts) const {
    const std::string clause = facts.empty() ? "nothing more is said" : this->facts(facts);
    if (witnesses.empty()) return clause;
    std::vector<const logic::Literal*> speaking;
    for (const logic::Literal& literal : facts) speaking.push_back(&literal);
    const std::string verb = witnesses.size() == 1 ? "is " : "are ";
    const std::string there = "there " + verb + objects(witnesses, speaking);
    return facts.empty() ? there : there + " such that " + clause;
}

}  // namespace byrne::exports
