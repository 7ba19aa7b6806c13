#!/usr/bin/env python3
"""limits.py [--huge] HEARSAY: every limit of docs/limits.md that a command can reach in a moment, at the
limit and one above. Above it the status is 1 (2 for what the command line says) and the message names the
limit. --huge also tries those that take gigabytes; the tests of the project do not.
"""
import gzip
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HUGE = "--huge" in sys.argv
HEARSAY = str(Path(sys.argv[-1]).resolve())
STATEMENT = '{"speaker":"a","act":"deny","claim":"c"%s}\n'
CASES = []


def case(above, *, fits=True, status=1, huge=False):
    """above: what the message says one above the limit; fits: whether the limit itself is tried."""
    def add(make):
        if HUGE or not huge:
            CASES.append((make, above, fits, status))
        return make
    return add


def write(name, text):
    data = text.encode() if isinstance(text, str) else text
    Path(name).write_bytes(data)
    return name


def read(name):
    return ["convert", "--to", "jsonl", name]


# Each makes its input, in an empty folder, with n more than the limit allows: 0 or 1.

@case("longer than 64 MiB")
def line(n):
    size = 64 << 20
    head, tail = '{"speaker":"a","act":"deny","quote":"', '"}'
    return read(write("x.jsonl", head + "a" * (size - len(head) - len(tail) + n) + tail + "\n"))


@case("the file is larger than 1024 MiB", huge=True)
def whole_file(n):
    text = b'{"hearsay": 1, "statements": []}'
    with open("x.json", "wb") as file:
        file.write(text)
        for _ in range(1024):
            file.write(b" " * (1 << 20))
        file.truncate((1 << 30) + n)
    return read("x.json")


# 60 MiB may be packed as small as may be; beyond 64 MiB it is 500 times (tests/cli/foreign/zip-bomb)
@case("unpacks to more than 500 times its size")
def packed(n):
    with gzip.open("x.jsonl.gz", "wb") as file:
        file.write((STATEMENT % "").encode())
        for _ in range(70 if n else 60):
            file.write((b" " * 1023 + b"\n") * 1024)
    return read("x.jsonl.gz")


@case("holds more than 65000 files")
def files_of_an_archive(n):
    info = tarfile.TarInfo("00000.ann").tobuf(tarfile.USTAR_FORMAT)
    plain = sum(info[:148]) + 8 * ord(" ") + sum(info[156:512]) - 5 * ord("0")
    with open("x.tar", "wb") as tar:
        for i in range(65000 + n):
            name = b"%05d" % i
            tar.write(name + info[5:148] + b"%06o\0 " % (plain + sum(name)) + info[156:512])
        tar.write(bytes(1024))
    return read("x.tar")


@case("unpacks to more than 1 GiB", fits=False, huge=True)
def unpacked_in_all(n):
    with zipfile.ZipFile("x.zip", "w", zipfile.ZIP_STORED) as z:
        for i in range(17):
            z.writestr(f"{i}.jsonl", b" " * (64 << 20))
    return read("x.zip")


@case("folders lie more than 16 deep in each other")
def folders(n):
    folder = Path("x", *["f"] * (16 + n))
    folder.mkdir(parents=True)
    (folder / "x.jsonl").write_text(STATEMENT % "")
    return read("x")


@case("more than 65535 files")
def input_files(n):
    names = [write("x", STATEMENT % ""), write("y", STATEMENT % "")]
    return ["convert", "--to", "jsonl", "--from", "jsonl", *(names[i % 2] for i in range(65535 + n))]


@case("nested more than 64 deep")
def nesting(n):
    deep = 64 + n
    return read(write("x.jsonl", STATEMENT % (',"x":' + "[" * deep + "]" * deep)))


@case("63 characters")
def number(n):
    return read(write("x.jsonl", STATEMENT % (',"confidence":0.' + "1" * (61 + n))))


@case("more than 10000 cells")
def cells(n):
    more = 10000 - 2 + n
    header = "speaker,act," + ",".join(f"x{i}" for i in range(more))
    return read(write("x.csv", header + "\na,deny" + "," * more + "\n"))


@case("more than 10000 values")
def values(n):
    targets = ",".join(f'"t{i}"' for i in range(10000 + n))
    return read(write("x.jsonl", STATEMENT % f',"target":[{targets}]'))


@case("more than 10000 unknown fields")
def fields(n):
    return read(write("x.jsonl", STATEMENT % "".join(f',"x{i}":1' for i in range(10000 + n))))


