"""The databases in which printed queries are run: each is started for it, on this machine, in a folder that is
thrown away, and stopped again. What each needs is in its class; nothing is installed."""
import csv
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


class Missing(Exception):
    """What a database needs is not on this machine."""


def tool(*names):
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    raise Missing(f"no {names[0]}")


def free_port():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def run(command, **more):
    """Runs a command; what it says is part of the error if it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr.decode(errors='replace')[:2000]}")
    return done.stdout


ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def line_of(row):
    """A row as PostgreSQL's COPY and ClickHouse's TabSeparated have it."""
    if not any(character in cell for cell in row for character in "\\\t\n\r"):
        return ("\t".join(row) + "\n").encode()
    return ("\t".join(cell.translate(ESCAPES) for cell in row) + "\n").encode()


class Database:
    """start(), load() tables, query() into a CSV file, stop(). query() tells how many seconds were computed."""

    def __init__(self, folder):
        self.folder = folder
        self.servers = []

    def stop(self):
        pass

    def cpu(self):
        """Seconds that its processes have computed so far; those of children that have ended are in it."""
        ticks = 0
        for server in self.servers:
            fields = Path(f"/proc/{server.pid}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += sum(map(int, fields[11:15]))  # utime stime cutime cstime
        return ticks / os.sysconf("SC_CLK_TCK")

    def wait(self, ready):
        for _ in range(300):
            if ready():
                return
            time.sleep(0.1)
        raise RuntimeError(f"{self.dialect} did not start; see {self.folder}")


class Postgres(Database):
    """PostgreSQL from initdb, on a socket in its folder; its order of texts is English, so that a query which
    forgot to ask for the order of bytes would show it."""
    dialect = "postgres"
    types = {"id": "bigint", "number": "integer", "text": "text"}

    def start(self):
        folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        self.bin = Path(tool("initdb")).parent if shutil.which("initdb") else folders and folders[-1]
        if not self.bin:
            raise Missing("no initdb (postgresql-15)")
        self.user = []
        if os.getuid() == 0:  # initdb refuses root
            name = next((n for n in ("postgres", "nobody") if n in {p.pw_name for p in pwd.getpwall()}), None)
            if not name:
                raise Missing("no ordinary user to run PostgreSQL as")
            account = pwd.getpwnam(name)
            self.user = [tool("setpriv"), f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}",
                         "--clear-groups"]
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        self.data = self.folder / "data"
        run([*self.user, self.bin / "initdb", "-D", self.data, "-U", "test", "-A", "trust", "-E", "UTF8",
             "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en", "--no-sync"])
        log = open(self.folder / "log", "wb")
        server = subprocess.Popen(
            [*self.user, self.bin / "postgres", "-D", self.data, "-k", self.folder, "-c", "listen_addresses=",
             "-c", "fsync=off", "-c", "shared_buffers=64MB", "-c", "work_mem=64MB", "-c", "jit=off"],
            stdout=log, stderr=log)
        self.servers.append(server)
        log.close()
        self.wait(lambda: subprocess.run([*self.psql(), "-c", "SELECT 1"], stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL).returncode == 0)

    def psql(self):
        return [tool("psql"), "-h", self.folder, "-U", "test", "-d", "postgres", "-q", "-X", "-v",
                "ON_ERROR_STOP=1"]

    def load(self, schema, name, columns, rows):
        listed = ", ".join(f"{column} {self.types[kind]}" for column, kind in columns)
        run([*self.psql(), "-c", f"CREATE SCHEMA IF NOT EXISTS {schema}",
             "-c", f"DROP TABLE IF EXISTS {schema}.{name}", "-c", f"CREATE TABLE {schema}.{name} ({listed})"])
        copy = subprocess.Popen([*self.psql(), "-c", f"COPY {schema}.{name} FROM STDIN"],
                                stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        for row in rows:
            copy.stdin.write(line_of(row))
        said = copy.communicate()[1]
        if copy.returncode:
            raise RuntimeError(said.decode())

    def query(self, text, path):
        text = f"COPY (\n{text}\n) TO STDOUT WITH (FORMAT csv, HEADER)"
        begin = self.cpu()
        path.write_bytes(run([*self.psql(), "-f", "-"], input=text.encode()))
        time.sleep(0.2)  # until the process that answered is gone, and its time counted
        return self.cpu() - begin

    def stop(self):
        for server in self.servers:
            server.send_signal(signal.SIGINT)  # fast shutdown
            server.wait(60)


class ClickHouse(Database):
    """Two servers on the loopback device, each from one file; a Distributed table over both, into which the rows
    of an event are dealt out as they come, so that copies of one lie on both."""
    dialect = "clickhouse"
    types = {"id": "UInt64", "number": "UInt32", "text": "String"}

    CONFIG = """<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>{folder}/log</log><errorlog>{folder}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>{http}</http_port>
  <tcp_port>{tcp}</tcp_port>
  <path>{folder}/data/</path>
  <tmp_path>{folder}/tmp/</tmp_path>
  <format_schema_path>{folder}/schemas/</format_schema_path>
  <mark_cache_size>100000000</mark_cache_size>
  <users_config>{folder}/config.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <users><default>
    <password></password><networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile><quota>default</quota>
  </default></users>
  <profiles><default><max_threads>2</max_threads></default></profiles>
  <quotas><default></default></quotas>
  <remote_servers><two>{shards}</two></remote_servers>
