// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures and storyboard of a proof, made in the background. A figure is solved once for a proof; another style or
// shape of the canvas only lays the story out again.
#pragma once

#include <QObject>
#include <QSizeF>

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/gui/proof/checked_proof.h"
#include "app/gui/window/background_task.h"
#include "render/figure/figure.h"
#include "render/illustrate/illustration.h"

namespace byrne::gui {

struct Illustration {
    CheckedProofPtr proof;
    std::shared_ptr<const figure::FigureSet> figures;
    illustrate::Story story;
    illustrate::StyleName style = illustrate::StyleName::Light;  ///< Of the story, as is the size.
    QSizeF sizeMm;

    /// Facts of the branch that hold in its figure up to and with a frame, and all that say something about the plane.
    struct Count {
        std::size_t holding = 0;
        std::size_t total = 0;
    };
    [[nodiscard]] Count factsHolding(int branch, int frame) const;
};

using IllustrationPtr = std::shared_ptr<const Illustration>;

struct IllustrationSettings {
    illustrate::StyleName style = illustrate::StyleName::Light;
    QSizeF sizeMm{211.6667, 158.75};
    std::string language = "en";
    bool hasCaption = false;
    bool isMotionReduced = false;
    unsigned seed = 1;
    std::map<std::string, figure::Position> wanted;  ///< Points that the document or the hand has put somewhere.
};

/// The story of a proof whose figures are known. For workers; also used by exports.
[[nodiscard]] illustrate::Story tellStory(const CheckedProof& proof, const figure::FigureSet& figures,
                                          const IllustrationSettings& settings);
/// What of a story is told while a point is dragged.
struct DragTelling {
    const figure::FigureSet* framing = nullptr;  ///< Figures of the same proof that the page is laid out for.
    std::optional<std::size_t> branch;           ///< The only one that gets frames.
    scene::TextMeasure measure;                  ///< cairo::measure if empty.
};
[[nodiscard]] illustrate::Story tellStory(const CheckedProof& proof, const figure::FigureSet& figures,
                                          const IllustrationSettings& settings, const DragTelling& drag);

class IllustrationJob : public QObject {
    Q_OBJECT

public:
    explicit IllustrationJob(QObject* parent = nullptr);

    /// Solves and draws a proof.
    void illustrate(const CheckedProofPtr& proof, const IllustrationSettings& settings);
    /// Moves points of the present illustration to wanted places, the rest follows. The page stays as it was laid out
    /// for `start`, from where the drag began, and only `branch` gets frames.
    void drag(const IllustrationPtr& illustration, const IllustrationPtr& start, std::size_t branch,
              const std::map<std::string, figure::Position>& wanted, const IllustrationSettings& settings);
    /// Lays the present illustration out again; does nothing if there is none.
    void retell(const IllustrationPtr& illustration, const IllustrationSettings& settings);
    void cancel() { task_.cancel(); }
    [[nodiscard]] bool isRunning() const { return task_.isRunning(); }

signals:
    void illustrated(const byrne::gui::IllustrationPtr& illustration);

private:
    BackgroundTask task_;
    scene::TextMeasure measure_;  ///< Remembers, as sentences stay the same while a point is dragged.
};

}  // namespace byrne::gui
