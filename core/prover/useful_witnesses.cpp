// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which witnesses would be of use at once: an existential axiom is worth more where the witness, with what follows
// from its properties alone, is all that another axiom still lacks. For each way in which an existential axiom can
// serve another axiom there is a trigger whose facts are the premises of both without those that the
// witness brings.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/prover/rule.h"

namespace byrne::prover {

namespace {

constexpr std::uint32_t kNone = base::Id<struct NoTag>::kNone;
constexpr std::size_t kMostProperties = 80;  ///< Of one witness.
constexpr std::size_t kMostUses = 300;
constexpr std::size_t kMostUsesOfOne = 24;   ///< Of one existential axiom.
constexpr std::size_t kMostUsesOfPair = 60;  ///< Of one existential axiom for another axiom.
constexpr std::size_t kMostVariables = 14;   ///< Of an axiom or trigger; joins over more take too long.
constexpr std::size_t kMostPremises = 12;

bool isEquality(const Pattern& pattern) { return pattern.predicate == logic::Signature::kEquality; }

using Key = std::vector<std::uint32_t>;

void appendTo(Key& key, const Pattern& pattern) {
    key.push_back(pattern.predicate.value * 2 + (pattern.positive ? 0 : 1));
    for (const PatternTerm& term : pattern.arguments)
        key.push_back(term.isVariable() ? term.variable * 2 : term.ground.value * 2 + 1);
}

/// The pattern with its variables replaced, if each of them has a value.
std::optional<Pattern> instantiate(const Pattern& pattern, const std::map<std::uint32_t, PatternTerm>& values) {
    Pattern out = pattern;
    for (PatternTerm& argument : out.arguments) {
        if (!argument.isVariable()) continue;
        const auto value = values.find(argument.variable);
        if (value == values.end()) return std::nullopt;
        argument = value->second;
    }
    out.variables = variablesOf(out.arguments);
    return out;
}

bool same(const PatternTerm& a, const PatternTerm& b) { return a.variable == b.variable && a.ground == b.ground; }

/// Values of the general pattern's variables that make it the special one.
std::optional<std::map<std::uint32_t, PatternTerm>> generalises(const Pattern& general, const Pattern& special) {
    if (general.predicate != special.predicate || general.positive != special.positive) return std::nullopt;
    std::map<std::uint32_t, PatternTerm> values;
    for (std::size_t i = 0; i < general.arguments.size(); ++i) {
        const PatternTerm& mine = general.arguments[i];
        const PatternTerm& theirs = special.arguments[i];
        if (mine.isGround()) {
            if (!same(mine, theirs)) return std::nullopt;
            continue;
        }
        const auto [known, isNew] = values.emplace(mine.variable, theirs);
        if (!isNew && !same(known->second, theirs)) return std::nullopt;
    }
    return values;
}

/// What a rule with one premise gives: all of its conclusion, or what holds in one of its cases.
std::vector<Pattern> conclusionsOf(const Rule& rule) {
    std::vector<Pattern> out;
    for (const PatternDisjunct& disjunct : rule.disjuncts) {
        if (rule.disjuncts.size() > 1 && disjunct.literals.size() > 1) continue;
        for (const Pattern& literal : disjunct.literals)
            if (literal.isFlat() && (rule.disjuncts.size() == 1 || !isEquality(literal))) out.push_back(literal);
    }
    return out;
}

/// What follows, in some case at least, from the literals by axioms with one premise: definitions spelt out,
/// symmetries, a point of a ray that may lie between.
std::vector<Pattern> closure(std::vector<Pattern> literals, const std::vector<Rule>& rules) {
    std::set<Key> seen;
    const auto isNew = [&](const Pattern& pattern) {
        Key key;
        appendTo(key, pattern);
        return seen.insert(std::move(key)).second;
    };
    for (const Pattern& literal : literals) (void)isNew(literal);
    for (std::size_t i = 0; i < literals.size() && literals.size() < kMostProperties; ++i)
        for (const Rule& rule : rules) {
            if (rule.isGoal || rule.premises.size() != 1 || rule.hasWitnesses()) continue;
            if (!rule.premises[0].isFlat()) continue;
            const auto values = generalises(rule.premises[0], literals[i]);
            if (!values) continue;
            for (const Pattern& conclusion : conclusionsOf(rule)) {
                if (literals.size() >= kMostProperties) break;
                auto next = instantiate(conclusion, *values);
                if (next && isNew(*next)) literals.push_back(std::move(*next));
            }
        }
    return literals;
}

/// What the variables of both axioms stand for while premises of one are laid on properties of the other's witness.
/// Variables of the user come after those of the existential axiom.
class Overlay {
public:
    Overlay(const Rule& giver, const std::vector<std::uint32_t>& witnesses, std::size_t variables)
        : giverVariables_(giver.variableCount), values_(variables), witness_(variables, false) {
        for (std::size_t i = 0; i < variables; ++i) values_[i].variable = static_cast<std::uint32_t>(i);
        for (const std::uint32_t witness : witnesses) witness_[witness] = true;
    }

