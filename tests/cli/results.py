#!/usr/bin/env python3
"""results.py HEARSAY [SLOW_DISK]: a result is there whole, or the old one is there, whatever happens.

Writes fail at many places (a limit on the size of files stands for a full disk, since it fails at any
byte), standard output is full or closed, and signals come at random moments of a fixed seed. Then the
exit status says so, the old files are as they were, and neither a file nor a process is left behind.
SLOW_DISK is a library that makes a signal likely while a file is closed (tests/preload/slow_disk.c).
"""
import ctypes
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HEARSAY = str(Path(sys.argv[1]).resolve())
GAZETTE = str(ROOT / "tests/data/gazette.json")
OPM = str(ROOT / "examples/opm-2015.json")
SLOW_DISK = sys.argv[2] if len(sys.argv) > 2 else None
SANITIZED = "HEARSAY_SANITIZED" in os.environ
LIMITS = 3 if SANITIZED else 6    # of the size of files, for each command
SIGNALS = 16 if SANITIZED else 64 # over all commands
OLD = b"old\n"
PATIENCE = 120  # seconds, for a machine with much else to do
failures = 0


# what writes a file: its arguments, and the files that it makes (the same with the option -o)
WRITERS = [
    (["convert", GAZETTE], ["out.json"]),
    (["convert", OPM], ["out.jsonl"]),
    (["convert", OPM], ["out.csv"]),
    (["convert", "--to", "stix", GAZETTE], ["out.json"]),
    (["convert", "--to", "trig", GAZETTE], ["out.trig"]),
    (["actors", OPM], ["out.csv"]),
    (["claims", OPM], ["out.json"]),
    (["ties", OPM], ["out.md"]),
    (["camps", OPM], ["out.tsv"]),
    (["check", GAZETTE], ["out.txt"]),
    (["why", "--actor", "China", OPM], ["out.csv"]),
    (["compare", GAZETTE, OPM], ["out.csv"]),
    (["list", "acts"], ["out.csv"]),
    (["network", OPM], ["out.graphml"]),
    (["actors", OPM, "--graph", "net.graphml"], ["out.csv", "net.graphml"]),
    (["actors", OPM, "--graph", "net.csv"], ["out.json", "net-nodes.csv", "net-edges.csv"]),
    (["network", "--to", "csv", OPM], ["out-nodes.csv", "out-edges.csv"]),
    (["map", OPM], ["out.svg"]),
    (["map", OPM], ["out.dot"]),
    (["report", GAZETTE], ["out.html"]),
    (["report", GAZETTE], ["out.md"]),
]


def target(files):
    return files[0].replace("-nodes", "")


def fail(arguments, text):
    global failures
    failures += 1
    print(f"{' '.join(arguments)}: {text}")


def contents(folder):
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def command(arguments, files):
    return [HEARSAY, *arguments, "-o", target(files)]


def run(words, folder, limit=None, **more):
    def prepare():
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        # Python ignores it, and with restore_signals=False the command does: a write fails then
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    return subprocess.run(words, cwd=folder, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          errors="replace", timeout=PATIENCE, preexec_fn=prepare, restore_signals=False,
                          **{"stdout": subprocess.PIPE, **more})


def make(arguments, files, folder, **more):
    """What the command writes when nothing happens."""
    done = run(command(arguments, files), folder, **more)
    if done.returncode != 0:
        fail(arguments, f"ends with {done.returncode}: {done.stderr}")
        return None
    made = contents(folder)
    if sorted(made) != sorted(files):
        fail(arguments, f"writes {sorted(made)} and not {sorted(files)}")
        return None
    return made


def put_old(folder, files):
    for name in files:
        (Path(folder) / name).write_bytes(OLD)
    return contents(folder)


# ---- writes that fail ----

def a_write_that_fails_leaves_the_old_file(arguments, files, chance):
    with tempfile.TemporaryDirectory() as folder:
        made = make(arguments, files, folder)
        if made is None:
            return
        longest = max(len(made[name]) for name in files)
        limits = {0, longest - 1} | {chance.randrange(longest) for _ in range(LIMITS - 2)}
        before = put_old(folder, files)
        for limit in sorted(limits):
            done = run(command(arguments, files), folder, limit)
            if done.returncode != 3 or "cannot write" not in done.stderr:
                fail(arguments, f"at {limit} of {longest} bytes it ends with {done.returncode}: {done.stderr}")
            if contents(folder) != before:
                fail(arguments, f"at {limit} of {longest} bytes it leaves {sorted(contents(folder))}")
                before = put_old(folder, files)


