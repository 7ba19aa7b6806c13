"""Runs of whole processes: by the clock, and processors and memory as the system counts them (wait4)."""
import os
import signal
import statistics
import subprocess
import threading
import time
from typing import NamedTuple


class Run(NamedTuple):
    clock: float       # seconds
    processors: float  # seconds of all processes
    memory: float      # MiB, of the largest process


class Failed(Exception):
    """A program that ended with another status than 0, or did not end in time."""


def run(command, output, environment=None, limit=600):
    """Runs command with its output in a file. Memory is at least that of this program at its largest, which
    the system counts in until the command has started; answers are therefore compared in another process."""
    with open(output, "wb") as file, open(str(output) + ".errors", "wb") as errors:
        variables = {**os.environ, **(environment or {})}
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=file, stderr=errors, start_new_session=True, env=variables)
        late = threading.Timer(limit, os.killpg, (child.pid, signal.SIGKILL))
        late.start()
        _, status, used = os.wait4(child.pid, 0)
        took = time.monotonic() - start
        late.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    if took >= limit:
        raise Failed(f"more than {limit} s")
    if child.returncode != 0:
        with open(str(output) + ".errors", encoding="utf-8", errors="replace") as errors:
            said = errors.read().strip().splitlines() or [f"status {child.returncode}"]
        raise Failed(f"{os.path.basename(command[0])}: {said[-1]}")
    return Run(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def median(runs):
    return Run(*(statistics.median(column) for column in zip(*runs)))


def in_turns(sides, rounds):
    """Medians of each of {name: function}, called A B A B ... so that a busy minute hits all of them."""
    runs = {name: [] for name in sides}
    for _ in range(rounds):
        for name, call in sides.items():
            runs[name].append(call())
    return {name: median(those) for name, those in runs.items()}


def in_another_process(check, *arguments):
    """What is wrong, as text, or an empty text: what check raises, without its memory staying here."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            check(*arguments)
            said = ""
        except BaseException as error:  # whatever it is, it is told
            said = f"{error or type(error).__name__}"
        os.write(writing, said.encode()[:4000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8", errors="replace") as said:
        text = said.read()
    os.waitpid(child, 0)
    return text
