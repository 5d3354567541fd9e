// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tree keeps its own laws: folders include only what their library links, Qt stays in app/gui, Cairo in
// render/cairo, the checker knows no prover, and every file says under which licence it is.
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = BYRNE_SOURCE_DIR;

std::string readAll(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// All files with one of the extensions under `folder`, relative to the root, in order.
std::set<std::string> filesUnder(const std::string& folder, const std::set<std::string>& extensions) {
    std::set<std::string> files;
    if (!fs::exists(kRoot / folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder))
        if (entry.is_regular_file() && extensions.contains(entry.path().extension().string()))
            files.insert(fs::relative(entry.path(), kRoot).generic_string());
    return files;
}

std::set<std::string> sources() {
    std::set<std::string> all;
    for (const char* folder : {"core", "render", "app"}) all.merge(filesUnder(folder, {".h", ".cpp"}));
    return all;
}

/// The folder that has a library of its own; parts of the window may lie in folders below it.
std::string libraryFolder(const std::string& file) {
    return file.starts_with("app/gui/") ? std::string("app/gui") : fs::path(file).parent_path().generic_string();
}

std::vector<std::string> includes(const std::string& file, const std::regex& pattern) {
    std::vector<std::string> found;
    std::istringstream lines(readAll(kRoot / file));
    std::smatch match;
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("#") && std::regex_search(line, match, pattern)) found.push_back(match[1]);
    return found;
}

std::vector<std::string> ownIncludes(const std::string& file) {
    static const std::regex pattern("^#\\s*include\\s+\"((?:core|render|app|tests)/[^\"]+)\"");
    return includes(file, pattern);
}

std::vector<std::string> systemIncludes(const std::string& file) {
    static const std::regex pattern("^#\\s*include\\s+<([^>]+)>");
    return includes(file, pattern);
}

/// What CMake says: library name to folder, and library name to the libraries it links.
struct Links {
    std::map<std::string, std::string> folders;
    std::map<std::string, std::set<std::string>> links;

    void addWords(const std::string& library, const std::string& words) {
        std::istringstream stream(words);
        for (std::string word; stream >> word;)
            if (word.starts_with("byrne_")) links[library].insert(word);
    }

    static Links fromCMake() {
        Links all;
        const std::string text = readAll(kRoot / "CMakeLists.txt") + readAll(kRoot / "app" / "CMakeLists.txt") +
                                 readAll(kRoot / "app" / "gui" / "CMakeLists.txt");
        const std::regex library("byrne_library\\((\\w+)\\s+([\\w/]+)([^)]*)\\)");
        for (std::sregex_iterator match(text.begin(), text.end(), library), end; match != end; ++match) {
            all.folders[(*match)[1]] = (*match)[2];
            all.addWords((*match)[1], (*match)[3]);
        }
        const std::regex linked("target_link_libraries\\((\\w+)\\s([^)]*)\\)");
        for (std::sregex_iterator match(text.begin(), text.end(), linked), end; match != end; ++match)
            all.addWords((*match)[1], (*match)[2]);
        all.folders["byrne_cli_commands"] = "app/cli";
        all.folders["byrne_gui"] = "app/gui";
        all.folders["byrne_video_seam"] = "render/video";
        return all;
    }

    /// Folders that the library of `folder` may include: its own and those of all it links, directly or not.
    [[nodiscard]] std::set<std::string> allowed(const std::string& folder) const {
        std::set<std::string> reached;
        std::vector<std::string> open;
        for (const auto& [library, place] : folders)
            if (place == folder) open.push_back(library);
        while (!open.empty()) {
            const std::string library = open.back();
            open.pop_back();
            if (!reached.insert(library).second || !links.contains(library)) continue;
            for (const std::string& next : links.at(library)) open.push_back(next);
        }
        std::set<std::string> result;
        for (const std::string& library : reached)
            if (folders.contains(library)) result.insert(folders.at(library));
        return result;
    }
};

}  // namespace

class TreeTest : public QObject {
    Q_OBJECT

private slots:
    void there_are_sources_to_look_at() {
        QVERIFY(sources().size() > 80);
        QVERIFY(Links::fromCMake().folders.size() >= 15);
    }

