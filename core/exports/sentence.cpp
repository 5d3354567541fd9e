// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "core/exports/text.h"

namespace byrne::exports {

namespace {


/// Puts arguments for %1, %2, ...; a number without argument stays as it is.
std::string filled(const std::string& pattern, const std::vector<std::string>& arguments) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%' || i + 1 == pattern.size() || !base::isDigit(pattern[i + 1])) {
            out += pattern[i];
            continue;
        }
        std::size_t number = 0;
        std::size_t end = i + 1;
        for (; end < pattern.size() && base::isDigit(pattern[end]) && number < 1000; ++end)
            number = number * 10 + static_cast<std::size_t>(pattern[end] - '0');
        const bool isArgument = number >= 1 && number <= arguments.size();
        out += isArgument ? arguments[number - 1] : pattern.substr(i, end - i);
        i = end - 1;
    }
    return out;
}

/// The arguments in the order of the predicate's declaration.
std::vector<std::string> declaredArguments(const logic::Literal& literal, const logic::SpelledPredicate& spelled,
                                           const logic::Signature& signature, std::span<const std::string> names) {
    std::vector<std::string> arguments;
    for (const std::size_t place : spelled.place)
        arguments.push_back(logic::toText(literal.arguments[place], signature, names));
    return arguments;
}

const std::string* inLanguage(const std::map<std::string, std::string>& templates, const std::string& language) {
    auto entry = templates.find(language);
    if (entry == templates.end()) entry = templates.find("en");
    return entry == templates.end() || entry->second.empty() ? nullptr : &entry->second;
}

/// `A = B`, `A ≠ B` and plain logic.
std::string symbols(const logic::Literal& literal, const logic::Signature& signature,
                    std::span<const std::string> names) {
    if (!literal.isEquality() || literal.positive) return logic::toText(literal, signature, names);
    return logic::toText(literal.arguments[0], signature, names) + " ≠ " +
           logic::toText(literal.arguments[1], signature, names);
}

/// "AB ∦ CD" for "AB ∥ CD": the struck sign where the notation has one relation sign, else "¬(...)".
std::string denied(const std::string& text) {
    static constexpr std::pair<const char*, const char*> kStruck[] = {{"∈", "∉"}, {"∥", "∦"}, {"=", "≠"},
                                                                      {"<", "≮"}, {">", "≯"}, {"≅", "≇"}};
    for (const auto& [sign, struck] : kStruck) {
        const std::size_t at = text.find(sign);
        if (at == std::string::npos) continue;
        return text.substr(0, at) + struck + text.substr(at + std::string_view(sign).size());
    }
    return "¬(" + text + ")";
}

}  // namespace

std::string sentence(const logic::Literal& literal, const logic::Signature& signature,
                     std::span<const std::string> names, const logic::Vocabulary& vocabulary,
                     const std::string& language) {
    const logic::SpelledPredicate spelled =
        vocabulary.find(signature[literal.predicate].name, literal.arguments.size());
    if (spelled.words == nullptr) return symbols(literal, signature, names);
    const std::vector<std::string> arguments = declaredArguments(literal, spelled, signature, names);
    const std::string* own = inLanguage(literal.positive ? spelled.words->says : spelled.words->denies, language);
    if (own != nullptr) return filled(*own, arguments);
    const std::string* positive = inLanguage(spelled.words->says, language);
    if (!literal.positive && positive != nullptr && language == "en")
        return "it is not true that " + filled(*positive, arguments);
    return symbols(literal, signature, names);
}

std::string notation(const logic::Literal& literal, const logic::Signature& signature,
                     std::span<const std::string> names, const logic::Vocabulary& vocabulary) {
    const logic::SpelledPredicate spelled =
        vocabulary.find(signature[literal.predicate].name, literal.arguments.size());
    if (spelled.words == nullptr || spelled.words->writes.empty()) return symbols(literal, signature, names);
    const std::string text = filled(spelled.words->writes, declaredArguments(literal, spelled, signature, names));
    return literal.positive ? text : denied(text);
}

}  // namespace byrne::exports
