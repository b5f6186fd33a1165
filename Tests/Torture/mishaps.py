"""Everything that can happen to a daemon, one thing after the other."""

import os
import shutil
import signal
import subprocess
import time

QUEUE_LIMIT = "/proc/sys/fs/inotify/max_queued_events"

# Fail points that only one layout comes by.
ONLY = {
    "files": {"betweenStagedFiles", "afterFileSyncs", "betweenRenames", "betweenRecoveredRenames", "afterDayFolder",
              "beforeStagingIsEmptied"},
    "segments": {"halfAppended", "afterAppend", "beforeNewSegment", "afterNewSegment", "beforeAdoption",
                 "afterAdoption"},
}
# Fail points of recovery, and where the death must come that is to be recovered from.
BEFORE = {"betweenRecoveredRenames": "afterJournal", "beforeAdoption": "afterAppend", "afterAdoption": "afterAppend"}


class Disk:
    """A small disk of its own (tmpfs), which can be filled."""

    def __init__(self, path, megabytes):
        self.path = path
        self.megabytes = megabytes
        self.is_mounted = False
        self.filler = os.path.join(path, ".filler")

    def mount(self):
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={self.megabytes}m", "winnow-torture", self.path], check=True)
        self.is_mounted = True

    def fill(self):
        """Takes all that is left, to the last page."""
        with open(self.filler, "ab", buffering=0) as file:
            for piece in [64 << 20, 1 << 20, 4096]:
                try:
                    while True:
                        os.posix_fallocate(file.fileno(), os.fstat(file.fileno()).st_size, piece)
                except OSError:
                    pass

    def free(self):
        if os.path.exists(self.filler):
            os.unlink(self.filler)

    def keep_and_unmount(self, keep):
        if not self.is_mounted:
            return
        if keep:
            shutil.copytree(self.path, self.path + "-kept", ignore=shutil.ignore_patterns(".filler", "s"))
        subprocess.run(["umount", "-l", self.path], check=False)
        self.is_mounted = False