    [[nodiscard]] PatternTerm resolve(PatternTerm term) const {
        while (term.isVariable() && values_[term.variable].variable != term.variable) term = values_[term.variable];
        return term;
    }
    [[nodiscard]] bool isWitness(const PatternTerm& term) const { return term.isVariable() && witness_[term.variable]; }

    [[nodiscard]] bool join(const PatternTerm& left, const PatternTerm& right) {
        PatternTerm a = resolve(left);
        PatternTerm b = resolve(right);
        if (same(a, b)) return true;
        if (!a.isVariable() || (a.isVariable() && b.isVariable() && a.variable < b.variable)) std::swap(a, b);
        // a is a variable, and the user's if there is one
        if (!a.isVariable() || isWitness(a)) return false;
        if (a.variable < giverVariables_ && isWitness(b)) return false;
        values_[a.variable] = b;
        return true;
    }

    [[nodiscard]] bool join(const Pattern& property, const Pattern& premise) {
        if (property.predicate != premise.predicate || property.positive != premise.positive) return false;
        for (std::size_t i = 0; i < premise.arguments.size(); ++i)
            if (!join(property.arguments[i], premise.arguments[i])) return false;
        return true;
    }

    [[nodiscard]] bool speaksOfWitness(const Pattern& pattern) const {
        return std::ranges::any_of(pattern.arguments,
                                   [this](const PatternTerm& term) { return isWitness(resolve(term)); });
    }

    [[nodiscard]] Pattern resolve(Pattern pattern) const {
        for (PatternTerm& argument : pattern.arguments) argument = resolve(argument);
        pattern.variables = variablesOf(pattern.arguments);
        return pattern;
    }

private:
    std::uint32_t giverVariables_;
    std::vector<PatternTerm> values_;
    std::vector<bool> witness_;
};

Pattern shifted(Pattern pattern, std::uint32_t by) {
    for (PatternTerm& argument : pattern.arguments)
        if (argument.isVariable()) argument.variable += by;
    pattern.variables = variablesOf(pattern.arguments);
    return pattern;
}

/// Finds the ways in which the witnesses of one disjunct of `giver` serve `user`.
class UseFinder {
public:
    UseFinder(const Rule& giver, const PatternDisjunct& disjunct, const std::vector<Pattern>& properties,
              const Rule& user)
        : giver_(giver), disjunct_(disjunct), properties_(properties) {
        for (const Pattern& premise : user.premises) premises_.push_back(shifted(premise, giver.variableCount));
        for (const PatternDisjunct& other : user.disjuncts)
            for (const Pattern& literal : other.literals) conclusions_.push_back(shifted(literal, giver.variableCount));
        variables_ = giver.variableCount + user.variableCount;
        hasOneConclusion_ = user.disjuncts.size() == 1 && !user.hasWitnesses();
    }

    struct Use {
        std::vector<Pattern> match;      ///< Over the giver's variables, then others numbered from there on.
        std::vector<Pattern> satisfied;  ///< If they all hold, the witness is of no use.
        std::vector<std::pair<std::uint32_t, TermId>> fixed;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> copies;
        std::uint32_t variableCount = 0;
    };

    std::vector<Use> run() {
        std::vector<bool> served(premises_.size(), false);
        for (std::size_t i = 0; i < premises_.size(); ++i)
            serve(i, Overlay(giver_, disjunct_.witnesses, variables_), served, i);
        return std::move(uses_);
    }

private:
    /// Lays premise `i` on each property, then goes on with the premises that speak of the witness by that.
    void serve(std::size_t i, const Overlay& overlay, std::vector<bool> served, std::size_t first) {
        served[i] = true;
        for (const Pattern& property : properties_) {
            if (uses_.size() >= kMostUsesOfPair) return;
            Overlay next = overlay;
            if (!next.join(property, premises_[i]) || !next.speaksOfWitness(premises_[i])) continue;
            goOn(next, served, first);
        }
    }

