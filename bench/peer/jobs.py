"""What is compared: our commands, those of the peers, and the gates. A function for each job makes its data
and returns what comparing.compare runs, or rows; JOBS lists them."""
import shlex
import subprocess

from peer import answers, growth, workshop
from peer.comparing import Job, Peer, Row, compare, judge
from peer.workshop import FOLDER, HEARSAY, HERE, PYTHON, program


def python(script, *arguments):
    return [PYTHON, str(HERE / script), *map(str, arguments)]


def duckdb(query):
    return ["node", str(HERE / "duckdb.js"), query]


# ---- reading statements ----

STATEMENT_FIELDS = "{%s, confidence: 'DOUBLE'}" % ", ".join(
    f"{name}: 'VARCHAR'" for name in ("speaker", "act", "target", "claim", "document", "date"))


def read_statements(options):
    path = workshop.statements(options.rows)
    peers = [
        Peer("DuckDB, 2 threads", duckdb(
            "select count(*), count(distinct speaker), sum(confidence), count(act), count(target), "
            f"count(claim), count(document), min(date) from read_json('{path}', format = 'newline_delimited', "
            f"columns = {STATEMENT_FIELDS})"), ["DuckDB"], answers.same_sums, gate=1),
        Peer("newlines by memchr", [program("newlines"), path], [], answers.same_lines(options.rows), gate=8),
    ]
    if workshop.is_installed("cJSON"):
        peers.insert(0, Peer("cJSON on each line", [program("read_cjson"), path], [], answers.same_sums,
                             [program("read_cjson"), path, "speakers"], gate=0.45))
    return Job("jsonl", f"{options.rows:,} statements as JSON Lines into a corpus",
               [program("read_hearsay"), path], peers)


# ---- events ----

def actors(path, answer, add_up):
    return [HEARSAY, "actors", "--quiet", "--network", "accusations", "--add-up", add_up,
            "--measures", "in_strength,out_strength", path, "-o", answer]


def count_events(options):
    path, answer, part = workshop.events(options.rows), str(FOLDER / "count.csv"), str(FOLDER / "part.csv")
    ours, after = actors(path, answer, "ever"), None
    if workshop.has_count():
        ours, after = [HEARSAY, "count", "--quiet", "--add-up", "ever", path, "-o", part], \
            actors(part, answer, "never")
    query = ("select column05, column15, column26, count(*) from "
             f"read_csv('{path}', delim = '\t', header = false, quote = '', escape = '', all_varchar = true) "
             "where column05 <> '' and column15 <> '' group by all")
    return Job("count", f"{options.rows:,} GDELT rows added up to ties: hearsay {ours[1]}", ours, [
        Peer("gawk", ["gawk", "-f", str(HERE / "events.awk"), path], ["gawk"], answers.same_accusations,
             gate=0.25),
        Peer("DuckDB, 2 threads", duckdb(query), ["DuckDB"], answers.same_accusations, gate=0.2),
        Peer("wc -l", ["wc", "-l", path], [], answers.same_lines(options.rows), gate=2),
    ], answer, after)


def keep_events(options):
    path, answer = workshop.events(options.rows), str(FOLDER / "keep.csv")
    ours = actors(path, answer, "never")
    return Job("events", f"{options.rows:,} GDELT rows as statements of a corpus", ours, [
        Peer("pandas", python("events_pandas.py", path), ["pandas"], answers.same_accusations, gate=0.1),
    ], answer)


# ---- the whole way ----

