#!/usr/bin/env python3
"""Extracts the same pages with Winnow and its peers in turn, one core each, and prints pages a second and the ratios.

Usage: articles.py WINNOW SETS_FOLDER [--pages N] [--rounds K] [--peers NAME,…]

SETS_FOLDER holds folders with gold.jsonl and html/*.html.gz. Winnow is timed as a whole process, from its start to its
last record, record and all, over files that were read just before, so that nobody waits for a disk; a peer is timed over
its calls alone, with the pages in memory and itself warm. Each peer runs in a process of its own: peak memory is that of
the largest process.
"""
import argparse, gzip, json, os, resource, statistics, subprocess, sys, tempfile, time
from pathlib import Path

FOLDERS = ("scrapinghub", "fundus", "trafilatura-eval")


def pages(sets, limit):
    found = []
    for name in FOLDERS:
        for line in (Path(sets) / name / "gold.jsonl").open(encoding="utf-8"):
            item = json.loads(line)
            body = gzip.decompress((Path(sets) / name / "html" / f"{item['id']}.html.gz").read_bytes())
            found.append((body, item.get("url")))
    return found[:limit]


def peer(name):
    if name.startswith("trafilatura"):
        import trafilatura
        return lambda body, url: trafilatura.bare_extraction(body, url=url, with_metadata=name.endswith("+metadata"))
    if name == "resiliparse":
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.encoding import detect_encoding
        return lambda body, url: extract_plain_text(
            body.decode(detect_encoding(body) or "utf-8", "replace"), main_content=True)
    if name == "readability":
        from readability import Document
        return lambda body, url: Document(body.decode("utf-8", "replace")).summary()
    sys.exit(f"unknown peer {name}")


def run_peer(name, sets, limit):
    documents, extract = pages(sets, limit), peer(name)
    extract(*documents[0])
    start, errors = time.perf_counter(), 0
    for body, url in documents:
        try:
            extract(body, url)
        except Exception as error:  # a peer's failure is its own figure
            errors += 1
            print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
    seconds = time.perf_counter() - start
    print(json.dumps({"speed": len(documents) / seconds, "errors": errors,
                      "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def run_winnow(program, manifest, count):
    for line in open(manifest, encoding="utf-8"):
        Path(json.loads(line)["path"]).read_bytes()
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        child = subprocess.Popen([program, "extract", "--manifest", manifest, "--format", "jsonl"], stdout=output)
        # The usage of the process and of its workers, which it has waited for.
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        output.seek(0)
        records = sum(1 for _ in output)
    if status or records != count:
        sys.exit(f"{count} pages in, {records} records out, status {status}")
    return count / seconds, usage.ru_maxrss / 1024


def prepare(sets, limit, folder):
    """Writes the pages and a manifest, in a process of its own: a child's peak memory starts with its parent's."""
    with open(os.path.join(folder, "manifest.jsonl"), "w") as out:
        for index, (body, url) in enumerate(pages(sets, limit)):
            path = Path(folder) / f"{index}.html"
            path.write_bytes(body)
            line = {"path": str(path), "declaredMediaType": "text/html"} | ({"url": url} if url else {})
            out.write(json.dumps(line) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("winnow")
    parser.add_argument("sets")
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", default="trafilatura+metadata,resiliparse")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--prepare", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.prepare:
        return prepare(arguments.sets, arguments.pages, arguments.prepare)
    if arguments.peer:
        return run_peer(arguments.peer, arguments.sets, arguments.pages)
    # Every process that is started has the same one core.
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    ratios = {}
    with tempfile.TemporaryDirectory() as folder:
        manifest = os.path.join(folder, "manifest.jsonl")
        subprocess.run([sys.executable, __file__, arguments.winnow, arguments.sets, "--prepare", folder,
                        "--pages", str(arguments.pages)], check=True)
        count = sum(1 for _ in open(manifest))
        for number in range(arguments.rounds):
            speed, memory = run_winnow(arguments.winnow, manifest, count)
            print(f"round {number + 1}: winnow {speed:.0f} pages/s, largest process {memory:.0f} MB")
            for name in arguments.peers.split(","):
                command = [sys.executable, __file__, arguments.winnow, arguments.sets, "--peer", name,
                                 "--pages", str(arguments.pages)]
                result = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
                ratios.setdefault(name, []).append(speed / result["speed"])
                print(f"round {number + 1}: {name} {result['speed']:.0f} pages/s, {result['errors']} errors, "
                      f"{result['megabytes']:.0f} MB: winnow {ratios[name][-1]:.2f} ×", flush=True)
    for name, values in ratios.items():
        print(f"winnow / {name}, median of {len(values)}: {statistics.median(values):.2f}")


if __name__ == "__main__":
    main()