    void folders_include_only_what_their_library_links() {
        const Links links = Links::fromCMake();
        for (const std::string& file : sources()) {
            const std::set<std::string> allowed = links.allowed(libraryFolder(file));
            for (const std::string& included : ownIncludes(file))
                QVERIFY2(allowed.contains(libraryFolder(included)),
                         qPrintable(QString::fromStdString(file + " includes " + included)));
        }
    }

    void the_law_forbids_what_it_should() {
        const Links links = Links::fromCMake();
        QVERIFY(!links.allowed("core/checker").contains("core/prover"));
        QVERIFY(!links.allowed("core/checker").contains("core/syntax"));
        QVERIFY(!links.allowed("core/prover").contains("core/checker"));
        QVERIFY(!links.allowed("core/proof").contains("core/syntax"));
        QVERIFY(!links.allowed("render/illustrate").contains("render/cairo"));
        for (const char* folder :
             {"core/base", "core/logic", "core/proof", "core/syntax", "core/checker", "core/prover", "core/exports"})
            for (const std::string& allowed : links.allowed(folder)) QVERIFY2(allowed.starts_with("core/"), folder);
        for (const char* folder : {"render/scene", "render/gcl", "render/figure", "render/cairo", "render/output"})
            for (const std::string& allowed : links.allowed(folder)) QVERIFY2(!allowed.starts_with("app/"), folder);
    }

    void qt_stays_in_the_window() {
        const std::regex qt("^(Q[A-Z]|Qt|Qsci)");
        for (const std::string& file : sources()) {
            if (file.starts_with("app/gui/")) continue;
            for (const std::string& included : systemIncludes(file))
                QVERIFY2(!std::regex_search(included, qt),
                         qPrintable(QString::fromStdString(file + " includes " + included)));
        }
    }

    void cairo_stays_in_its_folder() {
        const std::regex cairo("^(cairo|pango)");
        for (const std::string& file : sources()) {
            if (file.starts_with("render/cairo/")) continue;
            for (const std::string& included : systemIncludes(file))
                QVERIFY2(!std::regex_search(included, cairo),
                         qPrintable(QString::fromStdString(file + " includes " + included)));
        }
    }

    void core_does_not_print_or_exit() {
        const std::regex talk("std::(cout|cerr|clog)\\b|\\b(printf|puts|fputs)\\(|\\bstd::exit\\(");
        for (const std::string& file : sources())
            if (file.starts_with("core/")) QVERIFY2(!std::regex_search(readAll(kRoot / file), talk), file.c_str());
    }

    void every_source_names_its_licence() {
        std::set<std::string> files = sources();
        files.merge(filesUnder("tests", {".h", ".cpp"}));
        for (const std::string& file : files) {
            const std::string text = readAll(kRoot / file);
            QVERIFY2(text.starts_with("// SPDX-FileCopyrightText: "), file.c_str());
            QVERIFY2(text.substr(0, 200).find("// SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos,
                     file.c_str());
        }
    }

    void headers_are_included_once_and_say_what_they_are() {
        for (const std::string& file : sources()) {
            if (!file.ends_with(".h")) continue;
            const std::string text = readAll(kRoot / file);
            QVERIFY2(text.find("#pragma once") != std::string::npos, file.c_str());
            QVERIFY2(text.find("\n//\n// ") < text.find("#pragma once"), file.c_str());
        }
    }

    void files_stay_readable_in_one_sitting() {
        for (const std::string& file : sources()) {
            const std::string text = readAll(kRoot / file);
            QVERIFY2(std::count(text.begin(), text.end(), '\n') < 600, file.c_str());
        }
    }

    void no_file_holds_a_mark_of_unfinished_work() {
        // Put together here so that this file does not hold them itself.
        const std::regex marks("\\b(" + std::string("TO") + "DO|" + "FIX" + "ME|" + "XX" + "X)\\b");
        std::set<std::string> files = sources();
        files.merge(filesUnder("tests", {".h", ".cpp"}));
        for (const std::string& file : files) QVERIFY2(!std::regex_search(readAll(kRoot / file), marks), file.c_str());
    }
};

QTEST_APPLESS_MAIN(TreeTest)
#include "tree_test.moc"
