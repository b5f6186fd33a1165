#!/usr/bin/python3
"""Tortures a daemon and counts what is lost: nothing may be.

Producers create, rewrite, move and delete files under load while the daemon is killed at random moments and at every
fail point, its workers are killed, its disks are filled, its event queue overflows and its folder disappears. In the end
what went in is compared with the outbox. A consumer reads along and notes whether anything it read ever changes.

Needs a debug build (fail points) and, for full disks and queue overflow, root; what is left out is said.
"""

import argparse
import datetime
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from consumer import Consumer  # noqa: E402
from daemon import Daemon  # noqa: E402
from hostile import hostile  # noqa: E402
from mishaps import Disk, Mishaps  # noqa: E402
from producers import Drainer, Ledger, Writer  # noqa: E402
from verify import Verdict, check_outbox, check_quarantine, files_below  # noqa: E402

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def fail_points():
    """Every fail point that the sources name."""
    found = set()
    for file in sorted((REPOSITORY / "Sources").rglob("*.swift")):
        found.update(re.findall(r'FailPoint\.hit\("(\w+)"\)', file.read_text()))
    return sorted(found)


def configuration(base, layout):
    folder = {"kind": "folder", "settle": "60ms", "rescan": "3s"}
    return {
        "state": f"{base}/state",
        "outbox": {"path": f"{base}/out/outbox", "layout": layout, "segmentBytes": "1MiB"},
        "quarantine": {"path": f"{base}/quarantine"},
        "sources": [
            dict(folder, name="inbox", path=f"{base}/inbox"),
            dict(folder, name="deleted", path=f"{base}/deleted", afterSuccess="delete", afterFailure="quarantine"),
            dict(folder, name="archived", path=f"{base}/archived", afterSuccess="archive",
                 archivePath=f"{base}/out/archive" if layout == "segments" else f"{base}/archive", afterFailure="quarantine"),
        ],
        # An innocent document may meet a killed worker a few times.
        "retry": {"attempts": 5, "initial": "20ms", "maximum": "200ms"},
        "limits": {"deadline": "3s", "grace": "100ms", "memory": "512MiB", "backlogDocuments": 200},
        "workers": {"count": 2, "recycleAfter": 200},
        "log": {"level": "notice", "format": "console"},
        "admin": {"socket": f"{base}/s"},
    }


def seconds(text):
    """Seconds since 1970 of a time in a status, 0 for none."""
    return datetime.datetime.fromisoformat(text).timestamp() if text else 0


def wait_for_quiet(daemon, consumer, patience=300):
    """Waits until a rescan that began after the last change is over and nothing is in work or waits."""
    end = time.monotonic() + patience
    mark = time.time() + 1
    calm = 0
    last = None
    # The times of rescans are told in whole seconds.
    time.sleep(1)
    daemon.signal(signal.SIGUSR1)
    while time.monotonic() < end:
        status = daemon.status()
        if status is None:
            if not daemon.is_alive():
                raise RuntimeError("the daemon died while it should come to rest")
            continue
        code, text, _ = daemon.command("status", "--json")
        documents = json.loads(text)["documents"] if code == 0 else {}
        still = (
            status["state"] == "idle" and not status["troubles"]
            and all(source["settling"] == 0 and source["activity"] == "watching" for source in status["sources"])
            and all(seconds(source.get("lastRescan")) >= mark for source in status["sources"])
            and documents.get("pending") == 0 and documents.get("waiting") == 0)
        now = (status["lastSequence"], len(consumer.seen))
        calm = calm + 1 if still and now == last and now[0] == now[1] else 0
        last = now
        # Longer than the grace of a missing file.
        if calm >= 8:
            return
        time.sleep(0.2)
    raise TimeoutError(f"the daemon does not come to rest: {status} {documents} {last}")


