#!/usr/bin/env python3
"""What the trainings of the HTML extractor's learned tables share: pages of a set through html-training."""
import json, subprocess, sys, tempfile
from pathlib import Path


def lines(program, mode, name, gold):
    """The lines that html-training writes in a mode of the pages of a set, in the order of its gold."""
    from common import read_html  # of the sets' folder, which the caller has put on the path

    with tempfile.TemporaryDirectory() as folder:
        manifest = Path(folder) / "manifest.jsonl"
        with open(manifest, "w", encoding="utf-8") as out:
            for number, item in enumerate(gold):
                path = Path(folder) / f"{number}.html"
                path.write_bytes(read_html(name, item))
                charset = item.get("charset")
                line = {"path": str(path), "declaredMediaType": "text/html" + (f"; charset={charset}" if charset else "")}
                if item.get("url"):
                    line["url"] = item["url"]
                out.write(json.dumps(line) + "\n")
        process = subprocess.Popen([program, mode, str(manifest)], stdout=subprocess.PIPE)
        yield from process.stdout
        if process.wait():
            sys.exit(f"{program} failed on {name}")