    void goOn(const Overlay& overlay, const std::vector<bool>& served, std::size_t first) {
        for (std::size_t j = 0; j < premises_.size(); ++j) {
            if (served[j] || !overlay.speaksOfWitness(premises_[j])) continue;
            if (!premises_[j].positive && isEquality(premises_[j])) continue;  // a case that may be left open
            if (j < first) return;                                             // found from there
            return serve(j, overlay, served, first);
        }
        emit(overlay, served);
    }

    void emit(const Overlay& overlay, const std::vector<bool>& served) {
        Use use;
        for (const Pattern& premise : giver_.premises) {
            use.match.push_back(overlay.resolve(premise));
            const Pattern& mine = use.match.back();
            if (isEquality(mine) && same(mine.arguments[0], mine.arguments[1])) return;
        }
        bool connected = false;
        for (std::size_t j = 0; j < premises_.size(); ++j) {
            if (served[j] || !premises_[j].positive || isEquality(premises_[j])) continue;
            Pattern wanted = overlay.resolve(premises_[j]);
            const bool isKnown = std::ranges::any_of(use.match, [&](const Pattern& other) {
                return other.positive && other.predicate == wanted.predicate &&
                       std::ranges::equal(other.arguments, wanted.arguments, same);
            });
            if (isKnown) continue;
            use.match.push_back(std::move(wanted));
            connected = connected || std::ranges::any_of(use.match.back().variables, [this](std::uint32_t variable) {
                            return variable < giver_.variableCount;
                        });
        }
        if (!connected || saysNothingNew(overlay, use)) return;
        for (std::uint32_t i = 0; i < giver_.universalCount; ++i) {
            PatternTerm term;
            term.variable = i;
            const PatternTerm value = overlay.resolve(term);
            if (!value.isVariable())
                use.fixed.emplace_back(i, value.ground);
            else if (value.variable != i)
                use.copies.emplace_back(i, value.variable);
        }
        renumber(use);
        if (use.variableCount <= kMostVariables) uses_.push_back(std::move(use));
    }

    /// Whether the conclusion is what the witness has anyway, or only that it is an object known before.
    bool saysNothingNew(const Overlay& overlay, Use& use) const {
        if (!hasOneConclusion_) return false;
        bool isNew = false;
        bool ofWitness = false;
        for (const Pattern& conclusion : conclusions_) {
            const Pattern mine = overlay.resolve(conclusion);
            if (overlay.speaksOfWitness(conclusion)) ofWitness = true;
            if (isEquality(mine) && (mine.positive ? overlay.speaksOfWitness(conclusion) : true)) continue;
            const bool known = std::ranges::any_of(properties_, [&](const Pattern& property) {
                return property.predicate == mine.predicate && property.positive == mine.positive &&
                       std::ranges::equal(
                           property.arguments, mine.arguments,
                           [&](const PatternTerm& a, const PatternTerm& b) { return same(overlay.resolve(a), b); });
            });
            const bool given = std::ranges::any_of(use.match, [&](const Pattern& fact) {
                return fact.predicate == mine.predicate && fact.positive == mine.positive &&
                       std::ranges::equal(fact.arguments, mine.arguments, same);
            });
            isNew = isNew || (!known && !given);
        }
        if (!ofWitness)
            for (const Pattern& conclusion : conclusions_) use.satisfied.push_back(overlay.resolve(conclusion));
        return !isNew;
    }

    void renumber(Use& use) const {
        std::map<std::uint32_t, std::uint32_t> numbers;
        std::uint32_t next = giver_.variableCount;
        for (std::vector<Pattern>* patterns : {&use.match, &use.satisfied})
            for (Pattern& pattern : *patterns) {
                for (PatternTerm& argument : pattern.arguments) {
                    if (!argument.isVariable() || argument.variable < giver_.variableCount) continue;
                    const auto [number, isNew] = numbers.emplace(argument.variable, next);
                    if (isNew) ++next;
                    argument.variable = number->second;
                }
                pattern.variables = variablesOf(pattern.arguments);
            }
        use.variableCount = next;
    }

