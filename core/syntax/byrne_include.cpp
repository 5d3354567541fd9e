// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_include.h"

#include <string>
#include <utility>
#include <vector>

namespace byrne::syntax::vernacular {

namespace {

/// Carries values from one document's tables into another's.
class Transplant {
public:
    Transplant(Document& into, const Document& from)
        : into_(into), from_(from), sourceShift_(into.sources.size()), statementShift_(into.theory.statements.size()) {
        for (std::size_t i = 0; i < from.sources.size(); ++i) {
            const base::SourceText& source = from.sources[base::SourceId(i)];
            into.sources.add(source.name(), std::string(source.text()));
        }
        symbols();
    }

    void run() {
        for (base::Diagnostic diagnostic : from_.diagnostics) {
            diagnostic.location = moved(diagnostic.location);
            into_.diagnostics.push_back(std::move(diagnostic));
        }
        for (const logic::Statement& statement : from_.theory.statements)
            into_.theory.statements.push_back(moved(statement));
        for (const NormalisationNote& note : from_.normalisation) into_.normalisation.push_back(moved(note));
        into_.vocabulary.add(from_.vocabulary);
    }

private:
    void symbols() {
        const logic::Signature& theirs = from_.theory.signature;
        logic::Signature& ours = into_.theory.signature;
        for (std::size_t i = 0; i < theirs.predicateCount(); ++i) {
            const logic::Symbol& symbol = theirs[logic::PredicateId(i)];
            const bool isFresh = symbol.generated && !ours.isNameTaken(symbol.name);
            const bool isClash = symbol.generated && !isFresh;
            predicates_.push_back(isFresh || isClash ? ours.freshPredicate(symbol.name, symbol.arity)
                                                     : ours.predicate(symbol.name, symbol.arity));
        }
        for (std::size_t i = 0; i < theirs.functionCount(); ++i) {
            const logic::Symbol& symbol = theirs[logic::FunctionId(i)];
            functions_.push_back(ours.function(symbol.name, symbol.arity));
        }
    }

    base::Location moved(base::Location location) const {
        if (location.source.isValid()) location.source = base::SourceId(location.source.index() + sourceShift_);
        return location;
    }
    logic::Term moved(const logic::Term& term) const {
        if (term.isVariable()) return term;
        logic::Application image{functions_[term.application().function.index()], {}};
        for (const logic::Term& argument : term.application().arguments) image.arguments.push_back(moved(argument));
        return image;
    }
    logic::Literal moved(const logic::Literal& literal) const {
        logic::Literal image{literal.positive, predicates_[literal.predicate.index()], {}};
        for (const logic::Term& argument : literal.arguments) image.arguments.push_back(moved(argument));
        return image;
    }
    std::vector<logic::Literal> moved(const std::vector<logic::Literal>& literals) const {
        std::vector<logic::Literal> image;
        for (const logic::Literal& literal : literals) image.push_back(moved(literal));
        return image;
    }
    logic::Statement moved(const logic::Statement& statement) const {
        logic::Statement image = statement;
        image.origin = moved(statement.origin);
        image.formula.premises = moved(statement.formula.premises);
        for (logic::Disjunct& disjunct : image.formula.conclusion) disjunct.literals = moved(disjunct.literals);
        return image;
    }
    NormalisationNote moved(const NormalisationNote& note) const {
        NormalisationNote image = note;
        image.origin = moved(note.origin);
        for (logic::StatementId& statement : image.statements)
            statement = logic::StatementId(statement.index() + statementShift_);
        return image;
    }

    Document& into_;
    const Document& from_;
    std::size_t sourceShift_;
    std::size_t statementShift_;
    std::vector<logic::PredicateId> predicates_;
    std::vector<logic::FunctionId> functions_;
};

}  // namespace

void absorb(Document& into, const Document& from) { Transplant(into, from).run(); }

}  // namespace byrne::syntax::vernacular