def torture(layout, seconds, arguments, counts):
    """One run; returns what is wrong."""
    base = tempfile.mkdtemp(prefix=f"wt-{layout[0]}-", dir=arguments.folder)
    programs = os.path.join(base, "bin")
    os.mkdir(programs)
    shutil.copy(os.path.join(arguments.programs, "winnow"), programs)
    shutil.copy(os.path.join(arguments.programs, "winnow-worker-faults"), os.path.join(programs, "winnow-worker"))
    for name in ["inbox", "deleted", "archived", "stage", "state", "out"]:
        os.mkdir(os.path.join(base, name))
    disks = [Disk(os.path.join(base, "out"), 1024), Disk(os.path.join(base, "state"), 512)]
    daemon = Daemon(os.path.join(programs, "winnow"), base, configuration(base, layout))
    failed = True
    try:
        if os.geteuid() == 0:
            for disk in disks:
                disk.mount()
        # For one layout the archive is on another file system, so that originals are copied.
        archive = os.path.join(base, "archive")
        if layout == "segments":
            os.mkdir(os.path.join(base, "out/archive"))
            os.symlink("out/archive", archive)
        else:
            os.mkdir(archive)
        faults = run(layout, seconds, arguments, counts, base, daemon, disks)
        failed = bool(faults)
        return faults
    finally:
        if daemon.is_alive():
            daemon.kill()
        for disk in disks:
            disk.keep_and_unmount(failed)
        if failed:
            print(f"  everything is kept in {base}")
        else:
            shutil.rmtree(base, ignore_errors=True)


def torture_with_hostile(shared, arguments, counts):
    """Hostile documents and the shipped worker; returns what is wrong."""
    base = tempfile.mkdtemp(prefix="wt-h-", dir=arguments.folder)
    programs = os.path.join(base, "bin")
    os.mkdir(programs)
    for name in ["winnow", "winnow-worker"]:
        shutil.copy(os.path.join(arguments.programs, name), programs)
    for name in ["inbox", "deleted", "archived", "archive", "stage", "state", "out"]:
        os.mkdir(os.path.join(base, name))
    settings = configuration(base, "files")
    settings["limits"].update(memory="2GiB", deadline="10s")
    daemon = Daemon(os.path.join(programs, "winnow"), base, settings)
    faults = ["it did not come to its end"]
    try:
        faults = hostile(shared, base, daemon, random.Random(arguments.seed), counts, wait_for_quiet)
        return faults
    finally:
        if daemon.is_alive():
            daemon.kill()
        if faults:
            print(f"  everything is kept in {base}")
        else:
            shutil.rmtree(base, ignore_errors=True)


def run(layout, seconds, arguments, counts, base, daemon, disks):
    ledger = Ledger(is_long=seconds >= 30)
    consumer = Consumer(os.path.join(base, "out/outbox"), layout)
    running = threading.Event()
    running.set()
    lull = threading.Event()
    stage = os.path.join(base, "stage")
    seed = arguments.seed
    inbox = os.path.join(base, "inbox")
    producers = [Writer(f"writer{n}", seed + n, ledger, inbox, stage, running, lull) for n in range(3)]
    producers += [
        Drainer("d", seed + 10, ledger, os.path.join(base, "deleted"), os.path.join(stage, "1"), running, lull),
        Drainer("a", seed + 11, ledger, os.path.join(base, "archived"), os.path.join(stage, "2"), running, lull),
    ]
    mishaps = Mishaps(daemon, base, disks, arguments.points, layout, lull, random.Random(seed + 20), counts)
    consumer.start()
    mishaps.start_daemon()
    for producer in producers:
        producer.start()
    mishaps.go_on(seconds)
    running.clear()
    for producer in producers:
        producer.join()
    mishaps.heal()
    wait_for_quiet(daemon, consumer)
    # A last clean stop and start: what only a rescan finds must be found, and nothing else.
    daemon.stop()
    daemon.start()
    daemon.wait_until_ready()
    wait_for_quiet(daemon, consumer)
    if daemon.stop() != 0:
        consumer.faults.append(f"a clean stop ended with {daemon.process.returncode}")
    consumer.running.clear()
    consumer.join()
    consumer.read_again()
    faults = list(consumer.faults) + ledger.errors
    examine(layout, base, daemon, ledger, consumer, counts, faults)
    forget_faulty(base, ledger)
    rebuild(base, daemon, consumer, counts, faults)
    return faults


