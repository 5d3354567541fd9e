// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/heap.h"

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#endif

namespace byrne::base {

#ifdef __GLIBC__

namespace {

constexpr int kReservedBytes = 256 << 20;     // Addresses only; memory is taken as it is touched.
constexpr int kLargestFromHeap = 32 << 20;    // The most that glibc allows. Larger pieces are mapped one by one.
constexpr std::uintptr_t kLargePage = 2 << 20;

}  // namespace

void useLargePages() {
    const auto begin = reinterpret_cast<std::uintptr_t>(sbrk(0));
    mallopt(M_MMAP_THRESHOLD, kLargestFromHeap);
    mallopt(M_TRIM_THRESHOLD, 2 * kReservedBytes - 1);
    mallopt(M_TOP_PAD, kReservedBytes);
    // More than is left at the end of the heap, so that it grows now, while the new part can be marked as a whole.
    void* volatile piece = std::malloc(kLargestFromHeap / 2);  // volatile: else compilers leave it out.
    std::free(piece);
    mallopt(M_TOP_PAD, kLargestFromHeap);
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const std::uintptr_t first = (begin + kLargePage - 1) / kLargePage * kLargePage;
    // Without the mark everything works, only slower.
    if (first < end) (void)madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
}

#else

void useLargePages() {}

#endif

}  // namespace byrne::base
