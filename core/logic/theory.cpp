// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/theory.h"

namespace byrne::logic {

std::optional<StatementId> Theory::find(std::string_view name) const {
    for (std::size_t i = statements.size(); i-- > 0;)
        if (statements[i].name == name) return StatementId(i);
    return std::nullopt;
}

namespace {

std::string literalsText(const std::vector<Literal>& literals, const Signature& signature,
                         std::span<const std::string> names) {
    std::string out;
    for (const Literal& literal : literals) out += (out.empty() ? "" : ", ") + toText(literal, signature, names);
    return out.empty() ? "true" : out;
}

}  // namespace

std::string toText(const std::vector<Disjunct>& disjuncts, const Signature& signature,
                   std::span<const std::string> names) {
    std::string out;
    for (const Disjunct& disjunct : disjuncts) {
        if (!out.empty()) out += " or ";
        if (!disjunct.witnesses.empty()) {
            out += "exists";
            for (const VariableId witness : disjunct.witnesses) out += " " + names[witness.index()];
            out += ": ";
        }
        out += literalsText(disjunct.literals, signature, names);
    }
    return out.empty() ? "false" : out;
}

std::string toText(const CoherentFormula& formula, const Signature& signature) {
    std::string out;
    if (formula.universalCount > 0) {
        out += "for";
        for (std::size_t i = 0; i < formula.universalCount; ++i) out += " " + formula.variables[i];
        out += " ";
    }
    if (!formula.premises.empty())
        out += "assume " + literalsText(formula.premises, signature, formula.variables) + " ";
    return out + "show " + toText(formula.conclusion, signature, formula.variables);
}

}  // namespace byrne::logic
