"""One job against its peers: the answers first, then the times; and what it comes to, as rows."""
from dataclasses import dataclass, field
from typing import Callable, NamedTuple

from peer import timing, workshop


@dataclass
class Peer:
    name: str
    command: list
    needs: list = field(default_factory=list)  # what has to be installed, of workshop.LOOK
    check: Callable = None                     # of our answer and theirs, files both
    check_command: list = None                 # where the answer needs more than what is timed
    gate: float = None                         # our time is at most this share of theirs
    memory_gate: float = None                  # the same of memory


@dataclass
class Job:
    name: str
    title: str
    ours: list
    peers: list = field(default_factory=list)
    answer: str = None         # the file that ours writes; standard output without it
    after: list = None         # makes the answer of what ours wrote, not timed
    most_seconds: float = None
    most_memory: float = None  # MiB
    once: bool = False         # slow enough that one run says it
    repeat: int = 1            # quick enough that a run is so many


class Row(NamedTuple):
    job: str
    title: str
    ours: str
    peer: str
    theirs: str
    ratio: str
    gate: str
    met: str


MISSING = "not installed"


def show_time(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds:.2f} s"


def show(run):
    return f"{show_time(run.clock)} ({show_time(run.processors)}, {run.memory:.0f} MiB)"


def judge(value, limit):
    return "" if limit is None else "yes" if value <= limit else "NO"


def wrong_answer(job, peer, environment):
    output = workshop.FOLDER / f"{job.name}-{peer.name.replace(' ', '-')}.out"
    timing.run(peer.check_command or peer.command, output, environment)
    if not peer.check:
        return ""
    ours = job.answer or workshop.FOLDER / f"{job.name}.out"
    return timing.in_another_process(peer.check, ours, output)


def caller(job, command, environment):
    def call():
        runs = [timing.run(command, workshop.FOLDER / f"{job.name}.timed", environment)
                for _ in range(job.repeat)]
        return timing.median(runs)
    return call


def own_rows(job, run):
    for limit, value, unit, said in ((job.most_seconds, run.clock, "s", show_time(run.clock)),
                                     (job.most_memory, run.memory, "MiB", f"{run.memory:.0f} MiB")):
        if limit is not None:
            gate = f"{limit * 1000:g} ms" if unit == "s" and limit < 1 else f"{limit:g} {unit}"
            yield Row(job.name, job.title, said, "", "", "", f"at most {gate}", judge(value, limit))


def peer_rows(job, peer, ours, theirs):
    ratio, work = ours.clock / theirs.clock, ours.processors / max(theirs.processors, 1e-4)
    yield Row(job.name, job.title, show(ours), peer.name, show(theirs), f"{ratio:.2f} ({work:.2f})",
              "" if peer.gate is None else f"at most {peer.gate:.3g}", judge(ratio, peer.gate))
    if peer.memory_gate is not None:
        ratio = ours.memory / theirs.memory
        yield Row(job.name, job.title + ": memory", f"{ours.memory:.0f} MiB", peer.name,
                  f"{theirs.memory:.0f} MiB", f"{ratio:.2f}", f"at most {peer.memory_gate:.3g}",
                  judge(ratio, peer.memory_gate))


def compare(job, rounds):
    environment = {"LC_ALL": "C", "NODE_PATH": workshop.NODE_PATH, "OMP_NUM_THREADS": "2"}
    sides, rows = {"": caller(job, job.ours, environment)}, []
    try:
        timing.run(job.ours, workshop.FOLDER / f"{job.name}.out", environment)
        if job.after:
            timing.run(job.after, workshop.FOLDER / f"{job.name}.after", environment)
    except timing.Failed as failed:
        return [Row(job.name, job.title, str(failed), "", "", "", "", "NO")]
    for peer in job.peers:
        missing = [what for what in peer.needs if not workshop.is_installed(what)]
        if missing:
            rows.append(Row(job.name, job.title, "", peer.name, MISSING + ": " + workshop.INSTALL[missing[0]],
                            "", "", ""))
            continue
        try:
            wrong = wrong_answer(job, peer, environment)
        except timing.Failed as failed:
            wrong = str(failed)
        if wrong:
            rows.append(Row(job.name, job.title, "", peer.name, f"not timed, answers differ: {wrong}", "",
                            "", "NO"))
            continue
        sides[peer.name] = caller(job, peer.command, environment)
    times = timing.in_turns(sides, 1 if job.once else rounds)
    done = list(own_rows(job, times[""]))
    for peer in job.peers:
        if peer.name in times:
            done += peer_rows(job, peer, times[""], times[peer.name])
    if not done:
        done.append(Row(job.name, job.title, show(times[""]), "", "", "", "", ""))
    return done + rows