def whole_way(name, title, rows, more, wanted, peers, most_memory=None):
    path, answer = workshop.statements(rows), str(FOLDER / f"{name}.csv")
    measures = ",".join(["in_strength", "out_strength", "pagerank", "hub", "authority", "coreness", *more])
    # one search for camps, as theirs
    ours = [HEARSAY, "actors", "--quiet", "--network", "mentions", "--measures", measures, path,
            *(["--camp-runs", "1"] if "camp" in more else []), "-o", answer, "--graph", str(FOLDER / f"{name}.graphml")]
    return Job(name, f"{rows:,} statements to measures, CSV and GraphML, {title}", ours, [
        Peer(f"{reader} + igraph", python("pipeline.py", reader, path, "/dev/stdout",
                                          FOLDER / f"{name}-{reader}.graphml", *wanted),
             ["igraph", *(["pandas"] if reader == "pandas" else [])], answers.same_measures, gate=gate,
             memory_gate=memory) for reader, gate, memory in peers], answer, most_memory=most_memory)


def pipeline(options):
    return whole_way("pipeline", "camps", options.rows, ["camp"], ["camps"],
                     [("pandas", 1 / 8, 0.1), ("json", 1 / 3.5, None)], 250)


def pipeline_without_camps(options):
    return whole_way("pipeline-plain", "no camps", options.rows, [], [],
                     [("pandas", 1 / 8, 0.1), ("json", 1 / 3.5, None)], 250)


def pipeline_with_betweenness(options):
    return whole_way("pipeline-paths", "camps, betweenness", options.rows // 10, ["camp", "betweenness"],
                     ["camps", "betweenness"], [("pandas", 1 / 4, None)])


# ---- graphs ----

GATES = {"igraph": 0.5, "graph-tool": 0.85}


def betweenness(options):
    title = "betweenness of 10,000 actors and 50,000 ties, 2 processes"
    script = workshop.ROOT / "bench/betweenness"
    if not script.exists():
        return [Row("betweenness", title, "bench/betweenness is not here yet", "", "", "", "", "")]
    said = subprocess.run([script, str(options.runs)], capture_output=True, text=True, check=False)
    if said.returncode != 0:
        return [Row("betweenness", title, said.stderr.strip() or said.stdout.strip(), "", "", "", "", "NO")]
    clock = {line.split()[0]: float(line.split()[1]) for line in said.stdout.splitlines()
             if " s by the clock" in line}
    return [Row("betweenness", title, f"{clock['hearsay']:.2f} s", peer,
                f"{clock[peer]:.2f} s" if peer in clock else "not installed",
                f"{clock['hearsay'] / clock[peer]:.2f}" if peer in clock else "", f"at most {gate:g}",
                judge(clock["hearsay"] / clock[peer], gate) if peer in clock else "")
            for peer, gate in GATES.items()]


def large_graph(_):
    path, _ = workshop.ties(50000, 500000)
    return Job("large", "betweenness of 50,000 actors and 500,000 ties",
               [HEARSAY, "actors", "--quiet", "--network", "mentions", "--measures", "betweenness", path,
                "-o", str(FOLDER / "large.csv")], [], most_seconds=60, once=True)


def draw_map(_):
    path, dot = workshop.ties(10000, 50000)
    peers = [Peer("sfdp -Tsvg", [program("sfdp"), dot, str(FOLDER / "sfdp.svg")], ["sfdp"], gate=1.2)] \
        if workshop.is_installed("sfdp") else []
    return Job("map", "map of 10,000 actors and 50,000 ties",
               [HEARSAY, "map", "--quiet", path, "-o", str(FOLDER / "map.svg")], peers)


# ---- the command itself ----

def start(word):
    def job(_):
        return Job(f"start-{word}", f"hearsay --{word}", [HEARSAY, f"--{word}"],
                   [Peer("true", ["/bin/true"])], most_seconds=0.006, repeat=20)
    return job


JOBS = {
    "jsonl": read_statements, "count": count_events, "events": keep_events, "pipeline": pipeline,
    "pipeline-plain": pipeline_without_camps, "pipeline-paths": pipeline_with_betweenness,
    "betweenness": betweenness, "large": large_graph, "map": draw_map, "start-version": start("version"),
    "start-help": start("help"), "growth": growth.growth,
}


def rows_of(name, options):
    job = JOBS[name](options)
    return compare(job, options.runs) if isinstance(job, Job) else job
