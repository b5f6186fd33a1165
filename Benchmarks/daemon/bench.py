#!/usr/bin/env python3
"""Measures the daemon as a process, end to end. See docs/benchmarks.md.

  bench.py --bin FOLDER [--work FOLDER] [--only latency,throughput,files,rescan,growth,start] [--quick]

FOLDER holds release builds of `winnow` and `winnow-worker`. Standard library only. Each figure is printed beside its goal;
absolute times depend on the machine, so the raw cost of the disk is measured in the same run where a goal names it.
"""
import argparse, json, os, shutil, signal, socket, sqlite3, subprocess, sys, tempfile, threading, time

WORDS = ("The officials said on Friday that talks about the treaty would go on next week in the capital, although both "
         "sides remain far apart on inspections, and that a first draft could be ready before the summer break. ").split()


def text(number, size):
    out, at = [f"Document number {number}.\n\n"], number
    while sum(map(len, out)) < size:
        out.append(" ".join(WORDS[(at + i) % len(WORDS)] for i in range(60)) + "\n\n")
        at += 7
    return "".join(out)[:size].encode()


class Daemon:
    def __init__(self, args, name, layout="files", settle="100ms", durable=True, extra="", rescan="1h"):
        self.args, self.dir = args, os.path.join(args.work, name)
        os.makedirs(self.inbox, exist_ok=True)
        with open(self.config, "w") as out:
            out.write(f"state: {self.dir}/state\n"
                      f"outbox: {{ path: {self.dir}/outbox, layout: {layout}, durable: {str(durable).lower()} }}\n"
                      f"sources:\n  - {{ name: inbox, kind: folder, path: {self.inbox}, settle: {settle}, rescan: {rescan} }}\n"
                      f"log: {{ level: warning }}\n{extra}")

    inbox = property(lambda self: os.path.join(self.dir, "inbox"))
    config = property(lambda self: os.path.join(self.dir, "winnow.yaml"))
    socket = property(lambda self: os.path.join(self.dir, "state", "winnow.sock"))

    def __enter__(self):
        self.notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        address = os.path.join(self.dir, "notify")
        if os.path.exists(address):
            os.unlink(address)
        self.notify.bind(address)
        self.started = time.monotonic()
        self.process = subprocess.Popen([os.path.join(self.args.bin, "winnow"), "run", "-c", self.config],
                                        env=dict(os.environ, NOTIFY_SOCKET=address))
        self.notify.settimeout(60)
        while b"READY=1" not in self.notify.recv(4096):
            pass
        self.ready = time.monotonic() - self.started
        threading.Thread(target=self.listen, daemon=True).start()
        return self

    def listen(self):
        """Takes the daemon's status messages, as systemd would."""
        self.notify.settimeout(None)
        while self.notify.recv(4096):
            pass

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(60) != 0:
            sys.exit(f"the daemon ended with {self.process.returncode}")

    def status(self):
        with socket.socket(socket.AF_UNIX) as s:
            s.connect(self.socket)
            s.sendall(b'{"verb":"status"}\n')
            data = b""
            while not data.endswith(b"\n"):
                data += s.recv(65536)
            return json.loads(data)

    def wait_sequence(self, last, timeout=600):
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if self.status()["lastSequence"] >= last:
                return time.monotonic()
            time.sleep(0.005)
        sys.exit(f"only {self.status()['lastSequence']} of {last} records: {self.status()}")

    def wait_scanned(self, since=0.0, timeout=600):
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            status = self.status()
            source = status["sources"][0]
            if source.get("lastRescan") and source["activity"] == "watching" and source["settling"] == 0:
                return time.monotonic()
            time.sleep(0.01)
        sys.exit(f"no rescan: {self.status()}")

    def memory(self, key="VmRSS"):
        with open(f"/proc/{self.process.pid}/status") as f:
            return next(int(line.split()[1]) / 1024 for line in f if line.startswith(key))

    def cpu(self):
        with open(f"/proc/{self.process.pid}/stat") as f:
            fields = f.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def show(name, value, goal=None, good=None):
    mark = "" if good is None else ("  reached" if good else "  MISSED")
    print(f"{name:58} {value:>16}{'  goal ' + goal if goal else ''}{mark}", flush=True)


