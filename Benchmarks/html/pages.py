#!/usr/bin/env python3
"""Unpacks the pages of an article set into a folder as UTF-8 files, one per page, so that every parser gets the same
bytes and none spends time on decoding.

Usage: pages.py SETS_FOLDER OUTPUT_FOLDER [PAGES_PER_SET]
"""
import gzip
import json
import re
import sys
from pathlib import Path

META = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w:.-]+)", re.I)


def decode(raw, charset):
    candidates = [charset] if charset else []
    found = META.search(raw[:20000])
    if found:
        candidates.append(found.group(1).decode("ascii", "ignore"))
    for name in ["utf-8", *candidates, "cp1252"]:
        try:
            return raw.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("utf-8", "replace")


def main():
    sets, output = Path(sys.argv[1]), Path(sys.argv[2])
    limit = int(sys.argv[3]) if len(sys.argv) > 3 else 150
    output.mkdir(parents=True, exist_ok=True)
    count = size = 0
    for folder in sorted(p for p in sets.iterdir() if (p / "gold.jsonl").exists()):
        rows = [json.loads(line) for line in open(folder / "gold.jsonl", encoding="utf-8") if line.strip()]
        for row in rows[:limit]:
            raw = gzip.decompress((folder / "html" / (row["id"] + ".html.gz")).read_bytes())
            data = decode(raw, row.get("charset")).encode("utf-8")
            (output / f"{folder.name}-{row['id'].replace('/', '_')}.html").write_bytes(data)
            count += 1
            size += len(data)
    print(f"{count} pages, {size} bytes in {output}")


main()
