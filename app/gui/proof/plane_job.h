// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks in the background for axioms that are false in the plane, each time a theory was read and nobody typed for a
// moment. What was found of an axiom is remembered as long as it and the words stay as they are.
#pragma once

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/editor/analysis.h"
#include "app/gui/window/background_task.h"

namespace byrne::gui {

class PlaneJob : public QObject {
    Q_OBJECT

public:
    static constexpr int kPauseMs = 700;
    /// Theories with more axioms of their own are only checked when asked for.
    static constexpr std::size_t kMostUnasked = 40;

    explicit PlaneJob(QObject* parent = nullptr);

    /// Forgets what was under way and checks the axioms of the text (not of what it includes) after a pause.
    void follow(const AnalysisPtr& analysis);
    /// Checks all axioms of the text and its includes, however many there are, at once.
    void checkAll(const AnalysisPtr& analysis);
    [[nodiscard]] bool isRunning() const { return task_.isRunning(); }
    /// Whether the text has more axioms than are checked unasked.
    [[nodiscard]] static bool isLarge(const Analysis& analysis);

signals:
    /// One problem for each false axiom, with a figure that shows it. `axioms`: how many were measured.
    void checked(const byrne::gui::AnalysisPtr& analysis, const std::vector<byrne::gui::Problem>& problems, int axioms);

private:
    using Memory = std::map<std::string, std::optional<figure::Counterexample>>;

    struct Answer {
        std::vector<Problem> problems;
        Memory memory;
        int axioms = 0;
    };

    void start(const AnalysisPtr& analysis, std::vector<logic::StatementId> axioms);
    static Answer check(const Analysis& analysis, const std::vector<logic::StatementId>& axioms, Memory memory,
                        const std::stop_token& stop);

    BackgroundTask task_;
    QTimer pause_;
    AnalysisPtr waiting_;
    VocabularyPtr words_;  ///< That memory_ is about.
    Memory memory_;        ///< By the text of the axiom; a counterexample or none.
};

}  // namespace byrne::gui
