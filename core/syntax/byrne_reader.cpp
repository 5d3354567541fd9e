// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// readByrne: one file after the other (includes where they stand) into one document.
#include <algorithm>
#include <set>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/proof/proof.h"
#include "core/syntax/byrne_figure.h"
#include "core/syntax/byrne_include.h"
#include "core/syntax/byrne_memory.h"
#include "core/syntax/byrne_parser.h"
#include "core/syntax/byrne_proof_elaborator.h"
#include "core/syntax/byrne_statement.h"
#include "core/syntax/document.h"
#include "core/syntax/tptp_include.h"

namespace byrne::syntax {

namespace {

using namespace vernacular;
using base::DiagnosticCode;
namespace fs = std::filesystem;

/// Files within files nest this deep at most.
constexpr std::size_t kMaxIncludeDepth = 64;

/// Reads items as they are parsed, and knows at which place in the theory it is (byrne_memory.h).
class Reader {
public:
    /// `earlier` may be null.
    Reader(Document& document, const ReadOptions& options, const ReadMemory* earlier)
        : document_(document), options_(options), earlier_(earlier), memory_(std::make_shared<ReadMemory>()) {}

    void main(const fs::path& path, std::string text) {
        mainFile_ = path;
        openFiles_.push_back(canonicalPath(path));
        seenFiles_.insert(openFiles_.back());
        file(path, std::move(text));
    }

    [[nodiscard]] std::shared_ptr<const ReadMemory> memory() const { return memory_; }

private:
    /// The items of one file, as the parser comes to them.
    class Items : public ItemReceiver {
    public:
        Items(Reader& reader, const fs::path& path, std::string_view text, Messages& messages)
            : reader_(reader), path_(path), text_(text), messages_(messages) {}

        void take(DocumentItem item, base::Span span) override {
            std::visit([this](const auto& form) { reader_.read(form, *this); }, item);
            known_.reset();
            reader_.goOn(item, slice(span));
        }
        std::size_t knownProof(const ProofPlace& place) override {
            if (reader_.earlier_ != nullptr)
                known_ = reader_.earlier_->find(reader_.place_, slice(place.slice), slice(place.next));
            return known_ ? known_->tokens : 0;
        }
        [[nodiscard]] std::string_view slice(base::Span span) const {
            return text_.substr(span.begin, span.end - span.begin);
        }
        [[nodiscard]] const fs::path& path() const { return path_; }
        [[nodiscard]] Messages& messages() const { return messages_; }
        /// Of the theorem that is being read; null if its proof is to be read.
        [[nodiscard]] const KnownProofPtr& known() const { return known_; }

    private:
        Reader& reader_;
        const fs::path& path_;
        std::string_view text_;
        Messages& messages_;
        KnownProofPtr known_;
    };

    void file(const fs::path& path, std::string text) {
        const base::SourceId source = document_.sources.add(path.string(), std::move(text));
        // The table of sources may move its texts when an include adds to it.
        const std::string content(document_.sources[source].text());
        Messages messages(document_.diagnostics, source);
        if (!isReadable(content, messages)) return;
        Items items(*this, path, content, messages);
        if (!parse(content, messages, items) && !base::hasErrors(document_.diagnostics))
            messages.error(DiagnosticCode::EmptyInput, {}, "the file says nothing",
                           {"Write an include, axioms, a theorem, or words for predicates."});
    }

    /// To the place in the theory after an item. Includes went on by themselves; pictures change nothing for proofs.
    void goOn(const DocumentItem& item, std::string_view text) {
        if (const auto* statement = std::get_if<StatementTree>(&item))
            goOn(std::string(text.substr(0, statement->heading.end - statement->heading.begin)) + added_);
        else if (std::holds_alternative<SymbolsTree>(item) || std::holds_alternative<WordsTree>(item))
            goOn(std::string(text));
        added_.clear();
    }
    void goOn(std::string text) { place_ = memory_->after(place_, std::move(text), earlier_); }