def forget_faulty(base, ledger):
    """Takes away the documents that break workers: a new journal does not know them, and trying them again takes time."""
    root = os.fsencode(os.path.join(base, "inbox"))
    for path, digest in files_below(root).items():
        if digest in ledger.faulty:
            os.unlink(os.path.join(root, path))


def examine(layout, base, daemon, ledger, consumer, counts, faults):
    verdict = Verdict(ledger, consumer.records)
    verdict.replay()
    files = verdict.compare("inbox", os.path.join(base, "inbox"))
    verdict.check_drained(
        [os.path.join(base, "deleted"), os.path.join(base, "archived")],
        os.path.realpath(os.path.join(base, "archive")))
    renamed = verdict.check_twice()
    faults += verdict.faults
    quarantined = check_quarantine(
        ledger, os.path.join(base, "state/journal.sqlite"), os.path.join(base, "quarantine"), faults)
    check_outbox(os.path.join(base, "out/outbox"), layout, faults)
    code, text, errors = daemon.command("journal", "check")
    if code != 0 or "no longer in the outbox" in errors:
        faults.append(f"journal check: {code} {text} {errors}")
    for what, count in ledger.counts.items():
        counts[what] = counts.get(what, 0) + count
    for event, count in verdict.counts.items():
        counts[f"records {event}"] = counts.get(f"records {event}", 0) + count
    counts["records"] = counts.get("records", 0) + len(consumer.records)
    counts["contents"] = counts.get("contents", 0) + len(ledger.contents)
    counts["quarantined"] = counts.get("quarantined", 0) + quarantined
    counts["files compared"] = counts.get("files compared", 0) + files + len(ledger.drained)
    counts["moved while in work"] = counts.get("moved while in work", 0) + renamed


def rebuild(base, daemon, consumer, counts, faults):
    """Loses the journal, rebuilds it from the outbox, and starts again: nothing may be published for that."""
    before = len(consumer.records)
    for suffix in ["", "-wal", "-shm"]:
        path = os.path.join(base, "state/journal.sqlite" + suffix)
        if os.path.exists(path):
            os.unlink(path)
    code, _, errors = daemon.command("journal", "rebuild")
    if code != 0:
        faults.append(f"journal rebuild: {code} {errors}")
    daemon.start(None, "--once")
    daemon.process.wait(120)
    consumer.look()
    if len(consumer.records) != before:
        extra = [consumer.records[n] for n in sorted(consumer.records)[before:]]
        faults.append(f"TWICE after a rebuild: {len(extra)} records, such as {extra[:2]}")
    counts["records read back by a rebuild"] = counts.get("records read back by a rebuild", 0) + before


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=int, default=600, help="how long, both layouts together")
    parser.add_argument("--layout", choices=["files", "segments"], action="append")
    parser.add_argument("--programs", default=str(REPOSITORY / ".build/debug"), help="the debug build")
    parser.add_argument("--folder", default=None, help="where to work; a temporary folder is made there")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="repeats the same plan, not the same timing")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    arguments.points = fail_points()
    layouts = arguments.layout or ["files", "segments"]
    print(f"torture: {arguments.seconds} s, layouts {', '.join(layouts)}, seed {arguments.seed}", flush=True)
    if os.geteuid() != 0:
        print("left out, needs root: full disks, overflow of the event queue")
    faults, counts = [], {}
    for layout in layouts:
        found = torture(layout, arguments.seconds / len(layouts), arguments, counts)
        faults += [f"{layout}: {fault}" for fault in found]
    shared = os.environ.get("WINNOW_SHARED")
    if shared:
        faults += [f"hostile: {fault}" for fault in torture_with_hostile(shared, arguments, counts)]
    hit = {key for key in counts if key.startswith("hit ")}
    for key in sorted(counts):
        if key not in hit:
            print(f"  {counts[key]:8} {key}")
    never = [name for name in arguments.points if f"hit {name}" not in counts]
    print(f"  {len(hit):8} of {len(arguments.points)} fail points hit" + (f"; not: {', '.join(never)}" if never else ""))
    for fault in faults[:40]:
        print(f"  WRONG {fault}")
    print(f"torture: {len(faults)} faults" if faults else "torture: nothing lost, nothing twice, nothing torn")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
