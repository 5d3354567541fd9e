// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/label_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace byrne::gcl {

namespace {

struct Symbol {
    std::string_view command;
    std::string_view text;
};

/// What labels of figures use of TeX's mathematics.
constexpr auto kSymbols = std::to_array<Symbol>({
    {"alpha", "α"},
    {"beta", "β"},
    {"gamma", "γ"},
    {"delta", "δ"},
    {"epsilon", "ε"},
    {"varepsilon", "ε"},
    {"zeta", "ζ"},
    {"eta", "η"},
    {"theta", "θ"},
    {"vartheta", "ϑ"},
    {"iota", "ι"},
    {"kappa", "κ"},
    {"lambda", "λ"},
    {"mu", "μ"},
    {"nu", "ν"},
    {"xi", "ξ"},
    {"pi", "π"},
    {"rho", "ρ"},
    {"sigma", "σ"},
    {"varsigma", "ς"},
    {"tau", "τ"},
    {"upsilon", "υ"},
    {"phi", "φ"},
    {"varphi", "φ"},
    {"chi", "χ"},
    {"psi", "ψ"},
    {"omega", "ω"},
    {"Gamma", "Γ"},
    {"Delta", "Δ"},
    {"Theta", "Θ"},
    {"Lambda", "Λ"},
    {"Xi", "Ξ"},
    {"Pi", "Π"},
    {"Sigma", "Σ"},
    {"Upsilon", "Υ"},
    {"Phi", "Φ"},
    {"Psi", "Ψ"},
    {"Omega", "Ω"},
    {"ell", "ℓ"},
    {"int", "∫"},
    {"sum", "∑"},
    {"prod", "∏"},
    {"infty", "∞"},
    {"cdot", "·"},
    {"times", "×"},
    {"div", "÷"},
    {"pm", "±"},
    {"mp", "∓"},
    {"leq", "≤"},
    {"le", "≤"},
    {"geq", "≥"},
    {"ge", "≥"},
    {"neq", "≠"},
    {"ne", "≠"},
    {"approx", "≈"},
    {"equiv", "≡"},
    {"cong", "≅"},
    {"sim", "∼"},
    {"angle", "∠"},
    {"perp", "⟂"},
    {"parallel", "∥"},
    {"triangle", "△"},
    {"circ", "°"},
    {"degree", "°"},
    {"bullet", "•"},
    {"to", "→"},
    {"rightarrow", "→"},
    {"leftarrow", "←"},
    {"leftrightarrow", "↔"},
    {"Rightarrow", "⇒"},
    {"Leftrightarrow", "⇔"},
    {"mapsto", "↦"},
    {"ldots", "…"},
    {"dots", "…"},
    {"cdots", "⋯"},
    {"prime", "′"},
    {"in", "∈"},
    {"notin", "∉"},
    {"subset", "⊂"},
    {"subseteq", "⊆"},
    {"cup", "∪"},
    {"cap", "∩"},
    {"emptyset", "∅"},
    {"forall", "∀"},
    {"exists", "∃"},
    {"neg", "¬"},
    {"wedge", "∧"},
    {"vee", "∨"},
    {"partial", "∂"},
    {"nabla", "∇"},
    {"quad", " "},
    {"backslash", "\\"},
});
constexpr auto kUprightNames = std::to_array<std::string_view>({"sin", "cos", "tan", "cot", "log", "ln", "lg", "exp",
                                                             "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan",
                                                             "min", "max", "lim", "det", "mod", "gcd", "arg", "dim"});
/// Change how the rest is set in ways that do not matter here.
constexpr auto kIgnored = std::to_array<std::string_view>({"left", "right", "displaystyle", "textstyle", "scriptstyle",
                                                           "rm", "it", "bf", "tiny", "small", "large", "big", "Big"});
constexpr auto kUpright = std::to_array<std::string_view>({"mathrm", "textrm", "text", "mbox", "hbox", "mathsf",
                                                           "textsf", "operatorname"});
constexpr auto kBold = std::to_array<std::string_view>({"mathbf", "textbf", "boldsymbol"});
constexpr auto kOverlined = std::to_array<std::string_view>({"overline", "bar", "widebar"});
/// Signs that combine with the letter before them.
constexpr auto kAccents = std::to_array<Symbol>({{"hat", "\u0302"},
                                                 {"widehat", "\u0302"},
                                                 {"tilde", "\u0303"},
                                                 {"widetilde", "\u0303"},
                                                 {"dot", "\u0307"},
                                                 {"ddot", "\u0308"},
                                                 {"vec", "\u20d7"},
                                                 {"overrightarrow", "\u20d7"},
                                                 {"underline", "\u0332"}});

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <std::size_t count>
bool isOneOf(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <std::size_t count>
const Symbol* find(const std::array<Symbol, count>& symbols, std::string_view command) {
    const auto* found =
        std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& s) { return s.command == command; });
    return found == symbols.end() ? nullptr : found;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

/// Sets a label as mathematics: letters italic, digits and functions upright.
class Setter {
public:
    std::vector<scene::TextRun> set(std::string_view text) {
        add(text, {}, 0);
        return std::move(runs_);
    }

private:
    /// Deeper groups are shown as they are written.
    static constexpr int kMaxDepth = 20;

    struct Look {
        int script = 0;
        bool isUpright = false;
        bool isBold = false;
        bool hasOverline = false;
    };