    static bool isReadable(const std::string& text, Messages& messages) {
        if (text.size() > base::kMaxInputBytes) {
            messages.error(DiagnosticCode::TooLarge, {},
                           "the file is larger than " + std::to_string(base::kMaxInputBytes >> 20U) + " MB");
            return false;
        }
        if (!base::isText(text)) {
            messages.error(DiagnosticCode::NotText, {}, "the file is not text in UTF-8");
            return false;
        }
        return true;
    }

    void read(const IncludeTree& tree, const Items& items) {
        Messages& messages = items.messages();
        const FoundInclude found = findInclude(tree.path, items.path(), mainFile_, options_);
        if (!mayOpen(found, tree.path, tree.span, messages) || !seenFiles_.insert(found.canonical).second) return;
        base::Result<std::string> text = base::readFile(found.path);
        if (!text) return messages.error(DiagnosticCode::UnreadableFile, tree.span, text.error().message);
        openFiles_.push_back(found.canonical);
        if (found.path.extension() == ".byrne")
            file(found.path, std::move(*text));
        else
            tptp(found.path, std::move(*text), tree, messages);
        openFiles_.pop_back();
    }

    void read(const DrawingTree& tree, const Items& items) {
        Messages& messages = items.messages();
        const FoundInclude found = findInclude(tree.path, items.path(), mainFile_, options_);
        const std::string instead = "; the usual drawings are used instead";
        // A picture that looks otherwise is no reason to refuse a proof: warnings only.
        if (found.outcome == FoundInclude::Outcome::Outside)
            return messages.warning(DiagnosticCode::IncludeOutside, tree.span,
                                    "the drawing file " + tree.path + " leaves the folder of this file" + instead,
                                    {"Put the file beside this one or on the theory path."});
        if (found.outcome == FoundInclude::Outcome::Missing)
            return messages.warning(DiagnosticCode::MissingInclude, tree.span,
                                    "the drawing file " + tree.path + " is not there" + instead,
                                    {"It is looked for in the folder of this file, then on the theory path."});
        base::Result<std::string> text = base::readFile(found.path);
        if (!text) return messages.warning(DiagnosticCode::UnreadableFile, tree.span, text.error().message + instead);
        if (text->size() > base::kMaxInputBytes || !base::isText(*text))
            return messages.warning(DiagnosticCode::NotText, tree.span,
                                    "the drawing file " + tree.path + " is not text in UTF-8, or too large" + instead);
        document_.vocabulary.add(logic::DrawingFile{tree.path, found.path.string(), std::move(*text)});
    }

    bool mayOpen(const FoundInclude& found, const std::string& name, base::Span span, Messages& messages) const {
        const bool isOpen = std::find(openFiles_.begin(), openFiles_.end(), found.canonical) != openFiles_.end();
        if (found.outcome == FoundInclude::Outcome::Outside)
            messages.error(DiagnosticCode::IncludeOutside, span,
                           "the include " + name + " leaves the folder of this file",
                           {"Put the file beside this one or on the theory path."});
        else if (found.outcome == FoundInclude::Outcome::Missing)
            messages.error(DiagnosticCode::MissingInclude, span, "the included file " + name + " is not there",
                           {"It is looked for in the folder of this file, then on the theory path."});
        else if (isOpen)
            messages.error(DiagnosticCode::IncludeLoop, span,
                           "the file " + name + " includes itself, perhaps by way of others");
        else if (openFiles_.size() >= kMaxIncludeDepth)
            messages.error(DiagnosticCode::NestedTooDeep, span,
                           "includes are nested more than " + std::to_string(kMaxIncludeDepth) + " files deep");
        else
            return true;
        return false;
    }

    void tptp(const fs::path& path, std::string text, const IncludeTree& tree, Messages& messages) {
        ReadOptions options = options_;
        options.allowNoConjecture = true;
        const Document included = readTptp(path, std::move(text), options);
        absorb(document_, included);
        for (std::size_t i = 0; i < included.sources.size(); ++i)
            goOn(std::string(included.sources[base::SourceId(i)].text()));
        for (const Theorem& theorem : included.theorems)
            messages.warning(DiagnosticCode::Hole, tree.span,
                             "the theorem " + included.theory[theorem.statement].name + " is included without a proof");
    }

