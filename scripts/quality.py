#!/usr/bin/env python3
"""Scores winnow on article collections and prints it beside the goals and other extractors.

Usage: quality.py --winnow PROGRAM --articles FOLDER [--sets NAME,…] [--keep FOLDER]
The goals stand in docs/quality.md, the figures of others in FOLDER/peers.md if there is one."""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

GOALS = Path(__file__).resolve().parent.parent / "docs" / "quality.md"

# Collection, figure as in docs/quality.md, path in the scores, and where peers have it: the heading of the table,
# a pattern for its column, and which of the numbers in a cell.
FIGURES = [
    ("scrapinghub", "article body, F1", "f1", "quality of the text", r"^scrapinghub f1", 0),
    ("scrapinghub", "precision", "precision", None, None, 0),
    ("scrapinghub", "recall", "recall", None, None, 0),
    ("scrapinghub", "perfect pages", "accuracy", "quality of the text", r"^acc$", 0),
    ("trafilatura-eval", "snippets, F", "f1", "quality of the text", r"^trafilatura-eval f", 0),
    ("trafilatura-eval", "title", "metadata.title.norm", "trafilatura-eval", r"^title", 1),
    ("trafilatura-eval", "authors, name F1", "metadata.authors.name_f1", "trafilatura-eval", r"^authors", 2),
    ("trafilatura-eval", "day", "metadata.published.day", "trafilatura-eval", r"^date", 0),
    ("fundus", "article body, F1", "f1", "quality of the text", r"^fundus token", 0),
    ("fundus", "title", "metadata.title.norm", "fundus", r"^title", 1),
    ("fundus", "authors", "metadata.authors.norm", "fundus", r"^authors", 1),
    ("fundus", "day", "metadata.published.day", "fundus", r"^date", 0),
    ("fundus", "exact instant", "metadata.published.exact", "fundus", r"^date", 1),
    ("fundus", "language", "metadata.language.norm", "fundus", r"^language", 0),
    ("htmldate", "day, F", "f1", "htmldate", r"^date", "F"),
    ("wcxb", "main text, F1", "f1", "quality of the text", r"^wcxb word", 0),
    ("wcxb", "title", "metadata.title.norm", "wcxb", r"^title", 1),
    ("wcxb", "authors, name F1", "metadata.authors.name_f1", "wcxb", r"^authors", 2),
    ("wcxb", "day", "metadata.published.day", "wcxb", r"^date", 0),
    *[("wcxb", kind, f"by_type.{kind}.f1", "wcxb by page type", f"^{kind}$", 0)
      for kind in ("article", "collection", "documentation", "forum", "listing", "product", "service")],
    ("readability", "agreement, F1", "f1", "quality of the text", r"^readability token", 0),
    ("readability", "title", "metadata.title.norm", "readability", r"^title", 1),
    ("readability", "language", "metadata.language.norm", "readability", r"^language", 0),
]
# What a set's own figures come from is no peer of others on it.
NO_PEERS = {"readability": {"readability_js"}}
COMPARED = "trafilatura"


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def tables(path):
    """Every table of a Markdown file: its heading in small letters, its column names, its rows."""
    heading, found, table = "", [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading, table = line.lstrip("# ").lower(), None
        elif not line.startswith("|"):
            table = None
        elif table is None:
            table = (heading, [cell.lower() for cell in cells(line)], [])
            found.append(table)
        elif not set(line) <= set("|-: "):
            table[2].append(cells(line))
    return found


def goals():
    return {(row[0], row[1]): float(row[2])
            for heading, columns, rows in tables(GOALS) if columns[:1] == ["collection"] for row in rows}


def number(cell, which):
    """A number of a cell such as `0.576 / 0.612 (0.81)`; the F of a date cell follows from what it covers."""
    numbers = [float(part) if part != "–" else None for part in re.findall(r"–|\d+\.\d+", cell)]
    if which == "F":
        if len(numbers) < 4 or None in (numbers[0], numbers[3]) or not numbers[0]:
            return None
        precision, recall = numbers[0] / numbers[3], numbers[0] / (numbers[0] + 1 - numbers[3])
        return 2 * precision * recall / (precision + recall)
    return numbers[which] if which < len(numbers) else None


def peers(all_tables, figure):
    """Each peer's value of a figure."""
    collection, _, _, title, pattern, which = figure
    if title is None:
        return {}
    for heading, columns, rows in all_tables:
        if columns[0] != "peer" or not (heading == title or heading.split(" (")[0] == title):
            continue
        at = next((i for i, column in enumerate(columns) if re.search(pattern, column)), None)
        if at is None:
            continue
        values = {row[0]: number(row[at], which) for row in rows if at < len(row)}
        return {name: value for name, value in values.items()
                if value is not None and name not in NO_PEERS.get(collection, ())}
    return {}


def value(scores, path):
    for key in path.split("."):
        scores = scores.get(key) if isinstance(scores, dict) else None
    return scores


def show(name, scores, all_tables, wanted):
    rows = [("figure", "winnow", "goal", "", COMPARED, "best other", "")]
    for figure in FIGURES:
        own = value(scores, figure[2]) if figure[0] == name else None
        if own is None:
            continue
        goal, others = wanted.get(figure[:2]), peers(all_tables, figure)
        best = max(others, key=others.get, default=None)
        compared = others.get(COMPARED, others.get(COMPARED + "_meta"))
        three = lambda x: "" if x is None else f"{x:.3f}"
        rows.append((figure[1], three(own), three(goal), "" if goal is None else "reached" if own >= goal else "",
                     three(compared), three(others.get(best)), best or ""))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  " + "  ".join(cell.ljust(width) if at in (0, 3, 6) else cell.rjust(width)
                               for at, (cell, width) in enumerate(zip(row, widths))).rstrip())


def run(articles, winnow, name, folder):
    """Runs one collection; None when it fails."""
    done = subprocess.run([sys.executable, str(articles / "quality.py"), "--winnow", winnow, "--sets", name,
                           "--keep", folder], stdout=subprocess.PIPE, text=True)
    print("\n" + next((line for line in done.stdout.splitlines() if line.startswith("==")), f"== {name}"))
    if done.returncode != 0:
        print(f"  quality.py ended with {done.returncode}")
        return None
    scored = subprocess.run([sys.executable, str(articles / "score.py"), name, f"{folder}/{name}.pred.jsonl", "--json"],
                            stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(scored.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--winnow", required=True)
    parser.add_argument("--articles", required=True, type=Path)
    parser.add_argument("--sets", default=",".join(dict.fromkeys(figure[0] for figure in FIGURES)))
    parser.add_argument("--keep", help="folder for the unpacked pages and predictions")
    arguments = parser.parse_args()
    articles = arguments.articles.resolve()
    peer_file = articles / "peers.md"
    all_tables = tables(peer_file) if peer_file.is_file() else []
    with tempfile.TemporaryDirectory() as scratch:
        folder = str(Path(arguments.keep).absolute()) if arguments.keep else scratch
        for name in arguments.sets.split(","):
            if not (articles / "sets" / name / "gold.jsonl").is_file():
                print(f"\n== {name}: not here")
                continue
            scores = run(articles, arguments.winnow, name, folder)
            if scores:
                show(name, scores, all_tables, goals())
    if all_tables:
        print(f"\nThe others' figures are those of {peer_file}, measured on whole collections.")


main()