def standard_output_that_is_full_or_closed_is_an_error(arguments, folder):
    with open("/dev/full", "wb") as full:
        done = run([HEARSAY, *arguments], folder, stdout=full)
    if done.returncode != 3 or not done.stderr:
        fail(arguments, f"on a full disk it ends with {done.returncode}: {done.stderr}")
    reader, writer = os.pipe()
    os.close(reader)
    done = run([HEARSAY, *arguments], folder, stdout=writer)
    os.close(writer)
    if done.returncode != 3 or not done.stderr:
        fail(arguments, f"with a closed pipe it ends with {done.returncode}: {done.stderr}")


# ---- signals ----

def large_corpus(folder):
    """Enough for a run of some tenths of a second, and for writes in many pieces."""
    path = Path(folder) / "large.jsonl"
    with open(path, "w", encoding="utf-8") as out:
        for i in range(2000 if SANITIZED else 20000):
            out.write('{"speaker": "a%d", "act": "%s", "target": "a%d", "claim": "c%d", "date": "2015-%02d-11"}\n'
                      % (i * i % 211, ("accuse", "deny", "praise")[i % 3], i * 7 % 211, i % 97, i % 12 + 1))
    return str(path)


def adopt_orphans():
    """Children of a command that is gone become ours, so that none can hide."""
    PR_SET_CHILD_SUBREAPER = 36
    return ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0


def wait_for_orphans():
    """Whether all of them end soon; none is left either way."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)
        except ChildProcessError:
            return True
    return False


def interrupt(words, folder, number, moment, environment):
    process = subprocess.Popen(words, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, start_new_session=True, env=environment)
    time.sleep(moment)
    if process.poll() is None:
        if number == signal.SIGINT:
            os.killpg(process.pid, number)  # as the terminal does it
        else:
            process.send_signal(number)
    return process.wait(timeout=PATIENCE)


def a_signal_leaves_the_old_file_or_the_new_one(arguments, files, tries, chance, preload=None):
    environment = {**os.environ, "LD_PRELOAD": preload} if preload else None
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        made = make(arguments, files, folder, env=environment)
        lasted = time.monotonic() - begun
        if made is None:
            return 0
        ended = 0
        for _ in range(tries):
            old = put_old(folder, files)
            number = chance.choice([signal.SIGINT, signal.SIGTERM])
            moment = chance.uniform(0, lasted * 1.05)
            status = interrupt(command(arguments, files), folder, number, moment, environment)
            ended += status == -number
            if status not in (0, -number):
                fail(arguments, f"signal {number} after {moment:.3f} s: status {status}")
            if not wait_for_orphans():
                fail(arguments, f"signal {number} after {moment:.3f} s: a process goes on")
            now = contents(folder)
            if now != made and (status == 0 or now != old):
                sizes = {name: len(text) for name, text in now.items()}
                fail(arguments, f"signal {number} after {moment:.3f} s, status {status}: {sizes}")
                for name in set(now) - set(files):
                    (Path(folder) / name).unlink()
        return ended


def main():
    chance = random.Random(2015)
    with tempfile.TemporaryDirectory() as folder:
        for arguments, files in WRITERS:
            a_write_that_fails_leaves_the_old_file(arguments, files, chance)
            if target(files).endswith((".csv", ".svg", ".html")) and len(files) == 1:
                standard_output_that_is_full_or_closed_is_an_error(arguments, folder)
        large = large_corpus(folder)
        jobs = ["--jobs", "2"]
        slow = [(["convert", large], ["out.json"]), (["network", "--to", "csv", large], ["out-nodes.csv", "out-edges.csv"]),
                (["actors", large, "--graph", "net.csv"], ["out.csv", "net-nodes.csv", "net-edges.csv"]),
                (["map", OPM], ["out.svg"]), (["report", *jobs, GAZETTE], ["out.html"]),
                (["actors", *jobs, "--bootstrap", "100", OPM], ["out.csv"])]
        ended = 0
        if not adopt_orphans():
            print("orphans cannot be adopted here: processes that go on are not seen")
        for arguments, files in slow:
            ended += a_signal_leaves_the_old_file_or_the_new_one(arguments, files, SIGNALS // len(slow), chance)
        for arguments, files in [(["convert", OPM], ["out.json"]), slow[2]] if SLOW_DISK else []:
            a_signal_leaves_the_old_file_or_the_new_one(arguments, files, SIGNALS // 2, chance, SLOW_DISK)
        print(f"{ended} of {SIGNALS // len(slow) * len(slow)} runs were ended by a signal")
        if ended == 0:
            fail(["signals"], "none came in time")
    return 1 if failures else 0


sys.exit(main())
