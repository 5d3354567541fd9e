// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advice/instances.h"

#include <optional>
#include <string>
#include <unordered_map>

#include "core/advice/names.h"
#include "core/advice/s_expression.h"

namespace byrne::advice {

using logic::StatementId;
using logic::Term;
using prover::HerbrandInstance;
using prover::HerbrandTerm;
using prover::SkolemForm;

namespace {

using Node = SExpressions::Node;

constexpr std::size_t kMaxDepth = 60;
constexpr std::size_t kMaxTermSize = 2000;  ///< Shared terms may unfold to huge ones.

class Reader {
public:
    Reader(const logic::Theory& theory, const SExpressions& text) : theory_(theory), text_(text) {}

    /// (let ((name value) ...) ...): solvers that name what is shared use each name once.
    void noteNames() {
        for (Node node = 0; node < text_.size(); ++node) {
            const auto parts = text_.children(node);
            if (parts.size() != 3 || text_.token(parts[0]) != "let") continue;
            for (const Node binding : text_.children(parts[1])) {
                const auto pair = text_.children(binding);
                if (pair.size() == 2 && !text_.isList(pair[0])) names_.emplace(text_.token(pair[0]), pair[1]);
            }
        }
    }

    /// The node itself, or what its name stands for.
    [[nodiscard]] Node resolve(Node node) const {
        for (std::size_t i = 0; i < kMaxDepth && !text_.isList(node); ++i) {
            const auto known = names_.find(text_.token(node));
            if (known == names_.end()) break;
            node = known->second;
        }
        return node;
    }

    /// The instance of the statement with these terms for its quantified variables.
    [[nodiscard]] std::optional<HerbrandInstance> instance(StatementId statement, std::span<const Node> terms) const {
        if (statement.index() >= theory_.statements.size()) return std::nullopt;
        const logic::CoherentFormula& formula = theory_[statement].formula;
        const SkolemForm form = prover::skolemForm(formula);
        if (terms.size() != form.quantified.size()) return std::nullopt;
        std::vector<HerbrandTerm> values(formula.universalCount);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            std::size_t size = 0;
            std::optional<HerbrandTerm> value = term(terms[i], 0, size);
            if (!value) return std::nullopt;
            values[form.quantified[i].index()] = std::move(*value);
        }
        HerbrandInstance instance{statement, {}};
        for (const Term& meaning : form.meaning) instance.instantiation.push_back(substituted(meaning, values));
        return instance;
    }

private:
    [[nodiscard]] std::optional<HerbrandTerm> term(Node node, std::size_t depth, std::size_t& size) const {
        if (depth > kMaxDepth || ++size > kMaxTermSize) return std::nullopt;
        node = resolve(node);
        const auto parts = text_.children(node);
        std::optional<HerbrandTerm> value =
            headNamed(text_.isList(node) ? (parts.empty() ? "" : text_.token(parts[0])) : text_.token(node));
        if (!value) return std::nullopt;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            std::optional<HerbrandTerm> argument = term(parts[i], depth + 1, size);
            if (!argument) return std::nullopt;
            value->arguments.push_back(std::move(*argument));
        }
        return value;
    }

    static HerbrandTerm substituted(const Term& term, const std::vector<HerbrandTerm>& values) {
        if (term.isVariable()) return values[term.variable().index()];
        HerbrandTerm out{term.application().function, {}};
        for (const Term& argument : term.application().arguments)
            out.arguments.push_back(substituted(argument, values));
        return out;
    }

    const logic::Theory& theory_;
    const SExpressions& text_;
    std::unordered_map<std::string_view, Node> names_;
};

bool isUnsatisfiable(const SExpressions& text) {
    for (const Node node : text.top()) {
        const std::string_view token = text.token(node);
        if (token == "unsat") return true;
        if (token == "sat" || token == "unknown") return false;
    }
    return false;
}

/// The statement that a forall is of, by its :qid.
std::optional<StatementId> statementOf(const Reader& reader, const SExpressions& text, Node forall) {
    Node body = reader.resolve(forall);
    for (std::size_t i = 0; i < kMaxDepth; ++i) {
        const auto parts = text.children(body);
        if (parts.size() < 2) return std::nullopt;
        for (std::size_t k = 0; k + 1 < parts.size(); ++k)
            if (text.token(parts[k]) == ":qid") return statementNamed(text.token(parts[k + 1]));
        const std::string_view head = text.token(parts[0]);
        if (head != "forall" && head != "let") return std::nullopt;
        body = reader.resolve(parts.back());
    }
    return std::nullopt;
}

}  // namespace

std::vector<HerbrandInstance> readCvc5(const logic::Theory& theory, std::string_view output) {
    const SExpressions text(output);
    std::vector<HerbrandInstance> instances;
    if (!isUnsatisfiable(text)) return instances;
    const Reader reader(theory, text);
    for (const Node node : text.top()) {
        const auto parts = text.children(node);
        if (parts.size() < 3 || text.token(parts[0]) != "instantiations") continue;
        const std::optional<StatementId> statement = statementNamed(text.token(parts[1]));
        if (!statement) continue;
        for (const Node tuple : parts.subspan(2))
            if (auto instance = reader.instance(*statement, text.children(tuple)))
                instances.push_back(std::move(*instance));
    }
    return instances;
}

std::vector<HerbrandInstance> readZ3(const logic::Theory& theory, std::string_view output) {
    const SExpressions text(output);
    std::vector<HerbrandInstance> instances;
    if (!isUnsatisfiable(text)) return instances;
    Reader reader(theory, text);
    reader.noteNames();
    for (Node node = 0; node < text.size(); ++node) {
        const auto step = text.children(node);
        if (step.size() != 2) continue;
        const auto rule = text.children(step[0]);
        if (rule.size() < 3 || text.token(rule[0]) != "_" || text.token(rule[1]) != "quant-inst") continue;
        const auto clause = text.children(reader.resolve(step[1]));
        if (clause.size() < 2 || text.token(clause[0]) != "or") continue;
        const auto negation = text.children(reader.resolve(clause[1]));
        if (negation.size() != 2 || text.token(negation[0]) != "not") continue;
        const std::optional<StatementId> statement = statementOf(reader, text, negation[1]);
        if (!statement) continue;
        if (auto instance = reader.instance(*statement, rule.subspan(2))) instances.push_back(std::move(*instance));
    }
    return instances;
}

}  // namespace byrne::advice
