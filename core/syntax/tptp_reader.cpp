// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// readTptp(): loads a problem with its includes, chooses by role what each formula is for, and normalises them into
// one theory: axioms in their order, the conjecture last.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/logic/normalise.h"
#include "core/syntax/document.h"
#include "core/syntax/tptp_checks.h"
#include "core/syntax/tptp_sources.h"

namespace byrne::syntax {

using base::DiagnosticCode;
using base::Severity;

namespace {

enum class RoleUse { Axiom, Conjecture, NegatedConjecture, Hint, NotUsed };

struct Role {
    std::string_view name;
    RoleUse use;
};

/// TPTP's roles for formulas. What is "to be proved elsewhere" (lemma, theorem, corollary) may be used like an axiom.
constexpr std::array kRoles = {
    Role{"axiom", RoleUse::Axiom},
    Role{"hypothesis", RoleUse::Axiom},
    Role{"definition", RoleUse::Axiom},
    Role{"assumption", RoleUse::Axiom},
    Role{"lemma", RoleUse::Axiom},
    Role{"theorem", RoleUse::Axiom},
    Role{"corollary", RoleUse::Axiom},
    Role{"plain", RoleUse::Axiom},
    Role{"conjecture", RoleUse::Conjecture},
    Role{"negated_conjecture", RoleUse::NegatedConjecture},
    Role{"hint", RoleUse::Hint},
    Role{"unknown", RoleUse::NotUsed},
};

const Role* findRole(std::string_view name) {
    const auto found = std::find_if(kRoles.begin(), kRoles.end(), [&](const Role& role) { return role.name == name; });
    return found == kRoles.end() ? nullptr : &*found;
}

/// More distinct objects than this would make too long an axiom.
constexpr std::size_t kMaxDistinctObjects = 60;

class TptpReader {
public:
    TptpReader(Document& document, const ReadOptions& options)
        : document_(document), options_(options), normaliser_(document.theory) {}

    void read(const std::filesystem::path& path) {
        formulas_ = TptpSources(document_, options_, path).load();
        chooseByRole();
        checkFormulas(used_, document_);
        claimNames();
        addAxioms();
        addDistinctObjects();
        addTheorem();
        limitDiagnostics(document_.diagnostics);
    }

private:
    void chooseByRole() {
        const SourcedFormula* refuted = nullptr;
        for (const SourcedFormula& formula : formulas_) {
            const Role* role = findRole(formula.formula.role);
            if (role == nullptr) {
                reportRole(formula);
                continue;
            }
            if (role->use == RoleUse::NegatedConjecture && refuted == nullptr) refuted = &formula;
            if (role->use == RoleUse::Conjecture && !chooseConjecture(formula)) continue;
            if (role->use == RoleUse::Hint) noteHint(formula);
            if (role->use == RoleUse::NotUsed)
                report(Severity::Warning, DiagnosticCode::UnknownRole, formula.at(formula.formula.roleSpan),
                       "`" + formula.formula.name + "` has the role unknown and is not used.",
                       "Give it the role axiom if it may be used.");
            if (role->use != RoleUse::Hint && role->use != RoleUse::NotUsed) used_.push_back(&formula);
        }
        isRefutation_ = conjecture_ == nullptr && refuted != nullptr;
        if (conjecture_ != nullptr && refuted != nullptr) dropNegatedConjectures(*refuted);
    }

    bool chooseConjecture(const SourcedFormula& formula) {
        if (conjecture_ == nullptr) {
            conjecture_ = &formula;
            return true;
        }
        report(Severity::Error, DiagnosticCode::SeveralConjectures, formula.at(formula.formula.nameSpan),
               "`" + formula.formula.name + "` is a second conjecture; the first is `" + conjecture_->formula.name +
                   "` at " + document_.sources.describe(conjecture_->at(conjecture_->formula.nameSpan)) + ".",
               "Keep one conjecture, and give the others the role lemma or a file of their own.");
        return false;
    }

    /// Its negation would let the conjecture be "proved" if the two do not belong together.
    void dropNegatedConjectures(const SourcedFormula& first) {
        report(Severity::Warning, DiagnosticCode::NotSupported, first.at(first.formula.roleSpan),
               "Negated conjectures are not used, because there is a conjecture.", "Remove one of them.");
        std::erase_if(used_,
                      [](const SourcedFormula* formula) { return formula->formula.role == "negated_conjecture"; });
    }

    void noteHint(const SourcedFormula& formula) {
        if (std::exchange(hasHint_, true)) return;
        report(Severity::Note, DiagnosticCode::NotSupported, formula.at(formula.formula.span),
               "Hints are kept but not used.", {});
    }

    void reportRole(const SourcedFormula& formula) {
        std::vector<std::string> known;
        for (const Role& role : kRoles) known.emplace_back(role.name);
        const std::string meant = base::nearestName(formula.formula.role, known);
        report(
            Severity::Error, DiagnosticCode::UnknownRole, formula.at(formula.formula.roleSpan),
            "`" + formula.formula.role + "` is not a role of formulas.",
            meant.empty() ? "Write axiom, or conjecture for the formula to prove." : "Did you mean `" + meant + "`?");
    }

