#!/usr/bin/env python3
"""Differential test: the trees of html-conformance --dump against those of html5lib, on pages and on mutations.

Usage: compare.py HTML_CONFORMANCE FOLDER [MUTATIONS_PER_PAGE] [MAX_BYTES]
html5lib 1.1 is older than the standard in known ways (select, templates in tables, search): differences are printed
for a person to judge, smallest first.
"""
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import html5lib
from html5lib.treebuilders import getTreeBuilder


def tree(data):
    parser = html5lib.HTMLParser(getTreeBuilder("etree"), namespaceHTMLElements=False)
    parser.parse(data.decode("utf-8-sig", "replace"))
    dump = parser.tree.testSerializer(parser.tree.document._element)
    lines = ["| " + line[3:] if line.startswith("|  ") else line for line in dump.split("\n")[1:]]
    return "\n".join("| " + line if line.startswith("<!DOCTYPE") else line for line in lines).rstrip("\n")


def ours(program, pages):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, page in enumerate(pages):
            path = Path(folder) / f"{number}.html"
            path.write_bytes(page)
            paths.append(str(path))
        text = subprocess.run([program, "--dump", *paths], capture_output=True, check=True).stdout.decode("utf-8")
    return [part.split("\n", 1)[1].rstrip("\n") for part in text.split("#file ")[1:]]


TAGS = b"<a> <b> <p> <div> <table> <tr> <td> <li> <ul> </a> </b> </p> </div> </table> <form> </form> <i> </i> <svg> </svg> <math> <br> <button> <h1> </h1> <span> </span> <nobr> <font size=1> <pre> <dd> <caption> <!-- --> &amp; <title> </title>".split()


def mutate(data, rng):
    start = rng.randrange(max(1, len(data) - 1500))
    piece = bytearray(data[start:start + rng.randrange(50, 1500)])
    for _ in range(rng.randrange(1, 6)):
        at = rng.randrange(len(piece) + 1)
        action = rng.random()
        if action < 0.6:
            piece[at:at] = rng.choice(TAGS)
        elif action < 0.8:
            del piece[at:at + rng.randrange(40)]
        else:
            other = rng.randrange(len(piece) + 1)
            piece[at:at] = piece[other:other + rng.randrange(60)]
    return bytes(piece).decode("utf-8", "ignore").encode()


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    mutations = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    limit = int(sys.argv[4]) if len(sys.argv) > 4 else 60000
    rng = random.Random(7)
    pages = []
    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        if mutations == 0 and len(data) <= limit:
            pages.append(data)
        pages.extend(mutate(data, rng) for _ in range(mutations))
    pages = [page for page in pages if b"#file" not in page and b"<template" not in page]
    different = []
    for page, mine in zip(pages, ours(program, pages)):
        try:
            theirs = tree(page)
        except Exception as error:
            print("html5lib failed:", type(error).__name__)
            continue
        if theirs != mine:
            different.append((len(page), page, theirs, mine))
    for size, page, theirs, mine in sorted(different)[:8]:
        print("=" * 80)
        print(page.decode("utf-8", "replace"))
        a, b = theirs.split("\n"), mine.split("\n")
        at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        print("--- html5lib", *a[max(0, at - 3):at + 4], "--- ours", *b[max(0, at - 3):at + 4], sep="\n")
    print(f"{len(pages)} compared, {len(different)} different")


main()