    void append(std::string_view text, const Look& look, bool isItalic) {
        if (text.empty()) return;
        scene::TextRun run{.isItalic = isItalic && !look.isUpright,
                           .isBold = look.isBold,
                           .script = look.script,
                           .hasOverline = look.hasOverline};
        const auto isLike = [&run](const scene::TextRun& last) {
            return last.script == run.script && last.isItalic == run.isItalic && last.isBold == run.isBold &&
                   last.hasOverline == run.hasOverline;
        };
        if (runs_.empty() || !isLike(runs_.back())) runs_.push_back(std::move(run));
        runs_.back().text += text;
    }
    void appendPlain(std::string_view text, const Look& look) {
        const bool isItalic =
            std::any_of(text.begin(), text.end(), [](char c) { return (c < '0' || c > '9') && c != '+' && c != '-'; });
        append(text, look, isItalic);
    }

    void add(std::string_view text, const Look& look, int depth) {
        if (depth > kMaxDepth) return appendPlain(text, look);
        std::size_t plain = 0;
        std::size_t at = 0;
        const auto flush = [&] { appendPlain(text.substr(plain, at - plain), look); };
        while (at < text.size()) {
            const char c = text[at];
            const bool isScript = (c == '_' || c == '^') && at + 1 < text.size();
            if (!isScript && c != '\'' && c != '\\' && c != '{' && c != '}' && c != '$') {
                ++at;
                continue;
            }
            flush();
            ++at;
            if (isScript)
                script(text, at, c == '_' ? -1 : 1, look, depth);
            else if (c == '\'')
                append("′", look, true);
            else if (c == '\\')
                command(text, at, look, depth);
            plain = at;
        }
        flush();
    }

    /// A script of a script is set like it: there is no smaller one.
    void script(std::string_view text, std::size_t& at, int which, Look look, int depth) {
        if (look.script == 0) look.script = which;
        add(operand(text, at), look, depth + 1);
    }

    /// What a sign or a command applies to: a group in braces, a command, or one character (of UTF-8).
    static std::string_view operand(std::string_view text, std::size_t& at) {
        while (at < text.size() && text[at] == ' ') ++at;
        const std::size_t begin = at;
        if (at >= text.size()) return {};
        if (text[at] == '{') return group(text, at);
        const bool isCommand = text[at] == '\\';
        ++at;
        if (isCommand && at < text.size() && isLetter(text[at]))
            while (at < text.size() && isLetter(text[at])) ++at;
        else if (isCommand && at < text.size())
            ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
        return text.substr(begin, at - begin);
    }

    static std::string_view group(std::string_view text, std::size_t& at) {
        const std::size_t begin = at + 1;
        int open = 0;
        for (; at < text.size(); ++at) {
            open += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (open == 0) return text.substr(begin, at++ - begin);
        }
        return text.substr(begin);
    }

    void command(std::string_view text, std::size_t& at, Look look, int depth) {
        const std::size_t begin = at;
        while (at < text.size() && isLetter(text[at])) ++at;
        if (at == begin) return sign(text, at, look);
        const std::string_view name = text.substr(begin, at - begin);
        if (const Symbol* symbol = find(kSymbols, name)) return append(symbol->text, look, true);
        if (isOneOf(kUprightNames, name)) return append(name, look, false);
        if (isOneOf(kIgnored, name)) return;
        if (const Symbol* accent = find(kAccents, name)) {
            add(operand(text, at), look, depth + 1);
            return append(accent->text, look, !runs_.empty() && runs_.back().isItalic);
        }
        if (name == "frac") {
            add(operand(text, at), look, depth + 1);
            append("/", look, false);
            return add(operand(text, at), look, depth + 1);
        }
        if (name == "sqrt") append("√", look, false);
        const bool isStyle = isOneOf(kUpright, name) || isOneOf(kBold, name);
        if (!isStyle && name != "sqrt" && !isOneOf(kOverlined, name))
            return append("\\" + std::string(name), look, true);
        look.isUpright = look.isUpright || isStyle;
        look.isBold = look.isBold || isOneOf(kBold, name);
        look.hasOverline = look.hasOverline || !isStyle;
        add(operand(text, at), look, depth + 1);
    }

    /// A backslash before something else than a letter: a space, or a character that would mean something.
    void sign(std::string_view text, std::size_t& at, const Look& look) {
        if (at >= text.size()) return append("\\", look, true);
        const char c = text[at];
        const bool isSpace = c == ',' || c == ';' || c == ':' || c == ' ';
        const bool isKept = c == '{' || c == '}' || c == '$' || c == '%' || c == '&' || c == '#' || c == '_';
        if (isSpace || isKept || c == '!') ++at;
        if (isSpace) return append(" ", look, false);
        if (isKept) return append(std::string_view(&c, 1), look, false);
        if (c != '!') append("\\", look, true);
    }

    std::vector<scene::TextRun> runs_;
};

}  // namespace

std::string labelSource(const std::string& source) { return std::string(trimmed(source)); }

std::vector<scene::TextRun> labelRuns(const std::string& source, bool isTypeset) {
    const std::string_view text = trimmed(source);
    if (text.empty()) return {};
    if (!isTypeset) return {{.text = std::string(text), .isItalic = true}};
    return Setter().set(text);
}

}  // namespace byrne::gcl