@case("from 1 to 4294967295")
def count(n):
    return read(write("x.jsonl", STATEMENT % f',"count":{4294967295 + n}'))


@case("4294967295")
def span(n):
    return read(write("x.jsonl", STATEMENT % f',"span":[0,{4294967295 + n}]'))


@case("4294967295")
def length(n):
    return read(write("x.jsonl", '{"record":"document","id":"d","length":%d}\n' % (4294967295 + n) + STATEMENT % ""))


@case("1000 acts")
def undeclared_acts(n):
    acts = 1000 + n
    said = "".join('{"speaker":"a","act":"x%d","claim":"c"}\n' % i for i in range(acts))
    return read(write("x.jsonl", said + "".join('{"record":"act","name":"x%d"}\n' % i for i in range(acts))))


@case("date")
def last_year(n):
    return read(write("x.jsonl", STATEMENT % f',"date":"{9999 + n}"'))


@case("date")
def first_year(n):
    return read(write("x.jsonl", STATEMENT % f',"date":"{1 - n:04}"'))


@case("has at most 256 KiB")
def words_of_a_report(n):
    head = "=== h_map: Map\n=== none\n"
    write("x.jsonl", STATEMENT % "")
    write("w.tpl", head + "x" * (262144 - len(head) - 1 + n) + "\n")
    return ["report", "--words", "w.tpl", "--to", "md", "x.jsonl"]


@case("more than 1000000000 cells", fits=False)
def matrix(n):
    write("x.jsonl", "".join('{"speaker":"a%d","act":"accuse","target":"a%d"}\n' % (i, i + 1) for i in range(31623)))
    return ["network", "--network", "accusations", "--to", "matrix", "x.jsonl"]


@case("more than 50000000 ties", fits=False, huge=True)
def ties(n):
    write("x.jsonl", "".join('{"speaker":"a%d","act":"assert","claim":"c"}\n' % i for i in range(10100)))
    return ["network", "--network", "congruence", "x.jsonl"]


@case("10000 periods")
def periods(n):
    # days from 2000-01-01: the 10,000th is 2027-05-18
    last = f"2027-05-{18 + n}"
    write("x.jsonl", STATEMENT % ',"date":"2000-01-01"' + STATEMENT % f',"date":"{last}"')
    return ["claims", "--every", "day", "--top", "1", "x.jsonl"]


@case("more than 2000 periods have ties", fits=False)
def compared_periods(n):
    said = ('{"speaker":"a","act":"accuse","target":"b","date":"%d-%02d-%02d"}\n' % (2000 + i // 336, i // 28 % 12 + 1, i % 28 + 1)
            for i in range(2001))
    write("x.jsonl", "".join(said))
    return ["compare", "--every", "day", "x.jsonl"]


@case("20 to 100000", status=2)
def fewest_resamples(n):
    write("x.jsonl", STATEMENT % "")
    return ["actors", "--bootstrap", str(20 - n), "x.jsonl"]


@case("20 to 100000", fits=False, status=2)
def most_resamples(n):
    write("x.jsonl", STATEMENT % "")
    return ["actors", "--bootstrap", "100001", "x.jsonl"]


@case("more than 67108864 values", fits=False)
def resampled_values(n):
    write("x.jsonl", "".join('{"speaker":"a%d","act":"accuse","target":"a0"}\n' % i for i in range(700)))
    return ["actors", "--bootstrap", "100000", "--measures", "statements", "x.jsonl"]


def run(make, n, folder):
    os.chdir(folder)
    arguments = make(n)
    return subprocess.run([HEARSAY, *arguments, "--quiet"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, errors="replace")


def main():
    failures = 0
    for make, above, fits, status in CASES:
        for n in (0, 1):
            if n == 0 and not fits:
                continue
            with tempfile.TemporaryDirectory() as folder:
                done = run(make, n, folder)
                os.chdir("/")
            if n == 0 and done.returncode != 0:
                failures += 1
                print(f"{make.__name__}: at the limit it ends with {done.returncode}: {done.stderr[:500]}")
            if n == 1 and (done.returncode != status or above not in done.stderr):
                failures += 1
                print(f"{make.__name__}: above the limit it ends with {done.returncode} and not with {status} and "
                      f"\"{above}\": {done.stderr[:500]}")
    print(f"{len(CASES)} limits, {failures} failures")
    return 1 if failures else 0


sys.exit(main())
