// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One run of a GCL program, as it travels from workers to the window, and where free points are in it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "render/gcl/gcl.h"

namespace byrne::gui {

struct GclPicture {
    gcl::ProgramPtr program;
    gcl::Run run;
    int frame = 0;
    std::vector<gcl::ChangedNumber> numbers;  ///< That the run was made with.
};

using GclPicturePtr = std::shared_ptr<const GclPicture>;

/// For workers. `isWhole`: with conjectures; frames that only pass by leave them out. `traces`: may be null; of runs
/// with the same program and numbers, one after the other.
[[nodiscard]] GclPicturePtr drawGcl(const gcl::ProgramPtr& program, int frame, std::vector<gcl::ChangedNumber> numbers,
                                    bool isWhole, const std::stop_token& stop, gcl::TraceMemoryPtr traces = nullptr);

/// Whether the text itself is at fault, so that parts of the picture are missing for no geometrical reason.
[[nodiscard]] bool isBroken(const gcl::Program& program);

/// How far moving points have come in a frame: 0 to 1.
[[nodiscard]] double motionAt(const gcl::Program& program, int frame);

/// Values of numbers by the place where they begin in the text.
using ChangedNumbers = std::map<std::uint32_t, double>;
[[nodiscard]] ChangedNumbers toMap(const std::vector<gcl::ChangedNumber>& numbers);
[[nodiscard]] std::vector<gcl::ChangedNumber> toList(const ChangedNumbers& numbers);

/// Where a free point is on the plane of the program (millimetres, y upwards).
[[nodiscard]] scene::Vec2 placeOf(const gcl::FreePoint& point, const ChangedNumbers& numbers, double motion);
/// Changes the numbers so that the point comes to `place`. On its way a moving point takes both its ends along.
void movePoint(const gcl::FreePoint& point, scene::Vec2 place, double motion, ChangedNumbers& numbers);

/// As GCL writes it: the shortest decimal number that is read back as this one.
[[nodiscard]] std::string gclNumber(double value);

}  // namespace byrne::gui
