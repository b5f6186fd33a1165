"""Compares what went in with what came out."""

import hashlib
import json
import os
import sqlite3
import stat


def files_below(root):
    """Every regular file that counts as a document: path relative to the root -> digest."""
    found = {}
    for folder, _, names in os.walk(os.fsencode(root)):
        for name in names:
            path = os.path.join(folder, name)
            if not stat.S_ISREG(os.lstat(path).st_mode) or name.endswith(b".part") or name.startswith(b".winnow"):
                continue
            with open(path, "rb") as file:
                found[os.path.relpath(path, os.fsencode(root))] = "sha256:" + hashlib.sha256(file.read()).hexdigest()
    return found


def path_bytes(display):
    """The bytes behind a path as records show it."""
    if "\\x" not in display:
        return display.encode()
    out, rest = b"", display.encode()
    while rest:
        if rest.startswith(b"\\x"):
            out += bytes.fromhex(rest[2:4].decode())
            rest = rest[4:]
        elif rest.startswith(b"\\\\"):
            out += b"\\"
            rest = rest[2:]
        else:
            out += rest[:1]
            rest = rest[1:]
    return out


class Verdict:
    """Plays the records back, as a consumer would, and compares the result with the folders."""

    def __init__(self, ledger, records):
        self.ledger = ledger
        self.records = records
        self.faults = []
        self.live = {}  # document -> [source, path, digest, sequence, version]
        self.last_event = {}
        self.ids = {}
        self.by_digest = {}  # digest -> [(source, document)] of created and updated records
        self.counts = {}

    def fault(self, text):
        self.faults.append(text)

    def replay(self):
        """Checks each record against those before it."""
        if sorted(self.records) != list(range(1, len(self.records) + 1)):
            have = set(self.records)
            missing = [n for n in range(1, max(have, default=0) + 1) if n not in have]
            self.fault(f"sequences are missing: {missing[:10]} of {max(have, default=0)}")
        for sequence in sorted(self.records):
            self.play(sequence, self.records[sequence])

    def play(self, sequence, record):
        event, document = record["event"], record["document"]["id"]
        self.counts[event] = self.counts.get(event, 0) + 1
        where = f"record {sequence} ({event} {record['source']['name']}:{record['source']['path']})"
        if record["id"] in self.ids:
            self.fault(f"{where} has the id of record {self.ids[record['id']]}")
        self.ids[record["id"]] = sequence
        live = self.live.get(document)
        source, path = record["source"]["name"], path_bytes(record["source"]["path"])
        digest = record.get("content", {}).get("digest")
        if (event == "created") == (live is not None):
            self.fault(f"{where}: the document {'is' if live else 'is not'} live already")
        if live and record["document"].get("supersedes") != live[3]:
            self.fault(f"{where} supersedes {record['document'].get('supersedes')}, the last was {live[3]}")
        if event in ("created", "updated"):
            self.check_content(where, source, document, digest)
            if live and live[2] == digest:
                self.fault(f"{where} has the content of the version before")
            self.live[document] = [source, path, digest, sequence, record["document"]["version"]]
        elif event == "moved" and live:
            if live[1] != path_bytes(record["source"]["movedFrom"]) or live[2] != digest:
                self.fault(f"{where}: it was at {live[1]} with {live[2]}")
            live[1], live[3] = path, sequence
        elif event == "deleted":
            self.live.pop(document, None)

    def check_content(self, where, source, document, digest):
        if digest not in self.ledger.contents:
            self.fault(f"{where}: nobody ever finished a file with the digest {digest}")
        if digest in self.ledger.faulty:
            self.fault(f"{where}: a document that breaks every worker has a record")
        self.by_digest.setdefault(digest, []).append((source, document))

    def compare(self, source, root, quarantined=()):
        """The live documents of a source must be its files, but for those given up, and nothing else."""
        files = files_below(root)
        expected = {
            path: digest for path, digest in files.items()
            if digest not in self.ledger.faulty and path not in quarantined}
        actual = {}
        for document, (name, path, digest, sequence, _) in self.live.items():
            if name != source:
                continue
            if path in actual:
                self.fault(f"{source}: two live documents at {path}")
            actual[path] = digest
        for path, digest in expected.items():
            if path not in actual:
                self.fault(f"LOST {source}: {path} ({digest}) has no record")
            elif actual[path] != digest:
                self.fault(f"LOST {source}: the last version of {path} has no record")
        for path in actual.keys() - expected.keys():
            self.fault(f"{source}: {path} counts as live and is no file")
        return len(expected)

    def check_twice(self):
        """No content may have been published twice, unless its document moved."""
        twice = 0
        for digest, places in self.by_digest.items():
            if len(places) == 1:
                continue
            if digest in self.ledger.restless and len({document for _, document in places}) == len(places):
                twice += 1
                continue
            self.fault(f"TWICE {digest}: {places}")
        return twice

    def check_drained(self, folders, archive):
        """Documents of the sources that take originals away: each published once, each gone, each archived whole."""
        for digest, path in self.ledger.drained.items():
            if digest not in self.by_digest:
                self.fault(f"LOST {path} ({digest}) was taken away and has no record")
        for folder in folders:
            for path, digest in files_below(folder).items():
                self.fault(f"{folder}: {path} was to be taken away and is still there")
        archived = set(files_below(archive).values())
        wanted = {d for d, p in self.ledger.drained.items() if "/archived/" in p}
        if wanted - archived:
            self.fault(f"LOST {len(wanted - archived)} archived originals, such as {sorted(wanted - archived)[:3]}")


def check_quarantine(ledger, journal, quarantine, faults):
    """Every document that breaks workers lies in quarantine with its reason, and no other does."""
    with sqlite3.connect(f"file:{journal}?mode=ro", uri=True) as database:
        rows = database.execute(
            "SELECT hex(identity), name, attempts, reasonCode, reason FROM document WHERE state = 2").fetchall()
        stuck = database.execute(
            "SELECT state, count(*), min(name), min(reason) FROM document WHERE state IN (0, 4) GROUP BY state"
        ).fetchall()
    for state, count, name, reason in stuck:
        faults.append(f"{count} documents are still {'pending' if state == 0 else 'waiting'}, such as {name}: {reason}")
    for identity, name, attempts, code, reason in rows:
        if not any(name.split(b"-")[-1].startswith(f.split()[0].encode()) or f.split()[0].encode() in name
                   for f in ["crash", "segv", "exit", "hang", "stubborn", "oom", "flood", "garbage", "utf8",
                             "wrong-id", "half", "close", "reject"]):
            faults.append(f"{name} is innocent and lies in quarantine: {code} {reason}")
        try:
            with open(os.path.join(quarantine, identity.lower(), "reason.json")) as file:
                if json.load(file)["code"] != code:
                    faults.append(f"{name}: another reason lies in quarantine than the journal has")
        except (OSError, ValueError, KeyError) as error:
            faults.append(f"{name}: no readable reason in quarantine: {error}")
    return len(rows)


def check_outbox(outbox, layout, faults):
    """Nothing but records under final names."""
    for folder, folders, names in os.walk(outbox):
        for name in names:
            if layout == "files" and name.endswith(".json") and not name.startswith("."):
                continue
            if layout == "segments" and name.endswith(".jsonl"):
                with open(os.path.join(folder, name), "rb") as file:
                    if file.seek(0, 2) and file.seek(-1, 2) and file.read(1) != b"\n":
                        faults.append(f"{name} ends in half a record")
                continue
            faults.append(f"stray file in the outbox: {os.path.join(folder, name)}")
