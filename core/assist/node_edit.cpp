// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/node_edit.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <sstream>

#include "core/assist/situation.h"
#include "core/assist/transform.h"
#include "core/syntax/document.h"

namespace byrne::assist {

namespace {

constexpr std::size_t kNodeIndent = 2;

/// Labels for facts that have none: p1, p2, ... after the highest number in use.
class Labels {
public:
    explicit Labels(const proof::Proof& proof) {
        forEachFact(proof, [this](const proof::Fact& fact) { note(fact.label); });
    }

    void give(proof::Fact& fact) {
        if (!fact.label.empty()) return;
        do fact.label = "p" + std::to_string(++last_);
        while (!taken_.insert(fact.label).second);
    }

private:
    void note(const std::string& label) {
        taken_.insert(label);
        std::size_t number = 0;
        if (label.size() < 2 || label.size() > 9 || label[0] != 'p') return;
        const char* end = label.data() + label.size();
        if (std::from_chars(label.data() + 1, end, number).ptr == end) last_ = std::max(last_, number);
    }

    std::set<std::string> taken_;
    std::size_t last_ = 0;
};

/// The claim whose inner proof holds the node directly or in a case; null if it belongs to the theorem's own goal.
const proof::Claim* claimAround(const proof::Block& block, proof::StepId wanted, const proof::Claim* around,
                                bool& isFound) {
    for (const proof::Node& node : block.nodes) {
        if (node.id == wanted) {
            isFound = true;
            return around;
        }
        if (const auto* claim = std::get_if<proof::Claim>(&node.form)) {
            const proof::Claim* found = claimAround(claim->body(), wanted, claim, isFound);
            if (isFound) return found;
        }
        if (const auto* split = std::get_if<proof::CaseSplit>(&node.form))
            for (const proof::Branch& branch : split->branches) {
                const proof::Claim* found = claimAround(branch.body(), wanted, around, isFound);
                if (isFound) return found;
            }
    }
    return nullptr;
}

std::size_t lineStart(std::string_view text, std::size_t offset) {
    const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

/// What stands before the offset on its line, if that is only blanks; else as many blanks.
std::string indentAt(std::string_view text, std::size_t offset) {
    const std::size_t start = lineStart(text, offset);
    const std::string_view before = text.substr(start, offset - start);
    return isBlank(before) ? std::string(before) : std::string(kNodeIndent, ' ');
}

/// Every line with `indent` before it, except the first; without the last line end.
std::string indented(const std::string& lines, const std::string& indent) {
    std::istringstream in(lines);
    std::string out;
    for (std::string line; std::getline(in, line);) out += (out.empty() ? "" : "\n" + indent) + line;
    return out;
}

/// Whether the node is written as such; a block without an end has a hole that nobody wrote, placed at its last word.
bool isWritten(const proof::Node& node, std::string_view text) {
    const auto* hole = std::get_if<proof::Hole>(&node.form);
    if (hole == nullptr || !hole->facts.empty()) return true;
    return !text.substr(node.origin.span.begin).starts_with("qed") &&
           !text.substr(node.origin.span.begin).starts_with("case");
}

TextEdit insertion(const proof::Node& at, std::string_view text, const std::string& lines) {
    const std::uint32_t begin = at.origin.span.begin;
    std::string indent = indentAt(text, begin);
    if (isWritten(at, text)) return {{begin, begin}, indented(lines, indent) + "\n" + indent};
    const std::string inner = indent + std::string(kNodeIndent, ' ');
    const auto start = static_cast<std::uint32_t>(begin - indent.size());
    return {{start, start}, inner + indented(lines, inner) + "\n"};
}

TextEdit removal(base::Span span, std::string_view text) {
    const std::size_t start = lineStart(text, span.begin);
    const std::size_t end = std::min(text.find('\n', span.end), text.size());
    const bool isAlone =
        isBlank(text.substr(start, span.begin - start)) && isBlank(text.substr(span.end, end - span.end));
    if (!isAlone) return {span, ""};
    return {{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(std::min(end + 1, text.size()))}, ""};
}

}  // namespace

std::string applied(std::string_view text, std::vector<TextEdit> edits) {
    std::ranges::stable_sort(edits, {}, [](const TextEdit& edit) { return edit.span; });
    std::string out;
    std::size_t done = 0;
    for (const TextEdit& edit : edits) {
        out += text.substr(done, edit.span.begin - done);
        out += edit.text;
        done = edit.span.end;
    }
    out += text.substr(std::min(done, text.size()));
    return out;
}

proof::Proof applied(const ProofEdit& change) {
    proof::Proof proof = change.proof;
    const Place place = findPlace(proof, change.edit.at);
    if (place.block == nullptr) return proof;
    auto& nodes = place.block->nodes;
    const auto first = nodes.begin() + static_cast<std::ptrdiff_t>(place.index);
    const auto last = first + static_cast<std::ptrdiff_t>(std::min(change.edit.replaced, nodes.size() - place.index));
    const auto at = nodes.erase(first, last);
    nodes.insert(at, change.edit.nodes.begin(), change.edit.nodes.end());
    proof::renumber(proof);
    return proof;
}

base::Result<TextEdit> textOf(const logic::Theory& theory, logic::StatementId theorem, const ProofEdit& change,
                              std::string_view text) {
    proof::Proof proof = change.proof;
    const Place place = findPlace(proof, change.edit.at);
    const auto isShown = [&](const proof::Node& node) {
        return node.origin.source == base::SourceId(0) && node.origin.span.end <= text.size();
    };
    if (place.block == nullptr || !isShown(place.block->nodes[place.index]))
        return base::failure(base::Error::Kind::Input, "The text does not show this step.");
    const auto& nodes = place.block->nodes;
    const std::size_t end = std::min(place.index + change.edit.replaced, nodes.size());
    for (std::size_t i = place.index; i < end; ++i)
        if (!isShown(nodes[i])) return base::failure(base::Error::Kind::Input, "The text does not show this step.");

    std::vector<proof::Node> added = change.edit.nodes;
    Labels labels(proof);
    Transform naming;
    naming.define = [&](proof::Fact& fact) { labels.give(fact); };
    for (proof::Node& node : added) naming.apply(node);
    bool isFound = false;
    const proof::Claim* claim = claimAround(proof.root, change.edit.at, nullptr, isFound);
    const std::string lines = syntax::printNodes(theory, theorem, proof, added, claim);
    const proof::Node& first = nodes[place.index];
    if (change.edit.replaced == 0 || !isWritten(first, text)) return insertion(first, text, lines);
    const base::Span span = base::join(first.origin.span, nodes[end - 1].origin.span);
    if (added.empty()) return removal(span, text);
    return TextEdit{span, indented(lines, indentAt(text, span.begin))};
}

}  // namespace byrne::assist
