#!/usr/bin/env python3
"""Writes fuzzing seeds: each case of html5lib .dat files, and other files up to 64 KiB, with an options byte in front.

Usage: fuzz-html-seeds.py CORPUS_FOLDER FILES_OR_FOLDERS…
"""
import hashlib
import sys
from pathlib import Path


def write(folder, choice, data):
    data = bytes([choice]) + data
    (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


def cases(data):
    for part in data.split(b"#data\n")[1:]:
        yield part.split(b"\n#errors")[0].split(b"\n#encoding")[0]


def main():
    folder = Path(sys.argv[1])
    count = 0
    for name in sys.argv[2:]:
        root = Path(name)
        for path in sorted(p for p in ([root] if root.is_file() else root.rglob("*")) if p.is_file()):
            data = path.read_bytes()
            if path.suffix == ".dat":
                for case in cases(data):
                    write(folder, count % 2 * 128 + count % 13 * 8, case)
                    count += 1
            elif path.suffix != ".test" and len(data) <= 65536:
                write(folder, 0, data)
                count += 1
    print(f"{count} seeds")


main()
