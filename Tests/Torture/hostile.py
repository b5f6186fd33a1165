"""Documents made to break parsers, with the worker that is shipped, while the daemon is killed."""

import os
import shutil
import sqlite3
import time

from consumer import Consumer
from producers import Ledger
from verify import Verdict, check_outbox


def hostile(shared, base, daemon, dice, counts, wait_for_quiet):
    """Puts every file of `data/hostile` in; each must have an answer, and the daemon must not mind."""
    ledger = Ledger(is_long=False)
    outbox = os.path.join(base, "out/outbox")
    consumer = Consumer(outbox, "files")
    consumer.start()
    daemon.start()
    daemon.wait_until_ready()
    folder = os.path.join(shared, "data/hostile")
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not os.path.isfile(path):
            continue
        with open(path, "rb") as file:
            # Two of them may be equal, such as two empty ones.
            ledger.restless.add(ledger.note(file.read()))
        staged = os.path.join(base, "stage", name)
        shutil.copy(path, staged)
        os.rename(staged, os.path.join(base, "inbox", name))
        counts["hostile documents"] = counts.get("hostile documents", 0) + 1
        if dice.random() < 0.3:
            time.sleep(dice.uniform(0, 0.3))
            daemon.kill()
            counts["killed over hostile documents"] = counts.get("killed over hostile documents", 0) + 1
            daemon.start()
            daemon.wait_until_ready()
    wait_for_quiet(daemon, consumer)
    code = daemon.stop()
    consumer.running.clear()
    consumer.join()
    consumer.read_again()
    faults = list(consumer.faults)
    if code != 0:
        faults.append(f"a clean stop ended with {code}")
    with sqlite3.connect(f"file:{base}/state/journal.sqlite?mode=ro", uri=True) as database:
        rows = database.execute("SELECT name, state, reasonCode FROM document").fetchall()
    quarantined = {name for name, state, _ in rows if state == 2}
    counts["hostile documents in quarantine"] = len(quarantined)
    for name, state, code in rows:
        if state not in (1, 2, 3):
            faults.append(f"{name} has no answer: state {state} {code}")
    verdict = Verdict(ledger, consumer.records)
    verdict.replay()
    verdict.compare("inbox", os.path.join(base, "inbox"), quarantined)
    verdict.check_twice()
    faults += verdict.faults
    check_outbox(outbox, "files", faults)
    return faults