def latency(args):
    count, settle = (60 if args.quick else 300), 0.100
    with Daemon(args, "latency", settle="100ms") as daemon:
        taken = []
        for number in range(count + 10):
            path = os.path.join(daemon.inbox, f"{number}.txt")
            body = text(number, 10_000)
            with open(path, "wb") as f:
                f.write(body)
            closed = time.monotonic()
            while daemon.status()["lastSequence"] <= number:
                time.sleep(0.0003)
            if number >= 10:
                taken.append(time.monotonic() - closed - settle)
        taken.sort()
        p50, p99 = taken[len(taken) // 2] * 1000, taken[int(len(taken) * 0.99)] * 1000
        show("latency, close to visible record, less settle: p50", f"{p50:.1f} ms", "<= 10 ms", p50 <= 10)
        show("latency: p99", f"{p99:.1f} ms", "<= 40 ms", p99 <= 40)


def tree(folder, count, size, start=0, per=1000):
    for first in range(0, count, per):
        sub = os.path.join(folder, f"{(start + first) // per:05}")
        os.makedirs(sub, exist_ok=True)
        for number in range(first, min(first + per, count)):
            with open(os.path.join(sub, f"{start + number:08}.txt"), "wb") as f:
                f.write(text(start + number, size))


def ingest(args, name, layout, count, size, durable=True):
    """A finished tree is moved into the watched folder; documents a second from that moment to the last durable record."""
    daemon = Daemon(args, name, layout=layout, settle="0ms", durable=durable)
    stage = os.path.join(daemon.dir, "stage")
    tree(stage, count, size)
    tree(os.path.join(daemon.dir, "warm"), 50, size, start=10_000_000)
    os.sync()
    with daemon:
        daemon.wait_scanned()
        os.rename(os.path.join(daemon.dir, "warm"), os.path.join(daemon.inbox, "warm"))
        daemon.wait_sequence(50)
        begin = time.monotonic()
        os.rename(stage, os.path.join(daemon.inbox, "stage"))
        rate = count / (daemon.wait_sequence(50 + count) - begin)
        peak = daemon.memory("VmHWM")
    shutil.rmtree(daemon.dir)
    return rate, peak


def throughput(args):
    count = 5_000 if args.quick else 20_000
    durable, loose = [], []
    for turn in range(1 if args.quick else 3):
        rate, peak = ingest(args, f"segments-{turn}", "segments", count, 2000)
        durable.append(rate)
        loose.append(ingest(args, f"loose-{turn}", "segments", count, 2000, durable=False)[0])
    with_sync, without = sorted(durable)[len(durable) // 2], sorted(loose)[len(loose) // 2]
    show("segments, 2 KB texts, durable", f"{with_sync:.0f} /s", ">= 3,000 /s", with_sync >= 3000)
    cost = 1 - with_sync / without
    show("the same without syncs", f"{without:.0f} /s")
    show("durability costs", f"{cost:.0%}", "< 15 %", cost < 0.15)
    show("daemon's peak memory meanwhile", f"{peak:.0f} MB")


def raw_disk(folder, count, size, group):
    """The pattern of layout `files` without anything else: create a group, sync it, rename it, sync the folder."""
    stage, day = os.path.join(folder, "stage"), os.path.join(folder, "day")
    os.makedirs(stage), os.makedirs(day)
    body, day_fd, stage_fd = b"x" * size, os.open(day, os.O_RDONLY), os.open(stage, os.O_RDONLY)
    begin = time.monotonic()
    for first in range(0, count, group):
        names = [f"{n}.json" for n in range(first, min(first + group, count))]
        fds = []
        for name in names:
            fd = os.open(os.path.join(stage, name), os.O_WRONLY | os.O_CREAT, 0o640)
            os.write(fd, body)
            fds.append(fd)
        for fd in fds:
            os.fsync(fd)
            os.close(fd)
        os.fsync(stage_fd)
        for name in names:
            os.rename(os.path.join(stage, name), os.path.join(day, name))
        os.fsync(day_fd)
    seconds = time.monotonic() - begin
    shutil.rmtree(folder)
    return count / seconds


def files(args):
    count = 3_000 if args.quick else 10_000
    ours, raw = [], []
    for turn in range(1 if args.quick else 3):
        raw.append(raw_disk(os.path.join(args.work, f"raw-{turn}"), count, 4800, 256))
        ours.append(ingest(args, f"files-{turn}", "files", count, 2000)[0])
    a, b = sorted(ours)[len(ours) // 2], sorted(raw)[len(raw) // 2]
    show("the disk alone: create, sync in groups of 256, rename", f"{b:.0f} /s")
    show("files, 2 KB texts, durable", f"{a:.0f} /s")
    show("share of what the disk gives", f"{a / b:.0%}", ">= 90 %", a >= 0.9 * b)


def fill_journal(daemon, count, flat):
    """Makes files and journal rows for them, as if all had been ingested."""
    root = daemon.inbox
    db = sqlite3.connect(os.path.join(daemon.dir, "state", "journal.sqlite"))
    db.execute("INSERT OR IGNORE INTO source(name) VALUES ('inbox')")
    source = db.execute("SELECT id FROM source WHERE name = 'inbox'").fetchone()[0]
    first = db.execute("SELECT ifnull(max(sequence), 0) FROM record").fetchone()[0] + 1

    def rows():
        for number in range(count):
            sub = "" if flat else f"d{number // 1000:04}"
            folder = os.path.join(root, sub)
            if not flat and number % 1000 == 0:
                os.makedirs(folder, exist_ok=True)
            name = f"{number:07}.txt"
            fd = os.open(os.path.join(folder, name), os.O_WRONLY | os.O_CREAT, 0o644)
            os.write(fd, b"known\n")
            s = os.fstat(fd)
            os.close(fd)
            yield (source, sub.encode(), name.encode(), os.urandom(16), s.st_dev, s.st_ino, s.st_size, s.st_mtime_ns, s.st_ctime_ns,
                   os.urandom(32), first + number)

    db.executemany("INSERT INTO document(source, directory, name, identity, generation, state, device, inode, size, modified, changed,"
                   "version, revision, digest, sequence, received) VALUES (?,?,?,?,0,1,?,?,?,?,?,1,1,?,?,0)", rows())
    db.execute("INSERT INTO record SELECT sequence, id, identity, 0, 1, 0, 0, NULL, 100 FROM document WHERE sequence >= ?", (first,))
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def rescan(args):
    count = 100_000 if args.quick else 1_000_000
    for flat in (True, False):
        daemon = Daemon(args, f"rescan-{'flat' if flat else 'tree'}", settle="100ms")
        with daemon:
            pass
        fill_journal(daemon, count, flat)
        os.sync()
        shape = "one folder" if flat else "folders of 1,000"
        with daemon:
            begin = time.monotonic()
            end = daemon.wait_scanned()
            seconds, peak, published = end - begin + daemon.ready, daemon.memory("VmHWM"), daemon.status()["published"]
            show(f"start-up rescan, {count:,} known files in {shape}", f"{seconds:.1f} s", "<= 15 s", seconds <= 15)
            show("  memory at most", f"{peak:.0f} MB", "<= 200 MB", peak <= 200)
            if published:
                sys.exit(f"{published} known files were published again")
        if not flat:
            args.big = daemon
        else:
            shutil.rmtree(daemon.dir)


def growth(args):
    """Cost per document with few and with many rows in the journal: CPU seconds of the daemon and wall time."""
    def run(daemon, count, tag):
        stage = os.path.join(daemon.dir, f"stage-{tag}")
        tree(stage, count, 2000, start=20_000_000 + 1_000_000 * int(tag))
        with daemon:
            daemon.wait_scanned()
            before, cpu = daemon.status()["lastSequence"] or args.base, daemon.cpu()
            begin = time.monotonic()
            published = daemon.status()["published"]
            os.rename(stage, os.path.join(daemon.inbox, f"stage-{tag}"))
            while daemon.status()["published"] < published + count:
                time.sleep(0.005)
            return (daemon.cpu() - cpu) / count * 1e6, (time.monotonic() - begin) / count * 1e6

    count = 2_000 if args.quick else 6_000
    small = Daemon(args, "growth-small", layout="files", settle="0ms")
    with small:
        pass
    fill_journal(small, 1_000, False)
    big = getattr(args, "big", None)
    rows = 100_000 if args.quick else 1_000_000
    if big is None:
        big = Daemon(args, "rescan-tree", settle="0ms")
        with big:
            pass
        fill_journal(big, rows, False)
    ratios = []
    for turn in range(3):
        a, wall_a = run(small, count, f"{2 * turn}")
        b, wall_b = run(big, count, f"{2 * turn + 1}")
        ratios.append((b / a, wall_b / wall_a))
    cpu_ratio = sorted(r[0] for r in ratios)[1]
    wall_ratio = sorted(r[1] for r in ratios)[1]
    show(f"cost per document at {rows:,} rows against 1,000: CPU", f"{cpu_ratio:.2f} x", "<= 1.25 x", cpu_ratio <= 1.25)
    show("  wall time", f"{wall_ratio:.2f} x", "<= 1.25 x", wall_ratio <= 1.25)
    shutil.rmtree(big.dir)


def start(args):
    times = []
    for turn in range(5):
        daemon = Daemon(args, f"start-{turn}")
        with daemon:
            times.append(daemon.ready * 1000)
            if turn == 4:
                daemon.wait_scanned()
                time.sleep(2)
                idle = daemon.memory()
    ready = sorted(times)[2]
    show("start to ready, empty journal", f"{ready:.0f} ms", "<= 100 ms", ready <= 100)
    show("idle daemon, resident", f"{idle:.0f} MB", "<= 40 MB", idle <= 40)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", required=True)
    ap.add_argument("--work", help="folder on the disk to measure; default: a temporary one beside the current folder")
    ap.add_argument("--only", default="start,latency,throughput,files,rescan,growth")
    ap.add_argument("--quick", action="store_true")
    args = ap.parse_args()
    args.bin, args.base = os.path.abspath(args.bin), 0
    base = args.work or os.getcwd()
    args.work = tempfile.mkdtemp(prefix=".winnow-bench-", dir=base)
    print(f"{os.cpu_count()} cores, Linux {os.uname().release}, load {os.getloadavg()[0]:.1f}", flush=True)
    try:
        for name in args.only.split(","):
            globals()[name](args)
    finally:
        shutil.rmtree(args.work, ignore_errors=True)


if __name__ == "__main__":
    main()
