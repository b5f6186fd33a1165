"""Those who put documents into the watched folders, in every way that hurts."""

import hashlib
import os
import random
import shutil
import threading
import time

# How a document can break its worker.
FAULTS = ["crash", "segv", "exit 3", "garbage", "utf8", "wrong-id", "half", "reject"]
# The same, each costing all attempts their whole deadline: for long runs, and rarely.
SLOW_FAULTS = ["hang", "stubborn", "oom", "flood", "close"]


class Ledger:
    """What was put in. Every complete content is known by its digest."""

    def __init__(self, is_long):
        self.faults = FAULTS * 6 + SLOW_FAULTS if is_long else FAULTS
        self.lock = threading.Lock()
        self.contents = {}  # digest -> token
        self.restless = set()  # digests of documents that moved, alone or with their folder, or were linked
        self.drained = {}  # digest -> path, for the sources that take originals away
        self.faulty = set()  # digests of documents that break workers
        self.counts = {}
        self.errors = []
        self.next = 0

    def token(self):
        with self.lock:
            self.next += 1
            return self.next

    def note(self, content):
        """Notes a content that may from now on be found complete; returns its digest."""
        digest = "sha256:" + hashlib.sha256(content).hexdigest()
        with self.lock:
            self.contents[digest] = True
        return digest

    def count(self, what, by=1):
        with self.lock:
            self.counts[what] = self.counts.get(what, 0) + by