    void read(const SymbolsTree& tree, const Items& items) {
        Messages& messages = items.messages();
        logic::Signature& signature = document_.theory.signature;
        for (const SymbolsTree::Entry& entry : tree.symbols) {
            const std::string& name = entry.name.text;
            const bool isPredicate =
                tree.kind == SymbolsTree::Kind::Predicate || tree.kind == SymbolsTree::Kind::GeneratedPredicate;
            const bool isKnown = isPredicate ? signature.findPredicate(name, entry.arity).has_value()
                                             : signature.findFunction(name, entry.arity).has_value();
            if (isKnown)
                messages.warning(DiagnosticCode::DuplicateName, entry.name.span, name + " is declared already");
            else if (tree.kind == SymbolsTree::Kind::GeneratedPredicate && !signature.isNameTaken(name))
                signature.freshPredicate(name, entry.arity);
            else if (isPredicate)
                signature.predicate(name, entry.arity);
            else
                signature.function(name, entry.arity);
        }
    }

    void read(const WordsTree& tree, const Items& items) {
        Messages& messages = items.messages();
        const logic::SpelledPredicate known = document_.vocabulary.find(tree.words.name, tree.words.parameters.size());
        if (known.words != nullptr && known.words->name == tree.words.name)
            messages.warning(DiagnosticCode::DuplicateName, tree.name.span,
                             "the words for " + tree.words.name + " replace earlier ones");
        document_.vocabulary.add(tree.words);
    }

    void read(const StatementTree& tree, const Items& items) {
        Messages& messages = items.messages();
        const Names names(document_.theory.signature, document_.vocabulary, messages);
        std::optional<logic::CoherentFormula> formula =
            tree.isBroken ? std::nullopt : elaborateFormula(tree, names, messages);
        if (!formula) {
            if (!tree.name.text.empty()) brokenStatements_.insert(tree.name.text);
            return;
        }
        if (!index_.of(tree.name.text, document_.theory).empty())
            messages.warning(DiagnosticCode::DuplicateName, tree.name.span,
                             "there is already a statement " + tree.name.text,
                             {"In proofs the name now means this one; " + tree.name.text + "#1 is the first one."});
        const logic::StatementId id(document_.theory.statements.size());
        const logic::StatementKind kind = tree.isTheorem ? logic::StatementKind::Theorem : logic::StatementKind::Axiom;
        document_.theory.statements.push_back({tree.name.text, kind, std::move(*formula), messages.at(tree.span)});
        if (tree.isTheorem) theorem(tree, id, items);
    }

    /// Figures of theorems of included files say nothing of this one.
    void read(const FigureTree& tree, const Items& items) {
        if (openFiles_.size() == 1 && !brokenStatements_.contains(tree.theorem.text))
            readFigure(tree, document_, items.messages());
    }

    void theorem(const StatementTree& tree, logic::StatementId id, const Items& items) {
        Theorem theorem{id, std::nullopt, tree.span};
        for (const FactTree& premise : tree.premises)
            theorem.hypothesisLabels.push_back(premise.label ? premise.label->text : std::string());
        if (items.known())
            theorem.proof = recall(tree, items);
        else if (!tree.proof.empty())
            theorem.proof = readProof(tree, id, items);
        const bool isMainFile = openFiles_.size() == 1;
        if (isMainFile)
            document_.theorems.push_back(std::move(theorem));
        else if (!theorem.proof || proof::hasHoles(*theorem.proof.original()))
            items.messages().warning(DiagnosticCode::Hole, tree.name.span,
                                     "the theorem " + tree.name.text + " is included without a complete proof");
    }

