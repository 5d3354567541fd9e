// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "core/prover/finite_structure.h"
#include "core/prover/saturation.h"

namespace byrne::prover {

namespace {

constexpr std::size_t kMostDefaults = 8;            ///< Objects that are tried as what functions give.
constexpr std::size_t kCountermodelWork = 200'000;  ///< Literals looked at for each of them.

bool hasArguments(const logic::Term& term) { return !term.isVariable() && !term.application().arguments.empty(); }

bool usesFunctions(const std::vector<logic::Literal>& literals) {
    return std::ranges::any_of(
        literals, [](const logic::Literal& literal) { return std::ranges::any_of(literal.arguments, hasArguments); });
}

bool usesFunctions(const logic::CoherentFormula& formula) {
    return usesFunctions(formula.premises) ||
           std::ranges::any_of(formula.conclusion,
                               [](const logic::Disjunct& disjunct) { return usesFunctions(disjunct.literals); });
}

}  // namespace

/// Whether functions may give objects that the search knows nothing of, and variables range over all objects.
bool Saturation::mayMissObjects() const {
    const auto end = theory_.statements.begin() + static_cast<std::ptrdiff_t>(goal_.index()) + 1;
    return std::ranges::any_of(rules_->triggers(), &Trigger::usesDomain) &&
           std::any_of(theory_.statements.begin(), end,
                       [](const logic::Statement& statement) { return usesFunctions(statement.formula); });
}

void Saturation::ensureAtoms() {
    propagator_.ensure(atoms_.size());
    if (hidden_.size() < atoms_.size()) {
        hidden_.resize(atoms_.size(), 0);
        indexed_.resize(atoms_.size(), 0);
    }
}

AtomId Saturation::intern(logic::PredicateId predicate, std::span<const TermId> arguments) {
    const AtomId atom = atoms_.intern(predicate, arguments);
    ensureAtoms();
    return atom;
}

bool Saturation::isCanonical(AtomId atom) const {
    return std::ranges::all_of(atoms_.arguments(atom), [this](TermId t) { return classes_.isRepresentative(t); });
}

AtomId Saturation::canonical(AtomId atom) {
    std::vector<TermId> arguments;
    for (const TermId term : atoms_.arguments(atom)) arguments.push_back(classes_.representative(term));
    return intern(atoms_.predicate(atom), arguments);
}

/// The equations that make the atom equal to its canonical form.
std::vector<AtomId> Saturation::equationsFor(AtomId atom) const {
    std::vector<AtomId> out;
    for (const TermId term : atoms_.arguments(atom))
        if (!classes_.isRepresentative(term)) classes_.explain(term, classes_.representative(term), terms_, out);
    return out;
}

void Saturation::addRewriting(std::vector<GroundLiteral> premises, GroundLiteral conclusion) {
    std::vector<GroundLiteral> clause;
    for (const GroundLiteral premise : premises) clause.push_back(premise.negated());
    clause.push_back(conclusion);
    Instance instance;
    instance.literals = std::move(premises);
    instance.literals.push_back(conclusion);
    instances_.push_back(std::move(instance));
    propagator_.add(clause, InstanceId(instances_.size() - 1));
}

/// Carries the truth of a fact about represented terms over to its canonical form.
void Saturation::deriveCanonical(GroundLiteral fact) {
    const AtomId atom = fact.atom();
    std::vector<AtomId> equations = equationsFor(atom);
    const AtomId form = canonical(atom);
    const auto arguments = atoms_.arguments(form);
    if (atoms_.isEquality(form) && arguments[0] == arguments[1]) {
        if (fact.isPositive()) return;
        std::vector<AtomId> why;
        classes_.explain(atoms_.arguments(atom)[0], atoms_.arguments(atom)[1], terms_, why);
        std::vector<GroundLiteral> premises;
        for (const AtomId equation : why) premises.emplace_back(equation, true);
        addRewriting(std::move(premises), fact.negated());
        return;
    }
    const GroundLiteral conclusion(form, fact.isPositive());
    if (propagator_.isTrue(conclusion)) return;
    std::vector<GroundLiteral> premises{fact};
    for (const AtomId equation : equations) premises.emplace_back(equation, true);
    addRewriting(std::move(premises), conclusion);
}

void Saturation::noteDomain(TermId term, SortId sort) {
    const GroundTerm& known = terms_[term];
    if (known.kind == GroundTerm::Kind::Application) {
        const logic::FunctionId function(known.symbol);
        const auto arguments = terms_.arguments(term);
        for (std::size_t i = 0; i < arguments.size(); ++i)
            noteDomain(arguments[i], rules_->sorts().ofArgument(function, i));
        if (!sort.isValid()) sort = rules_->sorts().ofValue(function);
    }
    noteIn(rules_->domain(), term);
    if (rules_->usesSorts() && sort.isValid()) noteIn(rules_->domain(sort), term);
}

/// For terms that no place gives a sort.
void Saturation::noteInAllSorts(TermId term) {
    noteDomain(term, {});
    for (std::size_t i = 0; rules_->usesSorts() && i < rules_->sorts().count(); ++i)
        noteIn(rules_->domain(SortId(i)), term);
}

void Saturation::noteIn(logic::PredicateId domain, TermId term) {
    const GroundLiteral fact(intern(domain, std::span(&term, 1)), true);
    if (propagator_.isUnknown(fact)) propagator_.note(fact);
}

/// Makes a literal that became true available to matching.
void Saturation::activate(GroundLiteral fact) {
    ++activated_;
    const AtomId atom = fact.atom();
    if (atoms_.predicate(atom).index() >= rules_->predicateCount()) return;  // stands for a conjunction
    const logic::PredicateId predicate = atoms_.predicate(atom);
    const bool isDomain = rules_->isDomain(predicate);
    if (!isDomain)
        for (std::size_t i = 0; i < atoms_.arguments(atom).size(); ++i)
            noteDomain(atoms_.arguments(atom)[i], rules_->sorts().ofArgument(predicate, i));
    if (atoms_.isEquality(atom) && fact.isPositive()) {
        const TermId a = atoms_.arguments(atom)[0];
        const TermId b = atoms_.arguments(atom)[1];
        if (!classes_.areEqual(a, b)) mergeTerms(a, b, atom);
        return;
    }
    if (!isCanonical(atom)) {
        if (!isDomain) deriveCanonical(fact);
        return;
    }
    index_->add(fact, atoms_);
    indexed_[atom.index()] = 1;
}

void Saturation::mergeTerms(TermId a, TermId b, AtomId reason) {
    marks_.push_back({activated_ - 1, classes_.mergeCount(), hiddenFacts_.size()});
    const TermId lost = classes_.merge(a, b, reason);
    rematch_ = true;
    congruenceDirty_ = !terms_.compounds().empty();
    rewriteFactsOf(lost);
}

void Saturation::rewriteFactsOf(TermId lost) {
    std::vector<GroundLiteral> touched;
    index_->forEachWith(lost, [&](GroundLiteral fact) {
        if (hidden_[fact.atom().index()] == 0) {
            hidden_[fact.atom().index()] = 1;
            hiddenFacts_.push_back(fact.atom());
            touched.push_back(fact);
        }
    });
    for (const GroundLiteral fact : touched)
        if (!rules_->isDomain(atoms_.predicate(fact.atom()))) deriveCanonical(fact);
}

/// Merges applications of one function to equal arguments.
void Saturation::closeCongruence() {
    congruenceDirty_ = false;
    if (classes_.isTrivial()) return;
    std::map<std::vector<TermId>, TermId> seen;
    const std::vector<TermId> compounds = terms_.compounds();
    for (const TermId term : compounds) {
        std::vector<TermId> key{TermId(terms_[term].symbol)};
        for (const TermId argument : terms_.arguments(term)) key.push_back(classes_.representative(argument));
        const auto [known, isNew] = seen.emplace(std::move(key), term);
        if (!isNew && !classes_.areEqual(known->second, term)) {
            mergeTerms(known->second, term, AtomId());
            congruenceDirty_ = true;
            return;
        }
    }
}

/// Whether functions can be given values where the search left them open, so that what it found makes all statements
/// true and the goal false. Where variables range over all objects, what it has not looked at may matter.
bool Saturation::isCountermodel() {
    std::vector<TermId> objects;
    std::map<TermId, std::size_t> numbers;
    for (const AtomId atom : index_->all(rules_->domain(), true)) {
        const TermId term = atoms_.arguments(atom)[0];
        if (numbers.emplace(term, objects.size()).second) objects.push_back(term);
    }
    if (objects.empty()) return false;
    const auto numberOf = [&](TermId term) {
        const auto entry = numbers.find(classes_.representative(term));
        return entry == numbers.end() ? std::nullopt : std::optional(entry->second);
    };
    const auto numbersOf = [&](std::span<const TermId> terms) {
        std::vector<std::size_t> out;
        for (const TermId term : terms)
            if (const auto number = numberOf(term)) out.push_back(*number);
        return out;
    };
    FiniteStructure structure(objects.size());
    for (std::size_t i = 0; i < atoms_.size(); ++i) {
        const AtomId atom(i);
        const logic::PredicateId predicate = atoms_.predicate(atom);
        if (predicate.index() >= theory_.signature.predicateCount() || atoms_.isEquality(atom)) continue;
        if (!propagator_.isTrue(GroundLiteral(atom, true))) continue;
        const auto arguments = numbersOf(atoms_.arguments(atom));
        if (arguments.size() != atoms_.arguments(atom).size()) continue;
        structure.makeTrue(predicate, arguments);
        for (const Permutation& variant : atoms_.variants(predicate)) {
            std::vector<std::size_t> turned;
            for (const std::size_t place : variant) turned.push_back(arguments[place]);
            structure.makeTrue(predicate, std::move(turned));
        }
    }
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        const TermId term(i);
        if (terms_[term].kind != GroundTerm::Kind::Application) continue;
        const auto arguments = numbersOf(terms_.arguments(term));
        const auto value = numberOf(term);
        if (value && arguments.size() == terms_.arguments(term).size())
            structure.setValue(logic::FunctionId(terms_[term].symbol), arguments, *value);
    }
    const std::vector<std::size_t> parameters = numbersOf(parameters_);
    if (parameters.size() != parameters_.size()) return false;
    const std::size_t first = objects.size() - std::min(objects.size(), kMostDefaults);
    for (std::size_t value = objects.size() + 1; value-- > first && !watch_.look();) {
        structure.setDefault(value);
        const auto refutes = structure.refutes(theory_, goal_, parameters, kCountermodelWork);
        if (!refutes) return false;
        if (*refutes) return true;
    }
    return false;
}

}  // namespace byrne::prover
