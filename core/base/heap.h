// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tuning of the memory that a program allocates.
#pragma once

namespace byrne::base {

/// Has the heap grow in large pages, for programs that may allocate much in millions of small pieces: most of their
/// time would go into faults of pages and misses of the table that translates addresses. To be called once, at the
/// start of main(). Where the system has no such thing, nothing happens.
void useLargePages();

}  // namespace byrne::base