class Mishaps:
    """Wounds the daemon again and again, and counts how."""

    def __init__(self, daemon, base, disks, points, layout, lull, dice, counts):
        self.daemon = daemon
        self.base = base
        self.disks = disks
        others = ONLY["segments" if layout == "files" else "files"]
        self.points = [name for name in points if name not in others]
        dice.shuffle(self.points)
        self.plan = []
        self.dice = dice
        self.counts = counts
        self.armed = None
        self.lull = lull

    def count(self, what):
        self.counts[what] = self.counts.get(what, 0) + 1

    def start_daemon(self, point=None):
        """Starts it, again and again while an armed fail point kills it at start."""
        self.armed = point
        self.daemon.start(point)
        if not self.daemon.wait_until_ready():
            self.noticed_death()
            self.daemon.start()
            self.armed = None
            if not self.daemon.wait_until_ready():
                raise RuntimeError("the daemon does not start; see daemon.log")

    def noticed_death(self):
        """It is dead: by its fail point, or by itself, which must not happen."""
        if self.armed and self.daemon.process.returncode == -signal.SIGKILL:
            self.count("hit " + self.armed.split(":")[0])
            self.count("killed at a fail point")
        elif self.daemon.process.returncode != -signal.SIGKILL:
            raise RuntimeError(f"the daemon died by itself: {self.daemon.process.returncode}; see daemon.log")

    def restart(self):
        """After a death: with the next fail point, now and then with none."""
        if self.dice.random() < 0.15:
            return self.start_daemon()
        if not self.plan:
            self.plan = [step for name in self.points for step in [BEFORE.get(name), name] if step]
        name = self.plan.pop(0)
        self.start_daemon(name if name in BEFORE else f"{name}:{self.dice.choice([1, 1, 1, 2, 5])}")

    def go_on(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.daemon.is_alive():
                self.noticed_death()
                self.restart()
            acts = [(60, self.wait_and_kill), (8, self.kill_workers), (2, self.reload), (2, self.clean_stop),
                    (2, self.lose_the_root), (1, self.bad_configuration)]
            if self.disks[0].is_mounted:
                acts += [(4, self.fill_disk), (3, self.overflow)]
            weights, functions = zip(*acts)
            self.dice.choices(functions, weights)[0]()

    def heal(self):
        """Puts everything right again."""
        for disk in self.disks:
            disk.free()
        if not self.daemon.is_alive():
            self.noticed_death()
        else:
            self.daemon.kill()
        self.start_daemon()

    def wait_and_kill(self):
        """Waits for the armed fail point, or a while, and kills."""
        if self.armed and "Settle:" in self.armed:
            self.lull.set()  # names are noted as settled when there is nothing else to do
        died = self.daemon.wait_for_death(2 if self.armed else self.dice.uniform(0, 1))
        self.lull.clear()
        if died:
            self.noticed_death()
        else:
            self.daemon.kill()
            self.count("killed at random")
        self.restart()

    def kill_workers(self):
        for _ in range(self.dice.randint(1, 3)):
            for worker in self.daemon.workers():
                try:
                    os.kill(worker, signal.SIGKILL)
                    self.count("workers killed")
                except ProcessLookupError:
                    pass
            time.sleep(self.dice.uniform(0.1, 0.4))

    def reload(self):
        self.daemon.signal(signal.SIGHUP)
        self.daemon.signal(signal.SIGUSR1)
        self.count("reloads and rescans asked for")
        time.sleep(0.1)

    def bad_configuration(self):
        """A configuration that is broken for a moment."""
        with open(self.daemon.file) as file:
            good = file.read()
        with open(self.daemon.file, "w") as file:
            file.write("state: 12\n")
        self.daemon.signal(signal.SIGHUP)
        time.sleep(0.2)
        with open(self.daemon.file, "w") as file:
            file.write(good)
        self.count("bad configurations")

    def clean_stop(self):
        if not self.daemon.is_alive():
            return
        code = self.daemon.stop()
        if code == -signal.SIGKILL:
            self.noticed_death()
        elif code != 0:
            raise RuntimeError(f"a clean stop ended with {code}")
        self.count("clean stops")
        self.start_daemon()

    def lose_the_root(self):
        """The watched folder is away for a moment, as with a remount."""
        root = os.path.join(self.base, "inbox")
        os.rename(root, root + ".away")
        time.sleep(self.dice.choice([0.05, 0.5, 1.6]))
        os.rename(root + ".away", root)
        self.count("roots lost for a moment")

    def fill_disk(self):
        """No space for records, or for the journal; perhaps the daemon is killed on top of that."""
        disk = self.dice.choice(self.disks)
        disk.fill()
        self.count(f"full disks ({os.path.basename(disk.path)})")
        time.sleep(self.dice.choice([0.3, 1, 2.5]))
        if self.daemon.is_alive():
            status = self.daemon.status()
            if status and status["troubles"]:
                self.count("full disks that status told of")
        if self.dice.random() < 0.5 and self.daemon.is_alive():
            self.daemon.kill()
            self.count("killed with a full disk")
        disk.free()
        if not self.daemon.is_alive():
            if self.daemon.process.returncode != -signal.SIGKILL:
                raise RuntimeError(f"a full disk ended the daemon: {self.daemon.process.returncode}; see daemon.log")
            self.start_daemon()

    def overflow(self):
        """A tiny event queue, and a daemon that does not read it for a while."""
        if self.daemon.is_alive():
            self.daemon.kill()
        with open(QUEUE_LIMIT) as file:
            before = file.read()
        try:
            with open(QUEUE_LIMIT, "w") as file:
                file.write("16")
            self.start_daemon()
            time.sleep(0.2)
        finally:
            with open(QUEUE_LIMIT, "w") as file:
                file.write(before)
        for _ in range(2):
            self.daemon.signal(signal.SIGSTOP)
            time.sleep(1)
            self.daemon.signal(signal.SIGCONT)
            time.sleep(0.3)
            self.count("overflows of the event queue")
