"""The reader of the outbox: sees each record as soon as it is there, and never forgets one."""

import hashlib
import json
import os
import threading
import time


class Consumer(threading.Thread):
    """Follows the outbox while everything else breaks; notes what a reader may rely on and did not get."""

    def __init__(self, outbox, layout):
        super().__init__(daemon=True)
        self.outbox = outbox
        self.layout = layout
        self.seen = {}  # sequence -> (hash of the record, where)
        self.records = {}  # sequence -> the record without its text
        self.faults = []
        self.files = set()
        self.offsets = {}
        self.running = threading.Event()
        self.running.set()

    def run(self):
        while self.running.is_set():
            self.look()
            time.sleep(0.05)

    def look(self):
        """Takes in what is new."""
        try:
            if self.layout == "files":
                self.look_at_files()
            else:
                self.look_at_segments()
        except FileNotFoundError:
            pass  # the outbox is not there yet

    def look_at_files(self):
        for day in sorted(os.listdir(self.outbox)):
            folder = os.path.join(self.outbox, day)
            if day.startswith(".") or not os.path.isdir(folder):
                continue
            for name in os.listdir(folder):
                path = os.path.join(folder, name)
                if name.startswith(".") or path in self.files:
                    continue
                self.files.add(path)
                with open(path, "rb") as file:
                    line = file.read()
                record = self.take(line, path)
                if record and name != record["id"] + ".json":
                    self.faults.append(f"{path} holds record {record['id']}")

    def look_at_segments(self):
        for name in sorted(os.listdir(self.outbox)):
            if not name.endswith(".jsonl"):
                continue
            path = os.path.join(self.outbox, name)
            start = self.offsets.get(path, 0)
            with open(path, "rb") as file:
                size = os.fstat(file.fileno()).st_size
                if size < start:
                    self.faults.append(f"{path} was cut to {size} bytes; {start} had been read")
                    self.offsets[path] = size
                    continue
                file.seek(start)
                fresh = file.read()
            whole = fresh.rfind(b"\n") + 1
            for line in fresh[:whole].splitlines(keepends=True):
                self.take(line, f"{path} at {start}")
                start += len(line)
            self.offsets[path] = start

    def take(self, line, place):
        try:
            record = json.loads(line)
            sequence = record["sequence"]
        except (ValueError, KeyError, TypeError):
            self.faults.append(f"{place}: not a whole record: {line[:80]!r}")
            return None
        digest = hashlib.sha256(line).digest()
        known = self.seen.get(sequence)
        if known and known[0] != digest:
            self.faults.append(f"sequence {sequence} changed its content: {known[1]}, then {place}")
        self.seen[sequence] = (digest, place)
        for key in ("text", "blocks", "links"):
            record.pop(key, None)
        self.records[sequence] = record
        return record

    def read_again(self):
        """Reads the outbox from the start and compares: what was published is never changed."""
        self.look()
        before = dict(self.seen)
        self.files.clear()
        self.offsets.clear()
        self.seen = {}
        self.look()
        for sequence, (digest, place) in before.items():
            now = self.seen.get(sequence)
            if now is None:
                self.faults.append(f"sequence {sequence} was read at {place} and is gone")
            elif now[0] != digest:
                self.faults.append(f"sequence {sequence} was read at {place}, and is another now")
