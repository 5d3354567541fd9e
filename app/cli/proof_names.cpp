// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/proof_names.h"

#include <algorithm>
#include <set>

namespace byrne::cli {

namespace fs = std::filesystem;

fs::path commonFolder(const std::vector<fs::path>& problems) {
    if (problems.empty()) return {};
    std::vector<fs::path> folder;
    const fs::path first = problems.front().parent_path();
    folder.assign(first.begin(), first.end());
    for (const fs::path& problem : problems) {
        const fs::path parent = problem.parent_path();
        const auto ends = std::ranges::mismatch(folder, parent);
        folder.erase(ends.in1, folder.end());
    }
    fs::path out;
    for (const fs::path& part : folder) out /= part;
    return out;
}

ProofNames::ProofNames(const std::vector<fs::path>& problems) {
    std::map<std::string, std::size_t> counts;
    for (const fs::path& problem : problems) ++counts[problem.stem().string()];
    const fs::path common = commonFolder(problems);
    std::set<std::string> taken;
    for (const fs::path& problem : problems) {
        std::string stem = problem.stem().string();
        if (counts[stem] > 1) {
            stem.clear();
            for (const fs::path& part : problem.parent_path().lexically_relative(common))
                if (part != "." && part != "/") stem += part.string() + "-";
            stem += problem.stem().string();
        }
        std::string name = stem;
        for (std::size_t k = 2; !taken.insert(name).second; ++k) name = stem + "-" + std::to_string(k);
        stems_[problem] = name;
    }
}

std::string ProofNames::stemOf(const fs::path& problem) const {
    const auto known = stems_.find(problem);
    return known == stems_.end() ? problem.stem().string() : known->second;
}

}  // namespace byrne::cli