    void claimNames() {
        std::unordered_map<std::string_view, const SourcedFormula*> first;
        for (const SourcedFormula* formula : used_) {
            const std::string& wanted = formula->formula.name;
            names_.push_back(normaliser_.claimName(wanted));
            const auto [entry, isNew] = first.try_emplace(wanted, formula);
            if (isNew && names_.back() == wanted) continue;
            report(Severity::Warning, DiagnosticCode::DuplicateName, formula->at(formula->formula.nameSpan),
                   "The name `" + wanted + "` is taken at " +
                       document_.sources.describe(entry->second->at(entry->second->formula.nameSpan)) +
                       "; this formula is called `" + names_.back() + "`.",
                   "Give it a name of its own.");
        }
    }

    void addAxioms() {
        for (std::size_t i = 0; i < used_.size(); ++i) {
            if (used_[i] == conjecture_) continue;
            const base::Location origin = used_[i]->at(used_[i]->formula.span);
            note(names_[i], origin, normaliser_.addAxiom(names_[i], used_[i]->formula.formula, origin));
        }
    }

    void addDistinctObjects();
    void addTheorem();
    void reportNoConjecture();

    void note(const std::string& name, const base::Location& origin, logic::Normalised result) {
        if (result.steps.empty()) return;
        document_.normalisation.push_back({name, origin, std::move(result.steps), std::move(result.statements)});
    }

    void report(Severity severity, DiagnosticCode code, const base::Location& location, std::string message,
                std::string hint) {
        base::Diagnostic diagnostic{severity, code, location, std::move(message), {}};
        if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
        document_.diagnostics.push_back(std::move(diagnostic));
    }

    Document& document_;
    const ReadOptions& options_;
    logic::Normaliser normaliser_;
    std::vector<SourcedFormula> formulas_;
    std::vector<const SourcedFormula*> used_;
    std::vector<std::string> names_;  ///< Of used_, unique.
    const SourcedFormula* conjecture_ = nullptr;
    bool isRefutation_ = false;  ///< Negated conjectures and no conjecture: the axioms shall be contradictory.
    bool hasHint_ = false;
};

/// TPTP's "distinct objects" in double quotes differ from one another by definition.
void TptpReader::addDistinctObjects() {
    logic::Signature& signature = document_.theory.signature;
    std::vector<logic::Term> objects;
    for (std::size_t i = 0; i < signature.functionCount(); ++i) {
        const logic::FunctionId function(i);
        if (signature[function].name.front() == '"') objects.emplace_back(logic::Application{function, {}});
    }
    if (objects.size() < 2) return;
    if (objects.size() > kMaxDistinctObjects) {
        report(Severity::Warning, DiagnosticCode::LimitReached, {},
               "There are too many distinct objects to state that they differ.",
               "State which of them differ where it matters.");
        return;
    }
    logic::Disjunct differ;
    for (std::size_t i = 0; i < objects.size(); ++i)
        for (std::size_t j = i + 1; j < objects.size(); ++j)
            differ.literals.push_back(logic::equality(objects[i], objects[j], false));
    logic::Statement statement;
    statement.name = normaliser_.claimName("distinct_objects");
    statement.formula.conclusion.push_back(std::move(differ));
    document_.theory.statements.push_back(std::move(statement));
}

void TptpReader::addTheorem() {
    logic::Theory& theory = document_.theory;
    if (isRefutation_) {
        logic::Statement statement;
        statement.name = normaliser_.claimName("contradiction");
        statement.kind = logic::StatementKind::Theorem;
        theory.statements.push_back(std::move(statement));
        document_.theorems.push_back({logic::StatementId(theory.statements.size() - 1), std::nullopt, {}});
        return;
    }
    if (conjecture_ == nullptr) return reportNoConjecture();
    const auto index = static_cast<std::size_t>(std::find(used_.begin(), used_.end(), conjecture_) - used_.begin());
    const base::Location origin = conjecture_->at(conjecture_->formula.span);
    note(names_[index], origin, normaliser_.addTheorem(names_[index], conjecture_->formula.formula, origin));
    const bool isInMainFile = conjecture_->source.index() == 0;
    document_.theorems.push_back({logic::StatementId(theory.statements.size() - 1), std::nullopt,
                                  isInMainFile ? conjecture_->formula.span : base::Span{}});
}

/// Not said where a fault may have swallowed the conjecture.
void TptpReader::reportNoConjecture() {
    if (options_.allowNoConjecture || base::hasErrors(document_.diagnostics)) return;
    const std::string_view text = document_.sources[base::SourceId(std::size_t{0})].text();
    const auto end = static_cast<std::uint32_t>(text.find_last_not_of(" \t\r\n") + 1);
    report(Severity::Error, DiagnosticCode::NoConjecture, {base::SourceId(std::size_t{0}), {end, end}},
           "The problem has no conjecture, so there is nothing to prove.",
           "Give the formula to prove the role conjecture.");
}

}  // namespace

Document readTptp(const std::filesystem::path& path, std::string text, const ReadOptions& options) {
    Document document;
    document.language = Language::Tptp;
    document.sources.add(path.string(), std::move(text));
    TptpReader(document, options).read(path);
    return document;
}

}  // namespace byrne::syntax
