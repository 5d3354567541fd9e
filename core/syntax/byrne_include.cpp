// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_include.h"

#include <algorithm>
#include <system_error>

namespace byrne::syntax::vernacular {

using base::DiagnosticCode;
namespace fs = std::filesystem;

namespace {

bool isInside(const fs::path& file, const fs::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end == folder.end() || (std::next(end) == folder.end() && end->empty());
}

std::vector<fs::path> searchFolders(const fs::path& folder, const ReadOptions& options) {
    std::vector<fs::path> folders{folder.empty() ? fs::path(".") : folder};
    folders.insert(folders.end(), options.theoryPath.begin(), options.theoryPath.end());
    return folders;
}

}  // namespace

std::optional<fs::path> resolveInclude(const std::string& written, base::Span span, const fs::path& folder,
                                       const ReadOptions& options, Messages& messages) {
    if (fs::path(written).is_absolute() && !options.allowIncludeAnywhere) {
        messages.error(DiagnosticCode::IncludeOutside, span, "an include must not name an absolute path: " + written,
                       {"Put the file beside this one or on the theory path."});
        return std::nullopt;
    }
    bool isOutside = false;
    for (const fs::path& candidate : searchFolders(folder, options)) {
        std::error_code fault;
        const fs::path root = fs::weakly_canonical(candidate, fault);
        if (fault) continue;
        const fs::path file = fs::weakly_canonical(candidate / written, fault);
        if (fault || !fs::is_regular_file(file, fault)) continue;
        if (options.allowIncludeAnywhere || isInside(file, root)) return file;
        isOutside = true;
    }
    if (isOutside)
        messages.error(DiagnosticCode::IncludeOutside, span, "the include " + written + " leaves the folder of this file",
                       {"Put the file beside this one or on the theory path."});
    else
        messages.error(DiagnosticCode::MissingInclude, span, "the included file " + written + " is not there",
                       {"It is looked for in the folder of this file, then on the theory path."});
    return std::nullopt;
}

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
        for (const logic::Statement& statement : from_.theory.statements) into_.theory.statements.push_back(moved(statement));
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
