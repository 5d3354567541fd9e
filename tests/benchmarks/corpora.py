#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Byrne developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves whole corpora with byrne-cli batch and prints one table: how many, how fast, with how much memory, how long the
proofs are; beside E where it is installed, and beside an earlier run. Each corpus is a folder of the corpora's folder.

    tests/benchmarks/corpora.py --output /tmp/run1
    tests/benchmarks/corpora.py --output /tmp/run2 --previous /tmp/run1 --only euclid,highschool --with-e

Proof lengths are compared with recorded ones of Larus twice: as they are, and without the quiet steps, which Larus
takes in silence. Times are wall-clock seconds of a whole process; the limit counts from the start of the search.

The output folder keeps a table, details and proofs for each corpus, and goes on where an interrupted run ended.
"""
import argparse
import csv
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

TOP = pathlib.Path(__file__).resolve().parent.parent.parent

# corpus: problems to prove at least, at best; seconds for the slowest (or the median) at most, at best.
TARGETS = {
    "euclid": ("95", "110"),
    "coherent-logic-benches": ("36", "43"),
    "crafted-hard": ("50, each < 0.5 s", "each < 0.1 s"),
    "col-trans": ("70, median < 20 ms", "median < 5 ms"),
    "GEOfofsel": ("25", "29"),
    "highschool": ("3, each < 1 s", "each < 0.2 s"),
}
MEMORY_LIMIT_MB = 2048
# Times are noted to a hundredth of a second; shorter ones say nothing about ratios.
LEAST_SECONDS = 0.01


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=pathlib.Path, default=TOP / ".." / "shared" / "corpus" / "tptp",
                        help="folder with one folder for each corpus")
    parser.add_argument("--cli", type=pathlib.Path, default=TOP / "build" / "release" / "bin" / "byrne-cli")
    parser.add_argument("--output", type=pathlib.Path, required=True, help="folder for tables, details and proofs")
    parser.add_argument("--only", default="", help="names of corpora, with commas")
    parser.add_argument("--time", type=float, default=10, help="seconds a problem")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--advisers", default="none")
    parser.add_argument("--previous", type=pathlib.Path, help="output folder of an earlier run")
    parser.add_argument("--with-e", action="store_true", help="also run eprover on every problem, one after the other")
    parser.add_argument("--lengths", type=pathlib.Path,
                        help="CSV with the columns corpus, problem and larus_proof_length to compare proof lengths with")
    return parser.parse_args()


def run_byrne(options, corpus):
    """The rows of one corpus; what an earlier, interrupted run has is kept."""
    table = options.output / (corpus.name + ".csv")
    details = options.output / (corpus.name + ".json")
    command = [options.cli, "batch", corpus, "--time", str(options.time), "--jobs", str(options.jobs), "--csv", table,
               "--details", details, "--proofs", options.output / "proofs" / corpus.name, "--advisers", options.advisers,
               "--resume"]
    ended = subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, check=False)
    if ended.returncode not in (0, 1):
        sys.exit(f"corpora: batch failed on {corpus}")
    return json.loads(details.read_text())


def run_e(options, corpus):
    """{problem: seconds} of the problems that eprover proves."""
    cache = options.output / (corpus.name + ".eprover.json")
    if cache.exists():
        return json.loads(cache.read_text())
    solved = {}
    for problem in sorted(corpus.rglob("*")):
        if problem.suffix not in (".p", ".tptp"):
            continue
        begin = time.monotonic()
        answer = subprocess.run(["eprover", "--auto-schedule", "--silent", f"--cpu-limit={int(options.time)}", problem],
                                cwd=corpus, capture_output=True, text=True, check=False)
        if "SZS status Theorem" in answer.stdout:
            solved[str(problem)] = time.monotonic() - begin
    cache.write_text(json.dumps(solved, indent=1))
    return solved


def read_previous(folder, corpus):
    table = folder / (corpus + ".csv")
    if not table.exists():
        return {}
    with table.open(newline="") as lines:
        return {pathlib.Path(row["problem"]).name: row for row in csv.DictReader(lines)}


def is_proved(row):
    return row["status"] == "Theorem" and row["checked"] == "yes"


def median(values):
    return statistics.median(values) if values else float("nan")


def ratio(pairs):
    """The median of a / b, as text; fewer than three pairs say nothing."""
    ratios = [max(a, LEAST_SECONDS) / max(b, LEAST_SECONDS) for a, b in pairs]
    return f"{median(ratios):.2f} ({len(ratios)})" if len(ratios) >= 3 else "-"


def name_of(row):
    return pathlib.Path(row["problem"]).name


def lengths_beside_larus(pairs):
    """The median ratio and how many are longer, for pairs (ours, theirs)."""
    longer = sum(1 for ours, theirs in pairs if ours > theirs)
    return f"{ratio(pairs)}, {longer} longer" if pairs else "-"


def summary(corpus, rows, e, previous, lengths):
    proved = [row for row in rows if is_proved(row)]
    seconds = [row["seconds"] for row in proved]
    steps = [row["steps"] for row in proved]
    least, stretch = TARGETS.get(corpus, ("", ""))
    cells = [corpus, len(rows), least, stretch, len(proved), f"{median(seconds):.3f}",
             f"{max(seconds, default=0):.2f}", f"{max((row['peakMegabytes'] for row in rows), default=0):.0f}",
             f"{median(steps):.0f}/{max(steps, default=0)}"]
    if e is not None:
        cells += [len(e), ratio([(row["seconds"], e[row["problem"]]) for row in proved if row["problem"] in e])]
    if previous is not None:
        old = [row for row in previous.values() if is_proved(row)]
        both = [(row, previous[name_of(row)]) for row in proved
                if name_of(row) in previous and is_proved(previous[name_of(row)])]
        cells += [len(old), ratio([(row["seconds"], float(before["seconds"])) for row, before in both]),
                  ratio([(row["steps"], int(before["steps"])) for row, before in both])]
    if lengths is not None:
        pairs = [(row["steps"], lengths[name_of(row)]) for row in proved if name_of(row) in lengths]
        cells.append(lengths_beside_larus(pairs))
        cells.append(lengths_beside_larus(
            [(row["steps"] - row["quietSteps"], lengths[name_of(row)]) for row in proved if name_of(row) in lengths]))
    return cells


def print_table(head, lines):
    widths = [max(len(str(line[i])) for line in [head] + lines) for i in range(len(head))]
    for number, line in enumerate([head] + lines):
        print("| " + " | ".join(str(cell).ljust(width) for cell, width in zip(line, widths)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def print_changes(corpus, rows, previous):
    before = {name for name, row in previous.items() if is_proved(row)}
    now = {name_of(row) for row in rows if is_proved(row)}
    for word, names in (("new", now - before), ("lost", before & {name_of(row) for row in rows} - now)):
        if names:
            print(f"{corpus}: {word}: {', '.join(sorted(names))}")


def print_faults(corpus, rows):
    for row in rows:
        if row["status"] in ("Crashed", "InputError") or row["checked"] == "no":
            print(f"{corpus}: {name_of(row)}: {row['status']} {row['reason']}"
                  + (" PROOF REFUSED" if row["checked"] == "no" else ""))
        if row["peakMegabytes"] > MEMORY_LIMIT_MB:
            print(f"{corpus}: {name_of(row)}: {row['peakMegabytes']:.0f} MB, more than {MEMORY_LIMIT_MB}")


def print_longer(corpus, rows, lengths):
    for row in rows:
        if is_proved(row) and row["steps"] > lengths.get(name_of(row), row["steps"]):
            print(f"{corpus}: {name_of(row)}: {row['steps']} steps, "
                  f"{row['steps'] - row['quietSteps']} without what Larus hides, "
                  f"Larus {lengths[name_of(row)]}")


def main():
    options = arguments()
    if not os.access(options.cli, os.X_OK):
        sys.exit(f"corpora: {options.cli} is not there; build it, or name it with --cli")
    if not options.corpus.is_dir():
        sys.exit(f"corpora: there is no folder {options.corpus}; name one with --corpus")
    if options.with_e and shutil.which("eprover") is None:
        print("corpora: eprover is not installed; going on without it", file=sys.stderr)
        options.with_e = False
    options.output.mkdir(parents=True, exist_ok=True)
    wanted = [name for name in options.only.split(",") if name]
    corpora = [folder for folder in sorted(options.corpus.iterdir())
               if folder.is_dir() and (folder.name in wanted if wanted else folder.name in TARGETS)]
    lengths = {}
    if options.lengths:
        with options.lengths.open(newline="") as lines:
            for row in csv.DictReader(lines):
                if row["larus_proof_length"]:
                    lengths.setdefault(row["corpus"], {})[row["problem"]] = int(row["larus_proof_length"])
    head = ["corpus", "problems", "at least", "stretch", "proved", "median s", "max s", "max MB", "steps median/max"]
    head += ["E", "seconds/E"] if options.with_e else []
    head += ["before", "seconds/before", "steps/before"] if options.previous else []
    head += ["steps/Larus", "without what Larus hides"] if options.lengths else []
    lines = []
    for corpus in corpora:
        print(f"corpora: {corpus.name}", file=sys.stderr)
        rows = run_byrne(options, corpus)
        e = run_e(options, corpus) if options.with_e else None
        previous = read_previous(options.previous, corpus.name) if options.previous else None
        lines.append(summary(corpus.name, rows, e, previous,
                             lengths.get(corpus.name, {}) if options.lengths else None))
        print_faults(corpus.name, rows)
        if options.lengths:
            print_longer(corpus.name, rows, lengths.get(corpus.name, {}))
        if previous is not None:
            print_changes(corpus.name, rows, previous)
    print_table(head, lines)


if __name__ == "__main__":
    main()