</yandex>
"""

    def start(self):
        server = tool("clickhouse-server")
        self.client = tool("clickhouse-client")
        self.ports = [free_port() for _ in range(2)]
        shards = "".join(f"<shard><replica><host>127.0.0.1</host><port>{port}</port></replica></shard>"
                         for port in self.ports)
        for i, port in enumerate(self.ports):
            folder = self.folder / str(i)
            for name in ("data", "tmp", "schemas"):
                (folder / name).mkdir(parents=True)
            config = folder / "config.xml"
            config.write_text(self.CONFIG.format(folder=folder, http=free_port(), tcp=port, shards=shards))
            self.servers.append(subprocess.Popen([server, f"--config-file={config}"],
                                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        for i in range(2):
            self.wait(lambda: subprocess.run([*self.connect(i), "-q", "SELECT 1"], stdout=subprocess.DEVNULL,
                                             stderr=subprocess.DEVNULL).returncode == 0)

    def connect(self, server):
        return [self.client, "--host", "127.0.0.1", "--port", str(self.ports[server]), "-n"]

    def load(self, schema, name, columns, rows):
        listed = ", ".join(f"`{column}` {self.types[kind]}" for column, kind in columns)
        loads = []
        for i in range(2):
            run([*self.connect(i), "-q",
                 f"CREATE DATABASE IF NOT EXISTS {schema}; DROP TABLE IF EXISTS {schema}.{name};"
                 f"DROP TABLE IF EXISTS {schema}.{name}_shard;"
                 f"CREATE TABLE {schema}.{name}_shard ({listed}) ENGINE = MergeTree ORDER BY tuple();"
                 f"CREATE TABLE {schema}.{name} AS {schema}.{name}_shard"
                 f" ENGINE = Distributed(two, {schema}, {name}_shard)"])
            loads.append(subprocess.Popen(
                [self.client, "--host", "127.0.0.1", "--port", str(self.ports[i]), "-q",
                 f"INSERT INTO {schema}.{name}_shard FORMAT TabSeparated"], stdin=subprocess.PIPE,
                stderr=subprocess.PIPE))
        for i, row in enumerate(rows):
            loads[i % 2].stdin.write(line_of(row))
        for load in loads:
            said = load.communicate()[1]
            if load.returncode:
                raise RuntimeError(said.decode())

    def query(self, text, path):
        begin = self.cpu()
        path.write_bytes(run([*self.connect(0), "--format", "CSVWithNames"], input=text.encode()))
        return self.cpu() - begin

    def stop(self):
        for server in self.servers:
            server.terminate()
        for server in self.servers:
            server.wait(60)


class DuckDB(Database):
    """DuckDB in a process of Node.js, in memory: loads and asks in one go."""
    dialect = "duckdb"
    types = {"id": "BIGINT", "number": "INTEGER", "text": "VARCHAR"}

    def start(self):
        self.node = tool("node")
        self.environment = {**os.environ, "NODE_PATH": f"{os.environ.get('NODE_PATH', '')}:"
                                                       f"{ROOT}/build/node/node_modules"}
        try:
            run([self.node, "-e", "require('@duckdb/node-api')"], env=self.environment)
        except RuntimeError:
            raise Missing("no module @duckdb/node-api (npm install --prefix build/node @duckdb/node-api)")
        self.loads = {}

    def load(self, schema, name, columns, rows):
        path = self.folder / f"{schema}.{name}.csv"
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
            writer.writerows(rows)
        listed = ", ".join(f"'{column}': '{self.types[kind]}'" for column, kind in columns)
        self.loads[schema, name] = [
            f"CREATE SCHEMA IF NOT EXISTS {schema}",
            f"CREATE TABLE {schema}.{name} AS SELECT * FROM read_csv('{path}', header = false, delim = ',', "
            f"quote = '\"', escape = '\"', new_line = '\\n', auto_detect = false, force_not_null = "
            f"[{', '.join(repr(c) for c, kind in columns if kind == 'text')}], columns = {{{listed}}})"]

    def query(self, text, path):
        script = self.folder / "script.sql"
        statements = [line for load in self.loads.values() for line in load]
        statements.append(f"COPY (\n{text}\n) TO '{path}' (FORMAT csv, HEADER)")
        script.write_text("\n----\n".join(statements), encoding="utf-8")
        done = subprocess.run([self.node, HERE / "duck.js", "2", script], env=self.environment,
                              stderr=subprocess.PIPE)
        if done.returncode:
            raise RuntimeError(done.stderr.decode()[:2000])
        return float(re.findall(rb"[\d.]+", done.stderr)[-1])


ALL = (Postgres, ClickHouse, DuckDB)
