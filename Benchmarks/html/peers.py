#!/usr/bin/env python3
"""Parses the pages of a folder with the peers and prints MB/s of process time, best of the rounds.

Usage: peers.py FOLDER [ROUNDS]
"""
import sys
import time
from pathlib import Path


def peers():
    from resiliparse.parse.html import HTMLTree
    yield "lexbor (resiliparse)", lambda page: HTMLTree.parse_from_bytes(page, "utf-8")
    from selectolax.lexbor import LexborHTMLParser
    yield "lexbor (selectolax)", LexborHTMLParser
    import lxml.etree
    import lxml.html
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    yield "libxml2 (lxml)", lambda page: lxml.html.document_fromstring(page, parser=parser)


def main():
    pages = [path.read_bytes() for path in sorted(Path(sys.argv[1]).iterdir())]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    size = sum(map(len, pages))
    for name, parse in peers():
        best = float("inf")
        failed = 0
        for _ in range(rounds):
            start = time.process_time()
            failed = 0
            for page in pages:
                try:
                    parse(page)
                except Exception:
                    failed += 1
            best = min(best, time.process_time() - start)
        note = f"   ({failed} pages refused)" if failed else ""
        print(f"{name:24} {size / 1e6 / best:8.1f} MB/s {len(pages) / best:9.1f} pages/s{note}", flush=True)


main()
