"""Whether the answers of two programs are the same. Each function raises Differs where they are not."""
import csv
from collections import Counter


class Differs(Exception):
    pass


def fields(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def same_sums(ours, theirs):
    """The first line of both: statements, speakers, sum of confidence."""
    mine, other = fields(ours)[0], fields(theirs)[0]
    for left, right in zip(mine, other):
        if abs(float(left) - float(right)) > 1e-6 * abs(float(left)):
            raise Differs(f"{mine} is not {other}")


def same_lines(count):
    def check(_, theirs):
        if int(fields(theirs)[0][0].split()[0]) != count:
            raise Differs(f"{fields(theirs)[0]} lines, not {count}")
    return check


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


ACCUSES = ("111", "112")  # criticize, accuse, and what is finer: those that bench/bench.c makes


def same_accusations(ours, theirs):
    """Ours: actors with in_strength and out_strength. Theirs: who, whom, code, how often."""
    gets, gives = Counter(), Counter()
    for who, whom, code, count in fields(theirs):
        if code.startswith(ACCUSES) and who != whom:
            gives[who] += int(count)
            gets[whom] += int(count)
    rows = table(ours)
    if not gives or not set(gets) | set(gives) <= set(rows):
        raise Differs("not the same actors")
    for actor, row in rows.items():
        if (float(row["in_strength"] or 0), float(row["out_strength"] or 0)) != (gets[actor], gives[actor]):
            raise Differs(f"{actor}: {row}, but {gets[actor]} in and {gives[actor]} out")


# Hubs and authorities: igraph stops where ARPACK does, and gives 0 to small components, hearsay does not.
CLOSE = {"in_strength": 0, "out_strength": 0, "coreness": 0, "pagerank": 1e-6, "betweenness": 1e-6,
         "hub": 1e-4, "authority": 1e-4}
ODD_SHARE = 0.001


def same_measures(ours, theirs):
    mine, other = table(ours), table(theirs)
    if set(mine) != set(other):
        raise Differs(f"{len(set(mine) ^ set(other))} actors are in one table only")
    first = next(iter(other.values()))
    for column, close in CLOSE.items():
        if column not in first:
            continue
        odd = []
        for actor, row in mine.items():
            left, right = float(row[column] or 0), float(other[actor][column])
            if abs(left - right) > close * max(abs(left), abs(right)) + (1e-9 if close else 0):
                odd.append(f"{column} of {actor}: {left} is not {right}")
        if len(odd) > (ODD_SHARE * len(mine) if column in ("hub", "authority") else 0):
            raise Differs(f"{odd[0]}, and {len(odd) - 1} more")
