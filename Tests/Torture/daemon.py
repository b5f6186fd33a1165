"""The daemon under torture: start, ask, wound, stop."""

import json
import os
import signal
import socket
import subprocess
import time


class Daemon:
    """One configuration and whatever process currently serves it."""

    def __init__(self, program, folder, configuration):
        self.program = program
        self.folder = folder
        self.file = os.path.join(folder, "winnow.yaml")
        self.socket = os.path.join(folder, "s")
        self.log = open(os.path.join(folder, "daemon.log"), "ab")
        self.process = None
        with open(self.file, "w") as out:
            json.dump(configuration, out)  # JSON is YAML

    def start(self, fail_point=None, *more):
        """Starts it. With a fail point it may die before it answers."""
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
        environment.pop("WINNOW_FAIL_POINT", None)
        if fail_point:
            environment["WINNOW_FAIL_POINT"] = fail_point
        self.log.write(f"--- start {fail_point or ''}\n".encode())
        self.log.flush()
        self.process = subprocess.Popen(
            [self.program, "run", "-c", self.file, *more],
            env=environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)

    def wait_until_ready(self, patience=60):
        """Waits until it answers; False when it died first."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if self.process.poll() is not None:
                return False
            if self.status() is not None:
                return True
            time.sleep(0.02)
        raise TimeoutError("the daemon does not answer")

    def status(self):
        """Its answer to `status`; None when it gives none."""
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
                door.settimeout(10)
                door.connect(self.socket)
                door.sendall(b'{"verb":"status"}\n')
                answer = b""
                while not answer.endswith(b"\n"):
                    part = door.recv(65536)
                    if not part:
                        return None
                    answer += part
                return json.loads(answer)
        except (OSError, ValueError):
            return None

    def is_alive(self):
        return self.process is not None and self.process.poll() is None

    def signal(self, number):
        if self.is_alive():
            self.process.send_signal(number)

    def kill(self):
        """SIGKILL, as a power cut as far as a process can feel one."""
        self.signal(signal.SIGKILL)
        self.process.wait()

    def wait_for_death(self, seconds):
        """Whether it died by itself within that time."""
        try:
            self.process.wait(seconds)
            return True
        except subprocess.TimeoutExpired:
            return False

    def stop(self):
        """SIGTERM; the exit code."""
        self.signal(signal.SIGTERM)
        try:
            return self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.kill()
            raise TimeoutError("the daemon does not stop")

    def workers(self):
        """The process ids of its workers."""
        if not self.is_alive():
            return []
        found = []
        try:
            tasks = f"/proc/{self.process.pid}/task"
            for task in os.listdir(tasks):
                with open(f"{tasks}/{task}/children") as listing:
                    found += [int(word) for word in listing.read().split()]
        except OSError:
            pass  # it died while being looked at
        return found

    def command(self, *words):
        """Runs another command with the same configuration: exit code, standard output, standard error."""
        verb = [word for word in words if not word.startswith("-")]
        rest = [word for word in words if word.startswith("-")]
        done = subprocess.run(
            [self.program, *verb, "-c", self.file, *rest], capture_output=True, timeout=120)
        return done.returncode, done.stdout.decode(), done.stderr.decode()