    /// The proof as an earlier reading understood it, with what that had to say about it.
    SharedProof recall(const StatementTree& tree, const Items& items) {
        const KnownProofPtr& known = items.known();
        const std::int64_t shift = std::int64_t{tree.proofPlace.slice.begin} - known->begin;
        for (const auto& [name, arity] : known->predicates) document_.theory.signature.predicate(name, arity);
        for (base::Diagnostic diagnostic : known->diagnostics) {
            diagnostic.location = shifted({items.messages().source(), diagnostic.location.span}, shift);
            items.messages().report(std::move(diagnostic));
        }
        noteAdded(known->predicates);
        memory_->add(place_, known);
        return {known->proof, shift};
    }

    SharedProof readProof(const StatementTree& tree, logic::StatementId id, const Items& items) {
        const logic::Signature& signature = document_.theory.signature;
        const std::size_t functions = signature.functionCount();
        auto known = std::make_shared<KnownProof>();
        known->text = items.slice(tree.proofPlace.slice);
        known->next = items.slice(tree.proofPlace.next);
        known->tokens = tree.proofPlace.tokens;
        known->begin = tree.proofPlace.slice.begin;
        // What was said while the proof was parsed; what the heading's meaning gave comes after the heading was read again.
        known->diagnostics = diagnosticsIn(tree, tree.proofPlace.firstMessage);
        const std::size_t saidBefore = items.messages().size();
        const std::size_t predicates = signature.predicateCount();
        known->proof = std::make_shared<const proof::Proof>(
            elaborateProof(tree, id, {document_, index_, brokenStatements_}, items.messages()));
        known->diagnostics.insert(known->diagnostics.end(),
                                  document_.diagnostics.begin() + static_cast<std::ptrdiff_t>(saidBefore),
                                  document_.diagnostics.end());
        for (std::size_t i = predicates; i < signature.predicateCount(); ++i)
            known->predicates.emplace_back(signature[logic::PredicateId(i)].name, signature[logic::PredicateId(i)].arity);
        noteAdded(known->predicates);
        if (!items.messages().isFull() && functions == signature.functionCount()) memory_->add(place_, known);
        return {known->proof, 0};
    }

    /// Messages from number `first` on whose place is in the theorem's proof.
    [[nodiscard]] base::Diagnostics diagnosticsIn(const StatementTree& tree, std::size_t first) const {
        base::Diagnostics found;
        for (std::size_t i = first; i < document_.diagnostics.size(); ++i)
            if (document_.diagnostics[i].location.span.begin >= tree.heading.end) found.push_back(document_.diagnostics[i]);
        return found;
    }

    /// A predicate that a proof declares is there for all that follows.
    void noteAdded(const std::vector<std::pair<std::string, std::uint32_t>>& predicates) {
        for (const auto& [name, arity] : predicates) added_ += '\0' + name + '/' + std::to_string(arity);
    }

    Document& document_;
    const ReadOptions& options_;
    fs::path mainFile_;
    std::vector<fs::path> openFiles_;  ///< Canonical; the main file first.
    std::set<fs::path> seenFiles_;
    std::set<std::string> brokenStatements_;
    StatementIndex index_;
    const ReadMemory* earlier_;
    std::shared_ptr<ReadMemory> memory_;
    ReadMemory::Place place_;  ///< Of what is read next.
    std::string added_;        ///< What the proof of the present item declared.
};

}  // namespace

Document readByrne(const fs::path& path, std::string text, const ReadOptions& options) {
    return readByrneAgain(path, std::move(text), options, nullptr).document;
}

ByrneReading readByrneAgain(const fs::path& path, std::string text, const ReadOptions& options,
                            const ReadMemory* earlier) {
    Document document;
    document.language = Language::Byrne;
    Reader reader(document, options, earlier);
    reader.main(path, std::move(text));
    // Words, grammar and meaning are looked at one after the other; people read from top to bottom.
    std::stable_sort(document.diagnostics.begin(), document.diagnostics.end(), [](const auto& a, const auto& b) {
        return std::pair(a.location.source, a.location.span.begin) <
               std::pair(b.location.source, b.location.span.begin);
    });
    return {std::move(document), reader.memory()};
}

}  // namespace byrne::syntax