    const Rule& giver_;
    const PatternDisjunct& disjunct_;
    const std::vector<Pattern>& properties_;
    std::vector<Pattern> premises_;
    std::vector<Pattern> conclusions_;
    std::size_t variables_ = 0;
    bool hasOneConclusion_ = false;
    std::vector<Use> uses_;
};

/// The same for matches that differ by symmetries and the order of literals only (as far as that is seen at once).
Key keyOf(const std::vector<Pattern>& match, const Symmetries& symmetries) {
    std::vector<Key> keys;
    for (const Pattern& pattern : match) {
        Key least;
        appendTo(least, pattern);
        for (const Permutation& variant : symmetries.of(pattern.predicate).elements) {
            Pattern other = pattern;
            for (std::size_t i = 0; i < variant.size(); ++i) other.arguments[i] = pattern.arguments[variant[i]];
            Key key;
            appendTo(key, other);
            least = std::min(least, key);
        }
        keys.push_back(std::move(least));
    }
    std::ranges::sort(keys);
    Key all;
    for (const Key& key : keys) all.insert(all.end(), key.begin(), key.end());
    return all;
}

/// Whether facts say which objects the witness is wanted for; that they differ says too little.
bool coversAll(const Rule& rule, const UseFinder::Use& use) {
    std::set<std::uint32_t> missing;
    for (std::uint32_t i = 0; i < rule.universalCount; ++i) missing.insert(i);
    for (const Pattern& pattern : use.match)
        if (pattern.positive && !isEquality(pattern))
            for (const std::uint32_t variable : pattern.variables) missing.erase(variable);
    for (const auto& [variable, term] : use.fixed) missing.erase(variable);
    for (const auto& [variable, from] : use.copies) missing.erase(variable);
    return missing.empty();
}

/// How many of the rule's own variables the match binds.
std::uint32_t boundBy(const Rule& rule, const std::vector<Pattern>& match) {
    std::set<std::uint32_t> bound;
    for (const Pattern& pattern : match)
        for (const std::uint32_t variable : pattern.variables)
            if (variable < rule.variableCount) bound.insert(variable);
    return static_cast<std::uint32_t>(bound.size());
}

/// The uses of an existential axiom that ask for the fewest other objects and facts.
std::vector<UseFinder::Use> bestUses(const Rule& giver, const std::vector<Rule>& rules, const Symmetries& symmetries) {
    std::vector<UseFinder::Use> uses;
    std::set<Key> seen;
    for (const PatternDisjunct& disjunct : giver.disjuncts) {
        if (disjunct.witnesses.empty() || !std::ranges::all_of(disjunct.literals, &Pattern::isFlat)) continue;
        const std::vector<Pattern> properties = closure(disjunct.literals, rules);
        for (const Rule& user : rules) {
            const bool isOfUse = user.premises.size() > 1 && user.premises.size() <= kMostPremises &&
                                 user.variableCount <= kMostVariables;
            if (!isOfUse || !std::ranges::all_of(user.premises, &Pattern::isFlat)) continue;
            for (UseFinder::Use& use : UseFinder(giver, disjunct, properties, user).run())
                if (coversAll(giver, use) && seen.insert(keyOf(use.match, symmetries)).second)
                    uses.push_back(std::move(use));
        }
    }
    std::ranges::stable_sort(uses, {},
                             [](const UseFinder::Use& use) { return std::pair(use.variableCount, use.match.size()); });
    if (uses.size() > kMostUsesOfOne) uses.resize(kMostUsesOfOne);
    return uses;
}

}  // namespace

void RuleBase::addUsefulWitnesses(const Symmetries& symmetries, const TriggerOptions& options) {
    std::vector<Trigger> added;
    for (std::size_t g = 0; g < rules_.size() && added.size() < kMostUses; ++g) {
        const Rule& giver = rules_[g];
        const bool isOfUse = giver.hasWitnesses() && giver.variableCount <= kMostVariables;
        if (!isOfUse || !std::ranges::all_of(giver.premises, &Pattern::isFlat)) continue;
        for (UseFinder::Use& use : bestUses(giver, rules_, symmetries)) {
            Trigger trigger;
            trigger.rule = RuleId(g);
            trigger.match = std::move(use.match);
            trigger.priority = static_cast<int>(trigger.match.size()) * 10 + 400;
            trigger.fixed = std::move(use.fixed);
            trigger.copies = std::move(use.copies);
            trigger.satisfied = std::move(use.satisfied);
            trigger.variableCount = use.variableCount;
            trigger.wantedCount = boundBy(giver, trigger.match);
            trigger.isUseful = true;
            trigger.bonus = options.usefulBonus;
            added.push_back(std::move(trigger));
        }
    }
    triggers_.insert(triggers_.end(), added.begin(), added.end());
}

}  // namespace byrne::prover
