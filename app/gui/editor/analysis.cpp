// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/analysis.h"

#include <algorithm>
#include <chrono>

#include "app/gui/gcl/gcl_picture.h"

namespace byrne::gui {

namespace {

Problem::Kind kindOf(const base::Diagnostic& diagnostic) {
    if (diagnostic.code == base::DiagnosticCode::Hole) {
        return Problem::Kind::Hole;
    }
    switch (diagnostic.severity) {
        case base::Severity::Error:
            return Problem::Kind::Error;
        case base::Severity::Warning:
            return Problem::Kind::Warning;
        case base::Severity::Note:
            return Problem::Kind::Note;
    }
    return Problem::Kind::Error;
}

void addDiagnostics(Analysis& analysis, const base::Diagnostics& diagnostics, const base::Sources& sources) {
    for (const base::Diagnostic& diagnostic : diagnostics) {
        Problem problem;
        problem.kind = kindOf(diagnostic);
        problem.message = diagnostic.message;
        problem.hint = diagnostic.hints.empty() ? std::string() : diagnostic.hints.front();
        placeProblem(problem, diagnostic.location, sources);
        analysis.problems.push_back(std::move(problem));
    }
}

void addVerdict(Analysis& analysis, const TheoremEntry& entry, const checker::Verdict& verdict, std::int64_t shift) {
    for (const checker::CheckError& error : verdict.errors) {
        Problem problem;
        problem.message = error.message;
        base::Location place = syntax::shifted(error.origin, shift);
        if (!place.source.isValid()) {
            place = {base::SourceId(0), entry.span};
        }
        placeProblem(problem, place, analysis.document->sources);
        analysis.problems.push_back(std::move(problem));
    }
}

/// Whether the reader found fault with something inside the theorem.
bool hasErrorIn(const Analysis& analysis, base::Span span) {
    return std::ranges::any_of(analysis.problems, [span](const Problem& each) {
        return each.kind == Problem::Kind::Error && each.file.empty() && each.span.begin >= span.begin &&
               each.span.begin < span.end;
    });
}

/// A proof that two readings share is about the same theory in both (byrne_memory.h): its verdict is, too.
std::shared_ptr<const ProofCheck> checkOnce(const Analysis& analysis, const syntax::Theorem& theorem,
                                            const Analysis* earlier) {
    const std::shared_ptr<const proof::Proof> proof = theorem.proof.original();
    if (earlier) {
        if (const auto known = earlier->checks.find(proof); known != earlier->checks.end()) {
            return known->second;
        }
    }
    auto check = std::make_shared<ProofCheck>();
    check->verdict = checker::check(analysis.document->theory, theorem.statement, *proof);
    check->steps = proof::stepCount(*proof);
    return check;
}

void checkTheorems(Analysis& analysis, const Analysis* earlier, const std::stop_token& stop) {
    for (const syntax::Theorem& theorem : analysis.document->theorems) {
        TheoremEntry entry;
        entry.statement = theorem.statement;
        entry.name = analysis.document->theory[theorem.statement].name;
        entry.span = theorem.span;
        if (theorem.proof && !stop.stop_requested()) {
            const std::shared_ptr<const ProofCheck> check = checkOnce(analysis, theorem, earlier);
            analysis.checks.emplace(theorem.proof.original(), check);
            entry.steps = check->steps;
            const bool isWrong = !check->verdict.errors.empty() || hasErrorIn(analysis, entry.span);
            entry.state = isWrong                        ? TheoremState::Wrong
                          : check->verdict.holes.empty() ? TheoremState::Checked
                                                         : TheoremState::Hole;
            addVerdict(analysis, entry, check->verdict, theorem.proof.shift());
        }
        analysis.theorems.push_back(std::move(entry));
    }
}

/// How the program came to what went wrong. `first`: the problem of the run's first diagnostic.
void addCallChains(Analysis& analysis, std::size_t first, const gcl::Run& run, const base::Sources& sources) {
    const std::size_t count = std::min(run.callChains.size(), analysis.problems.size() - first);
    for (std::size_t i = 0; i < count; ++i) {
        for (const gcl::CallSite& call : run.callChains[i]) {
            const std::string where = sources.describe(call.location);
            analysis.problems[first + i].related.push_back(where.empty() ? call.description
                                                                         : where + ": " + call.description);
        }
        // The command line shows the way as hints, too.
        Problem& problem = analysis.problems[first + i];
        if (std::ranges::find(problem.related, problem.hint) != problem.related.end()) {
            problem.hint.clear();
        }
    }
}

/// What `prove` statements came to, where it is something to look at.
void addConjectures(Analysis& analysis, const gcl::Run& run, const base::Sources& sources) {
    for (const gcl::Conjecture& conjecture : run.conjectures) {
        if (conjecture.outcome != gcl::Conjecture::Outcome::Fails) {
            continue;
        }
        Problem problem;
        problem.kind = Problem::Kind::Warning;
        problem.message =
            conjecture.holdsHere ? "this holds here, but fails in another figure" : "this fails in this figure";
        problem.hint = "Look at that figure in the tab Conjectures.";
        placeProblem(problem, conjecture.location, sources);
        analysis.problems.push_back(std::move(problem));
    }
}

void runGcl(Analysis& analysis, const std::filesystem::path& path, const std::stop_token& stop) {
    const gcl::ProgramPtr program = gcl::compile(path, analysis.text);
    analysis.picture = drawGcl(program, 0, {}, true, stop);
    const std::size_t first = analysis.problems.size();
    addDiagnostics(analysis, analysis.picture->run.diagnostics, program->sources());
    addCallChains(analysis, first, analysis.picture->run, program->sources());
    addConjectures(analysis, analysis.picture->run, program->sources());
}

syntax::Document readText(Analysis& analysis, const Environment& environment, const Analysis* earlier) {
    if (analysis.language == TextLanguage::Tptp) {
        return syntax::readTptp(analysis.path, analysis.text, environment.readOptions);
    }
    syntax::ByrneReading reading = syntax::readByrneAgain(analysis.path, analysis.text, environment.readOptions,
                                                          earlier ? earlier->memory.get() : nullptr);
    analysis.memory = std::move(reading.memory);
    return std::move(reading.document);
}

bool hasSameIncludes(const syntax::Document& a, const syntax::Document& b) {
    bool isSame = a.sources.size() == b.sources.size();
    for (std::size_t i = 1; isSame && i < a.sources.size(); ++i) {
        const base::SourceId id(i);
        isSame = a.sources[id].name() == b.sources[id].name() && a.sources[id].text() == b.sources[id].text();
    }
    return isSame;
}

/// Where the document includes the file; the beginning of the text if another file brings it in.
base::Span includeOf(const Analysis& analysis, const std::filesystem::path& file) {
    const std::string quoted = '"' + file.filename().string() + '"';
    const std::size_t place = analysis.text.find(quoted);
    const std::size_t begin = place == std::string::npos ? 0 : place;
    const std::size_t end = place == std::string::npos ? std::min<std::size_t>(1, analysis.text.size()) : place + quoted.size();
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// A theorem is not proved as long as it rests on one that is not.
void refuseBadIncludes(Analysis& analysis, const Environment& environment, const Analysis* earlier) {
    const syntax::Document& document = *analysis.document;
    const bool isKnown = earlier && earlier->document && hasSameIncludes(document, *earlier->document);
    analysis.refused = isKnown ? earlier->refused : common::refusedIncludes(document, environment.readOptions);
    for (const common::RefusedInclude& each : analysis.refused) {
        Problem problem;
        problem.message = "the theorem " + each.theorem + " of " + each.file.filename().string() +
                          " has no proof that can be accepted";
        problem.hint = "What rests on it is not proved.";
        placeProblem(problem, {base::SourceId(0), includeOf(analysis, each.file)}, document.sources);
        analysis.problems.push_back(std::move(problem));
    }
    for (std::size_t i = 0; !analysis.refused.empty() && i < document.theorems.size(); ++i) {
        const syntax::Theorem& theorem = document.theorems[i];
        const common::RefusedInclude* use =
            theorem.proof ? common::refusedUse(document, *theorem.proof, analysis.refused) : nullptr;
        if (use != nullptr) {
            analysis.theorems[i].state = TheoremState::Wrong;
            Problem problem;
            problem.message = analysis.theorems[i].name + " rests on " + use->theorem + ", which is not proved";
            const base::Span span = analysis.theorems[i].span;
            placeProblem(problem, {base::SourceId(0), {span.begin, std::min(span.end, span.begin + 7)}}, document.sources);
            analysis.problems.push_back(std::move(problem));
        }
    }
}

void readTheory(Analysis& analysis, const Environment& environment, const Analysis* earlier,
                const std::stop_token& stop) {
    auto document = std::make_shared<syntax::Document>(readText(analysis, environment, earlier));
    auto vocabulary = std::make_shared<logic::Vocabulary>(environment.vocabulary);
    vocabulary->add(document->vocabulary);
    analysis.document = document;
    analysis.vocabulary = vocabulary;
    addDiagnostics(analysis, document->diagnostics, document->sources);
    checkTheorems(analysis, earlier, stop);
    if (!stop.stop_requested()) {
        refuseBadIncludes(analysis, environment, earlier);
    }
}

}  // namespace

void placeProblem(Problem& problem, const base::Location& location, const base::Sources& sources) {
    if (!location.source.isValid() || location.source.index() >= sources.size()) {
        return;
    }
    const base::SourceText& source = sources[location.source];
    const base::LineColumn place = source.lineColumn(location.span.begin);
    problem.line = place.line;
    problem.column = place.column;
    problem.span = location.span;
    if (location.source.index() != 0) {
        problem.file = source.name();
    }
}

TextLanguage languageOf(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    if (extension == ".byrne") {
        return TextLanguage::Byrne;
    }
    return extension == ".gcl" ? TextLanguage::Gcl : TextLanguage::Tptp;
}

bool Analysis::hasErrors() const {
    return std::ranges::any_of(problems, [](const Problem& each) { return each.kind == Problem::Kind::Error; });
}

int Analysis::theoremAt(std::uint32_t offset) const {
    int nearest = theorems.empty() ? -1 : 0;
    for (std::size_t i = 0; i < theorems.size(); ++i) {
        if (theorems[i].span.begin <= offset) {
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

int Analysis::theoremNamed(const std::string& name) const {
    const auto found = std::ranges::find(theorems, name, &TheoremEntry::name);
    return found == theorems.end() ? -1 : static_cast<int>(found - theorems.begin());
}

AnalysisPtr analyse(const Environment& environment, const std::filesystem::path& path, TextLanguage language,
                    std::string text, const AnalysisPtr& earlier, const std::stop_token& stop) {
    const auto start = std::chrono::steady_clock::now();
    auto analysis = std::make_shared<Analysis>();
    analysis->language = language;
    analysis->text = std::move(text);
    analysis->path = path;
    if (language == TextLanguage::Gcl) {
        runGcl(*analysis, path, stop);
    } else {
        const bool isSameFile = earlier && earlier->path == path && earlier->language == language;
        readTheory(*analysis, environment, isSameFile ? earlier.get() : nullptr, stop);
    }
    analysis->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return analysis;
}

CheckedProofPtr presentTheorem(const AnalysisPtr& analysis, int theorem, const std::string& language) {
    const syntax::Theorem& chosen = analysis->document->theorems[static_cast<std::size_t>(theorem)];
    if (chosen.proof) {
        return presentProof(analysis->document, analysis->vocabulary, chosen.statement, *chosen.proof, language);
    }
    return presentStatement(analysis->document, analysis->vocabulary, chosen.statement, language);
}

}  // namespace byrne::gui
