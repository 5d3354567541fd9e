// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/read_facts.h"

#include "core/syntax/byrne_cursor.h"
#include "core/syntax/byrne_names.h"

namespace byrne::syntax {

using namespace vernacular;

base::Result<std::vector<logic::Literal>> readFacts(const logic::Signature& signature,
                                                    const logic::Vocabulary& vocabulary,
                                                    const std::vector<std::string>& names, const std::string& text) {
    base::Diagnostics faults;
    Messages messages(faults, base::SourceId(0));
    const auto failed = [&](const std::string& otherwise) {
        const base::Diagnostic* fault = faults.empty() ? nullptr : &faults.front();
        std::string message = fault == nullptr ? otherwise : fault->message;
        if (fault != nullptr && !fault->hints.empty()) message += ". " + fault->hints.front();
        if (fault != nullptr)
            message = "Column " +
                      std::to_string(base::SourceText("", text).lineColumn(fault->location.span.begin).column) + ": " +
                      message;
        return base::failure(base::Error::Kind::Input, message);
    };
    Cursor cursor(text, messages);
    std::vector<LiteralTree> trees;
    if (!cursor.literals(trees) || !faults.empty()) return failed("These are no facts.");
    if (!cursor.atEnd()) {
        cursor.unexpected("a comma or the end");
        return failed("These are no facts.");
    }
    logic::Signature known = signature;
    Scope scope;
    for (std::size_t i = 0; i < names.size(); ++i) scope.bind(names[i], logic::VariableId(i));
    std::vector<logic::Literal> literals;
    for (const LiteralTree& tree : trees) {
        std::optional<logic::Literal> literal = Names(known, vocabulary, messages).literal(tree, scope);
        if (!literal) return failed("These are no facts.");
        if (known.predicateCount() != signature.predicateCount())
            return base::failure(base::Error::Kind::Input, "No predicate " + tree.left.name.text + " with " +
                                                               std::to_string(tree.left.arguments.size()) +
                                                               " arguments is known here.");
        literals.push_back(std::move(*literal));
    }
    return literals;
}

}  // namespace byrne::syntax
