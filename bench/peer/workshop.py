"""Where things are, what is installed, and what has to be made first: programs and data."""
import functools
import os
import shlex
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "bench/peer"
FOLDER = ROOT / "build/bench/peers"
HEARSAY = str(ROOT / "build/release/hearsay")
PYTHON = "/usr/bin/python3"  # the distribution's, which has its packages
NODE_PATH = os.pathsep.join(filter(None, [os.environ.get("NODE_PATH", ""),
                                          str(ROOT / "build/node/node_modules")]))

INSTALL = {
    "pandas": "apt-get install python3-pandas", "igraph": "apt-get install python3-igraph",
    "graph-tool": "apt-get install python3-graph-tool", "gawk": "apt-get install gawk",
    "DuckDB": "npm install --prefix build/node @duckdb/node-api",
    "cJSON": "apt-get install libcjson-dev", "sfdp": "apt-get install libgraphviz-dev",
}


def succeeds(*command):
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
                              env={**os.environ, "NODE_PATH": NODE_PATH}).returncode == 0
    except FileNotFoundError:
        return False


LOOK = {
    "pandas": lambda: succeeds(PYTHON, "-c", "import pandas"),
    "igraph": lambda: succeeds(PYTHON, "-c", "import igraph"),
    "graph-tool": lambda: succeeds(PYTHON, "-c", "import graph_tool"),
    "gawk": lambda: shutil.which("gawk") is not None,
    "DuckDB": lambda: succeeds("node", "-e", "require('@duckdb/node-api')"),
    "cJSON": lambda: succeeds("pkg-config", "libcjson"),
    "sfdp": lambda: succeeds("pkg-config", "libgvc", "libcgraph"),
}


@functools.lru_cache(None)
def is_installed(what):
    return LOOK[what]()


@functools.lru_cache(None)
def has_count():
    return succeeds(HEARSAY, "help", "count")


def flags(*packages):
    said = subprocess.run(["pkg-config", "--cflags", "--libs", *packages], capture_output=True, text=True,
                          check=True).stdout
    return shlex.split(said)


LIBRARY = ["-I", ROOT / "include", "-I", ROOT / "build/release/include", "-L", ROOT / "build/release",
           "-lhearsay", f"-Wl,-rpath,{ROOT / 'build/release'}"]
PROGRAMS = {  # name: source, packages, whether it needs the library
    "bench": ("bench/bench.c", ["libcjson"], True),
    "read_hearsay": ("bench/peer/read_hearsay.c", [], True),
    "read_cjson": ("bench/peer/read_cjson.c", ["libcjson"], False),
    "newlines": ("bench/peer/newlines.c", [], False),
    "sfdp": ("bench/sfdp.c", ["libgvc", "libcgraph"], False),
}


@functools.lru_cache(None)
def program(name):
    source, packages, needs_library = PROGRAMS[name]
    made = FOLDER / name
    subprocess.run([os.environ.get("CC", "cc"), "-std=gnu17", "-O2", "-o", made, ROOT / source,
                    *(LIBRARY if needs_library else []), *(flags(*packages) if packages else []), "-lm"],
                   check=True)
    return str(made)


def build():
    FOLDER.mkdir(parents=True, exist_ok=True)
    log = FOLDER / "build.log"
    with open(log, "wb") as file:
        if subprocess.run([ROOT / "script/build", "--target", "hearsay-cli", "release"],
                          stdout=file, stderr=file, check=False).returncode != 0:
            raise SystemExit(f"cannot build; see {log}")


def made(path, *arguments):
    """A file that bench/bench.c makes, once."""
    if not path.exists():
        subprocess.run([program("bench"), *map(str, arguments)], check=True)
    return str(path)


def statements(count):
    path = FOLDER / f"{count}.jsonl"
    return made(path, "make", count, path)


def events(count):
    path = FOLDER / f"{count}.export.CSV"
    return made(path, "events", count, path)


def ties(actors, count):
    """The graph as a table for hearsay, and as dot."""
    path = FOLDER / f"{actors}-{count}.csv"
    return made(path, "ties", actors, count, path, path.with_suffix(".dot")), str(path.with_suffix(".dot"))
