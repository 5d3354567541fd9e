// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/included_proofs.h"

#include <algorithm>
#include <set>

#include "app/common/session.h"

namespace byrne::common {

namespace {

void addUses(const proof::Justification& by, std::vector<logic::StatementId>& used) {
    if (const auto* use = std::get_if<proof::ByStatement>(&by)) used.push_back(use->statement);
}

void addUses(const proof::Block& block, std::vector<logic::StatementId>& used) {
    for (const proof::Node& node : block.nodes) {
        for (const proof::Step& flip : node.flips) addUses(flip.by, used);
        if (const auto* step = std::get_if<proof::Step>(&node.form)) addUses(step->by, used);
        if (const auto* close = std::get_if<proof::CloseByContradiction>(&node.form)) addUses(close->by, used);
        if (const auto* claim = std::get_if<proof::Claim>(&node.form)) addUses(claim->body(), used);
        if (const auto* split = std::get_if<proof::CaseSplit>(&node.form)) {
            addUses(split->by, used);
            for (const proof::Branch& branch : split->branches) addUses(branch.body(), used);
        }
    }
}

std::vector<logic::StatementId> usesOf(const proof::Proof& proof) {
    std::vector<logic::StatementId> used;
    addUses(proof.root, used);
    return used;
}

bool isIt(const RefusedInclude& refused, const syntax::Document& document, logic::StatementId id) {
    const logic::Statement& statement = document.theory[id];
    const base::SourceId source = statement.origin.source;
    return statement.name == refused.theorem && source.isValid() && source.index() < document.sources.size() &&
           std::filesystem::path(document.sources[source].name()) == refused.file;
}

}  // namespace

std::vector<RefusedInclude> refusedIncludes(const syntax::Document& document, const syntax::ReadOptions& options) {
    std::vector<RefusedInclude> refused;
    for (std::size_t i = 1; i < document.sources.size(); ++i) {
        const std::filesystem::path path = document.sources[base::SourceId(i)].name();
        if (path.extension() != ".byrne") continue;
        const syntax::Document included = syntax::readDocument(path, options);
        for (const syntax::Theorem& theorem : included.theorems) {
            const std::optional<checker::Verdict> verdict = check(included.theory, theorem);
            if (!verdict || !verdict->isProved()) refused.push_back({path, included.theory[theorem.statement].name});
        }
    }
    return refused;
}

const RefusedInclude* refusedUse(const syntax::Document& document, const proof::Proof& proof,
                                 const std::vector<RefusedInclude>& refused) {
    if (refused.empty()) return nullptr;
    std::set<logic::StatementId> seen;
    std::vector<logic::StatementId> open = usesOf(proof);
    while (!open.empty()) {
        const logic::StatementId id = open.back();
        open.pop_back();
        if (id.index() >= document.theory.statements.size() || !seen.insert(id).second) continue;
        for (const RefusedInclude& each : refused)
            if (isIt(each, document, id)) return &each;
        const auto own = std::ranges::find(document.theorems, id, &syntax::Theorem::statement);
        if (own == document.theorems.end() || !own->proof) continue;
        const std::vector<logic::StatementId> further = usesOf(*own->proof);
        open.insert(open.end(), further.begin(), further.end());
    }
    return nullptr;
}

std::string describe(const RefusedInclude& refused) {
    return refused.file.string() + ": the theorem " + refused.theorem +
           ", which is included, has no proof that can be accepted";
}

}  // namespace byrne::common
