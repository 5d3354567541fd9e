// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Classes of equal segments, angles, areas and of parallels: one mark a class (one tick, two ticks, ...), kept
// through the whole proof. When two classes turn out to be one, the older mark stays.
#pragma once

#include <map>
#include <string>

namespace byrne::illustrate {

class MarkClasses {
public:
    /// `kind` keeps the counts of ticks, arcs, arrows and fills apart; ids are object ids.
    void join(const std::string& kind, const std::string& first, const std::string& second);
    /// 1, 2, 3, ... within the kind; 0 for an id that was never joined with another.
    [[nodiscard]] int mark(const std::string& id) const;

private:
    const std::string& root(const std::string& id) const;

    std::map<std::string, std::string> parent_;
    std::map<std::string, int> mark_;  ///< Of roots.
    std::map<std::string, int> used_;  ///< By kind.
};

}  // namespace byrne::illustrate