class Producer(threading.Thread):
    """One source of documents. Uses folders of its own, so that it knows what is in them."""

    def __init__(self, name, seed, ledger, root, stage, running, lull):
        super().__init__(daemon=True, name=name)
        self.random = random.Random(seed)
        self.ledger = ledger
        self.root = os.path.join(root, name)
        self.stage = os.path.join(stage, name)
        self.running = running
        self.lull = lull
        os.makedirs(self.stage, exist_ok=True)

    def run(self):
        while self.running.is_set():
            if self.lull.is_set():
                time.sleep(0.02)
                continue
            try:
                self.act()
            except FileNotFoundError:
                time.sleep(0.02)  # the root was taken away for a moment
            except OSError as error:
                self.ledger.errors.append(f"{self.name}: {error}")
                time.sleep(0.1)
            time.sleep(self.random.uniform(0, 0.05))

    def make_folder(self, path):
        """Makes a folder, but never the watched one, which may be away for a moment."""
        try:
            os.mkdir(path)
        except FileExistsError:
            pass

    def content(self, bytes_about=None):
        """A new content, unlike any other."""
        size = bytes_about or int(self.random.paretovariate(1.1) * 200)
        size = min(size, 1_000_000)
        head = f"{self.name} {self.ledger.token()} of {size} bytes\n".encode()
        line = b"The quick brown fox jumps over the lazy dog, and nobody counts how often it does.\n"
        return head + line * (size // len(line)) + b"end of " + head

    def write(self, path, content):
        with open(path, "wb") as out:
            out.write(content)

    def staged(self, content):
        path = os.path.join(self.stage, str(self.ledger.token()))
        self.write(path, content)
        return path


class Writer(Producer):
    """Creates, rewrites, moves and deletes files in a folder whose originals stay."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.files = []
        self.trees = []

    def act(self):
        self.make_folder(self.root)
        acts = [
            (30, self.rename_in), (15, self.write_at_once), (8, self.write_slowly), (6, self.append_often),
            (10, self.replace), (6, self.rewrite), (4, self.rewrite_large_while_read), (8, self.move), (6, self.delete),
            (3, self.tree_in), (2, self.tree_move), (1, self.tree_out), (1, self.faulty), (1, self.oddity),
            (2, self.overwrite_by_move), (2, self.burst),
        ]
        weights, functions = zip(*acts)
        self.random.choices(functions, weights)[0]()

    def new_path(self):
        depth = self.random.choice([0, 0, 0, 1, 1, 2])
        folder = self.root
        for _ in range(depth):
            folder = os.path.join(folder, self.random.choice("abc"))
            self.make_folder(folder)
        return os.path.join(folder, f"{self.ledger.token()}.txt")

    def added(self, path, content):
        self.files.append(path)
        self.ledger.count("documents")

    def rename_in(self):
        content = self.content()
        self.ledger.note(content)
        path = self.new_path()
        os.rename(self.staged(content), path)
        self.added(path, content)

    def write_at_once(self):
        content = self.content()
        self.ledger.note(content)
        path = self.new_path()
        self.write(path, content)
        self.added(path, content)

    def write_slowly(self):
        content = self.content(2000)
        self.ledger.note(content)
        path = self.new_path()
        self.write_in_parts(path, content)
        self.added(path, content)

    def write_in_parts(self, path, content):
        """Keeps the file open, with pauses longer and shorter than the settle period."""
        parts = self.random.randint(2, 5)
        step = len(content) // parts + 1
        with open(path, "wb", buffering=0) as out:
            for start in range(0, len(content), step):
                out.write(content[start:start + step])
                time.sleep(self.random.choice([0.005, 0.02, 0.12]))

    def append_often(self):
        """Closes the file after each part: each state is complete as far as anyone can tell."""
        path = self.new_path()
        content = b""
        for _ in range(self.random.randint(2, 5)):
            content += self.content(300)
            self.ledger.note(content)
            with open(path, "ab") as out:
                out.write(content[os.path.getsize(path):])
            time.sleep(self.random.choice([0.002, 0.02, 0.1]))
        self.added(path, content)

    def some_file(self):
        return self.random.choice(self.files) if self.files else None

    def replace(self):
        """A new version by rename, the way editors save."""
        path = self.some_file()
        if path is None:
            return
        content = self.content()
        self.ledger.note(content)
        if os.path.exists(path):
            os.rename(self.staged(content), path)
            self.ledger.count("rewrites")

    def rewrite(self):
        """A new version in place."""
        path = self.some_file()
        if path is None or not os.path.exists(path):
            return
        content = self.content(1500)
        self.ledger.note(content)
        self.write_in_parts(path, content)
        self.ledger.count("rewrites")

    def rewrite_large_while_read(self):
        """Two versions, the second begun about when the first is being read."""
        path = self.new_path()
        first, second = self.content(900_000), self.content(900_000)
        self.ledger.note(first)
        self.write(path, first)
        self.added(path, first)
        time.sleep(self.random.uniform(0.04, 0.12))
        self.ledger.note(second)
        with open(path, "r+b", buffering=0) as out:
            for start in range(0, len(second), 90_000):
                out.write(second[start:start + 90_000])
                time.sleep(self.random.choice([0, 0.001, 0.01]))
            out.truncate(len(second))
        self.ledger.count("rewrites")

    def restless(self, path):
        """The content at a path takes part in a move, which may make it a second document."""
        try:
            with open(path, "rb") as file:
                digest = self.ledger.note(file.read())
            with self.ledger.lock:
                self.ledger.restless.add(digest)
        except FileNotFoundError:
            pass

    def move(self):
        path = self.some_file()
        if path is None or not os.path.exists(path):
            return
        self.restless(path)
        target = self.new_path()
        os.rename(path, target)
        self.files.remove(path)
        self.files.append(target)
        self.ledger.count("moves")

    def overwrite_by_move(self):
        path, target = self.some_file(), self.some_file()
        if path is None or path == target or not (os.path.exists(path) and os.path.exists(target)):
            return
        self.restless(path)
        self.restless(target)
        os.rename(path, target)
        self.files.remove(path)
        self.ledger.count("moves")

    def delete(self):
        path = self.some_file()
        if path is None:
            return
        self.files.remove(path)
        if os.path.exists(path):
            os.unlink(path)
            self.ledger.count("deletions")

    def burst(self):
        """Many small files at once."""
        for _ in range(self.random.randint(20, 60)):
            content = self.content(150)
            self.ledger.note(content)
            path = self.new_path()
            os.rename(self.staged(content), path)
            self.added(path, content)

    def tree_in(self):
        name = f"tree-{self.ledger.token()}"
        staged = os.path.join(self.stage, name)
        for folder in ["", "x", "x/y", "z"]:
            os.makedirs(os.path.join(staged, folder), exist_ok=True)
            for number in range(3):
                content = self.content(200)
                with self.ledger.lock:
                    self.ledger.restless.add(self.ledger_note_unlocked(content))
                self.write(os.path.join(staged, folder, f"{number}.txt"), content)
        os.rename(staged, os.path.join(self.root, name))
        self.trees.append(os.path.join(self.root, name))
        self.ledger.count("documents", 12)
        self.ledger.count("trees")

    def ledger_note_unlocked(self, content):
        digest = "sha256:" + hashlib.sha256(content).hexdigest()
        self.ledger.contents[digest] = True
        return digest

    def tree_move(self):
        if not self.trees:
            return
        tree = self.trees.pop(self.random.randrange(len(self.trees)))
        target = os.path.join(self.root, f"tree-{self.ledger.token()}")
        os.rename(tree, target)
        self.trees.append(target)
        self.ledger.count("tree moves")

    def tree_out(self):
        if not self.trees:
            return
        tree = self.trees.pop(self.random.randrange(len(self.trees)))
        if self.random.random() < 0.5:
            shutil.rmtree(tree)
        else:
            os.rename(tree, os.path.join(self.stage, f"out-{self.ledger.token()}"))
        self.ledger.count("deletions", 12)

    def faulty(self):
        drop_faulty(self, os.path.dirname(self.new_path()))

    def oddity(self):
        """What is no document, or hardly one."""
        path = self.new_path()
        kind = self.random.randrange(4)
        if kind == 0:
            os.mkfifo(path)
        elif kind == 1:
            os.symlink("/etc/hostname", path)
        elif kind == 2:
            self.write(path + ".part", b"ignored")
        else:
            content = self.content()
            self.ledger.note(content)
            self.write(os.fsencode(path) + b"\xff\xfe", content)
            self.ledger.count("documents")
        self.ledger.count("oddities")


class Drainer(Producer):
    """Puts files into a source that takes its originals away; never replaces one that is still there."""

    def act(self):
        self.make_folder(self.root)
        if self.random.random() < 0.01:
            drop_faulty(self, self.root)
            return
        content = self.content()
        digest = self.ledger.note(content)
        # Names come back once their originals are gone.
        path = os.path.join(self.root, f"{self.random.randrange(300)}.txt")
        staged = self.staged(content)
        try:
            os.link(staged, path)
        except FileExistsError:
            os.unlink(staged)
            with self.ledger.lock:
                del self.ledger.contents[digest]
            return
        os.unlink(staged)
        with self.ledger.lock:
            self.ledger.drained[digest] = path
        self.ledger.count("documents")


def drop_faulty(producer, folder):
    """A document that breaks its worker."""
    fault = producer.random.choice(producer.ledger.faults)
    number = producer.ledger.token()
    content = f"!{fault}\n{producer.name} {number}\n".encode()
    digest = producer.ledger.note(content)
    with producer.ledger.lock:
        producer.ledger.faulty.add(digest)
    os.rename(producer.staged(content), os.path.join(folder, f"{number}-{fault.split()[0]}.txt"))
    producer.ledger.count("documents")
    producer.ledger.count("faulty documents")
