#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Byrne developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# gcl_processes.py --cli byrne-cli [--gclc gclc] FOLDER: the processor time (user and system) of a whole process that
# draws one GCL program to SVG, for each program of the folder: median of five runs each, then the median over all
# programs. The same for GCLC where it is at hand, as a ratio in one run; else against what GCLC took on a machine of
# two cores.
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

GCLC_MEDIAN_MS = 3.7  # Measured before, for the samples that come with GCLC.
RUNS = 5


def milliseconds(command, folder):
    """Processor time of one run, of the process and all that it started."""
    before = os.times()
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, timeout=60)
    after = os.times()
    return 1000 * (after.children_user - before.children_user + after.children_system - before.children_system)


def median_over(programs, command_for, folder):
    return statistics.median(
        statistics.median(milliseconds(command_for(program), folder) for _ in range(RUNS)) for program in programs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--gclc", default="gclc")
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    programs = sorted(options.folder.resolve().glob("*.gcl"))
    if not programs:
        print(f"gcl_processes: skipped, no GCL programs in {options.folder}")
        return 0
    cli = str(pathlib.Path(options.cli).resolve())
    with tempfile.TemporaryDirectory() as folder:
        ours = median_over(programs, lambda program: [cli, "render", str(program), "-o", "out.svg"], folder)
        gclc = shutil.which(options.gclc)
        theirs = median_over(programs, lambda program: [gclc, str(program), "out.svg", "-svg"],
                             folder) if gclc else GCLC_MEDIAN_MS
    print(f"{len(programs)} programs: a process takes {ours:.1f} ms of processor time (median); GCLC "
          f"{'in this run' if gclc else 'measured before'} {theirs:.1f} ms; ours : GCLC = {ours / theirs:.1f} : 1")
    return 0


if __name__ == "__main__":
    sys.exit(main())
