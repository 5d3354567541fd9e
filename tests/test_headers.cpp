// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nothing of its own: the precompiled headers that all tests share belong to the library of this source.
