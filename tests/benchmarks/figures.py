#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Byrne developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures and storyboards of all proofs of the corpora euclid and highschool, measured.

Proves what `batch` can, keeps the proofs, asks `figure --json` for the figure of each (a process of its own each time,
whose time counts), and lets the audit of storyboards look at all pictures. Prints the numbers that must be reached and a
table of all failures with their reasons. An interrupted run goes on where it was."""
import argparse, json, math, pathlib, statistics, subprocess, sys, time

TOP = pathlib.Path(__file__).resolve().parents[2]
RESIDUAL, MARGIN, NEAREST, STRAIGHT, EXACT = 1e-6, 1e-3, 0.04, 0.01, 1e-6
SECONDS = 2  # For one branch.


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cli", required=True, help="byrne-cli")
    parser.add_argument("--storyboards", help="the program storyboards; without it pictures are not audited")
    parser.add_argument("--corpus", type=pathlib.Path, default=TOP / ".." / "shared" / "corpus" / "tptp",
                        help="folder with one folder for each corpus")
    parser.add_argument("--folders", nargs="+", default=["euclid", "highschool"])
    parser.add_argument("--output", type=pathlib.Path, required=True, help="folder for tables and proofs")
    parser.add_argument("--time", default="10", help="seconds to look for a proof")
    parser.add_argument("--jobs", default="1")
    return parser.parse_args()


def proofs_of(chosen, folder):
    proofs = chosen.output / (folder + "-proofs")
    proofs.mkdir(parents=True, exist_ok=True)
    subprocess.run([chosen.cli, "batch", str(chosen.corpus / folder), "--csv", str(chosen.output / (folder + ".csv")),
                    "--proofs", str(proofs), "--time", chosen.time, "--jobs", chosen.jobs, "--resume"],
                   stdout=subprocess.DEVNULL)
    return sorted(proofs.glob("**/*.byrne"))


def false_facts(facts):
    for fact in facts:
        if "holds" not in fact or fact["holds"] is None:
            continue
        if not fact["holds"] or fact["residual"] >= RESIDUAL:
            yield fact["fact"] + " is false"
        elif fact["margin"] <= MARGIN:
            yield "%s has margin %.1e" % (fact["fact"], fact["margin"])


def crowding(points):
    """What looks like one point or like three on a line, and is not."""
    names = sorted(points)
    if len(names) < 2:
        return
    size = max(max(p[i] for p in points.values()) - min(p[i] for p in points.values()) for i in (0, 1)) or 1
    for k, c in enumerate(names):
        for j, b in enumerate(names[:k]):
            apart = math.dist(points[b], points[c]) / size
            if EXACT < apart < NEAREST:
                yield "%s%s are %.4f apart" % (b, c, apart)
            for a in names[:j]:
                p, q, r = points[a], points[b], points[c]
                longest = max(math.dist(p, q), math.dist(q, r), math.dist(p, r)) or 1
                off = abs((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])) / longest / size
                if EXACT < off < STRAIGHT:
                    yield "%s%s%s are nearly on one line (%.4f)" % (a, b, c, off)


def measure(chosen, path, totals, failures):
    start = time.monotonic()
    answer = subprocess.run([chosen.cli, "figure", "--json", str(path)], capture_output=True, text=True)
    took = time.monotonic() - start
    try:
        branches = [branch for theorem in json.loads(answer.stdout)["theorems"] for branch in theorem["branches"]]
    except (ValueError, KeyError):
        failures.append((path.stem, "", "no answer: " + answer.stderr.strip()))
        return
    for branch in branches:
        totals["times"].append(took / len(branches))
        place = (path.stem, branch["id"])
        if branch["contradictory"]:
            totals["contradictory"] += 1
            if branch["clash"] or branch.get("impossibleFrom") is not None:
                totals["marked"] += 1
            else:
                failures.append(place + ("impossible, and no clash is marked",))
            continue
        totals["true"] += 1
        faults = [] if branch["solved"] else ["no figure"]
        for facts in [branch["hypotheses"]] + [step["facts"] for step in branch["steps"]]:
            faults += false_facts(facts)
        if took / len(branches) > SECONDS:
            faults.append("took %.1f s" % (took / len(branches)))
        totals["good"] += not faults
        looks = list(crowding(branch["points"]))
        totals["crowded"] += bool(looks)
        failures += [place + (fault,) for fault in faults + looks]


def draw_sheet(chosen, paths):
    """Thirty storyboards from short to long, to be looked at."""
    by_length = sorted(paths, key=lambda path: path.stat().st_size)
    some = [by_length[i * (len(by_length) - 1) // 29] for i in range(30)] if len(by_length) > 30 else by_length
    sheet = chosen.output / "contact-sheet.pdf"
    subprocess.run([chosen.cli, "--quiet", "illustrate"] + [str(path) for path in some] +
                   ["-o", str(sheet), "--contact-sheet", "--columns", "6"])
    print("storyboards to look at: %s" % sheet)


def main():
    chosen = options()
    paths = [path for folder in chosen.folders for path in proofs_of(chosen, folder)]
    if not paths:
        sys.exit("there are no proofs: is %s there?" % chosen.corpus)
    totals = {"true": 0, "good": 0, "contradictory": 0, "marked": 0, "crowded": 0, "times": []}
    failures = []
    for path in paths:
        measure(chosen, path, totals, failures)
    print("%-44s %-22s %s" % ("problem", "branch", "what is wrong"))
    for failure in failures:
        print("%-44s %-22s %s" % failure)
    part = totals["good"] / max(totals["true"], 1)
    print("\n%d proofs" % len(paths))
    print("true branches: %d, good %d = %.1f %% (wanted >= 97 %%)" % (totals["true"], totals["good"], 100 * part))
    print("contradictory branches: %d, marked %d (wanted all)" % (totals["contradictory"], totals["marked"]))
    print("time of a branch, start of the program included: median %.0f ms (wanted < 50), slowest %.2f s (wanted < %d)" %
          (1000 * statistics.median(totals["times"]), max(totals["times"]), SECONDS))
    print("true branches with near points or nearly straight triples: %d (wanted 0 unless forced)" % totals["crowded"])
    draw_sheet(chosen, paths)
    if chosen.storyboards:
        sys.stdout.flush()
        subprocess.run([chosen.storyboards] + [str(path) for path in paths])
    sys.exit(0 if part >= 0.97 and totals["marked"] == totals["contradictory"] else 1)


main()
