// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/tptp_checks.h"

#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace byrne::syntax {

using base::DiagnosticCode;

namespace {

std::string counted(std::size_t count, const std::string& noun) {
    return (count == 0 ? "no" : std::to_string(count)) + " " + noun + (count == 1 ? "" : "s");
}

class FormulaChecks {
public:
    explicit FormulaChecks(Document& document) : document_(document) {}

    void check(const SourcedFormula& formula) {
        for (const logic::FofSymbolUse& use : logic::symbolUses(formula.formula.formula)) {
            if (!checkArity(formula, use, use.isPredicate ? predicates_ : functions_)) continue;
            addSymbol(use);
            if (use.name->front() == '$') checkDefinedWord(formula, use);
        }
        if (formula.formula.kind == TptpFormula::Kind::Fof) checkVariables(formula);
    }

private:
    struct Known {
        std::uint32_t arity = 0;
        base::Location first;
        std::set<std::uint32_t> others;  ///< Other arities seen.
    };
    using Table = std::unordered_map<std::string_view, Known>;

    /// Whether the symbol is new, or was not seen with this arity before.
    bool checkArity(const SourcedFormula& formula, const logic::FofSymbolUse& use, Table& table) {
        const auto found = table.find(*use.name);
        const base::Location at = formula.at(use.span);
        if (found == table.end()) return table.emplace(*use.name, Known{use.arity, at, {}}), true;
        Known& known = found->second;
        if (known.arity == use.arity || !known.others.insert(use.arity).second) return false;
        warn(DiagnosticCode::WrongArity, at,
             "`" + *use.name + "` has " + counted(use.arity, "argument") + " here, but " + std::to_string(known.arity) +
                 " at " + document_.sources.describe(known.first) + ".",
             "If one symbol is meant, give it the same number of arguments everywhere; now these are two.");
        return true;
    }

    void addSymbol(const logic::FofSymbolUse& use) {
        if (use.isPredicate)
            document_.theory.signature.predicate(*use.name, use.arity);
        else
            document_.theory.signature.function(*use.name, use.arity);
    }

    void checkDefinedWord(const SourcedFormula& formula, const logic::FofSymbolUse& use) {
        if (!defined_.insert(*use.name).second) return;
        warn(DiagnosticCode::NotSupported, formula.at(use.span),
             "`" + *use.name + "` has no built-in meaning here; it is read as an ordinary symbol.",
             "State axioms for what it should mean.");
    }

    void checkVariables(const SourcedFormula& formula) {
        const std::vector<logic::FofVariable> free = logic::freeVariables(formula.formula.formula);
        if (free.empty()) return;
        constexpr std::size_t kShown = 10;
        std::string names;
        for (std::size_t i = 0; i < free.size() && i < kShown; ++i)
            names.append(i > 0 ? ", " : "").append(free[i].name);
        if (free.size() > kShown) names += ", ...";
        const bool isOne = free.size() == 1;
        warn(DiagnosticCode::FreeVariable, formula.at(free.front().span),
             (isOne ? "Variable `" + names + "` of `" : "Variables `" + names + "` of `") + formula.formula.name +
                 (isOne ? "` has" : "` have") + " no quantifier and will count as universal.",
             "Write ![" + names + "]: in front of the formula, or correct the name.");
    }

    void warn(DiagnosticCode code, const base::Location& at, std::string message, std::string hint) {
        document_.diagnostics.push_back({base::Severity::Warning, code, at, std::move(message), {std::move(hint)}});
    }

    Document& document_;
    Table predicates_;
    Table functions_;
    std::set<std::string> defined_;
};

}  // namespace

void checkFormulas(const std::vector<const SourcedFormula*>& formulas, Document& document) {
    FormulaChecks checks(document);
    for (const SourcedFormula* formula : formulas) checks.check(*formula);
}

void limitDiagnostics(base::Diagnostics& diagnostics, std::size_t limit) {
    std::map<base::DiagnosticCode, std::size_t> counts;
    base::Diagnostics kept;
    for (base::Diagnostic& diagnostic : diagnostics)
        if (++counts[diagnostic.code] <= limit) kept.push_back(std::move(diagnostic));
    const std::size_t dropped = diagnostics.size() - kept.size();
    if (dropped > 0)
        kept.push_back({base::Severity::Note,
                        DiagnosticCode::LimitReached,
                        kept.back().location,
                        "There are " + std::to_string(dropped) + " more messages like the ones before.",
                        {}});
    diagnostics = std::move(kept);
}

}  // namespace byrne::syntax
