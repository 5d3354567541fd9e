// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the files in a folder of proofs are called: after the problem, and after its folders too where two problems have
// the same name. The same for every shard of a run, and for the report about it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace byrne::cli {

/// The folder that all problems lie in or below; empty for none.
[[nodiscard]] std::filesystem::path commonFolder(const std::vector<std::filesystem::path>& problems);

class ProofNames {
public:
    /// `problems`: all of the run, before it is split into shards.
    explicit ProofNames(const std::vector<std::filesystem::path>& problems);

    /// "lemma_3_6a", or "euclid-lemma_3_6a" if there is another one: safe as a file name, different for each problem.
    [[nodiscard]] std::string stemOf(const std::filesystem::path& problem) const;
    /// The stem with ".byrne".
    [[nodiscard]] std::string nameOf(const std::filesystem::path& problem) const { return stemOf(problem) + ".byrne"; }

private:
    std::map<std::filesystem::path, std::string> stems_;
};

}  // namespace byrne::cli
