"""events_pandas.py FILE: how often who did what to whom in GDELT 2.0 events, from a data frame of the
columns that hearsay reads, one row for each event."""
import sys

import pandas

COLUMNS = {0: "id", 1: "date", 5: "actor1", 7: "country1", 15: "actor2", 17: "country2", 26: "code",
           30: "goldstein", 60: "url"}

events = pandas.read_csv(sys.argv[1], sep="\t", header=None, usecols=list(COLUMNS), quoting=3,
                         dtype={column: str for column in COLUMNS if column != 30})
events = events.rename(columns=COLUMNS).dropna(subset=["actor1", "actor2"])
sums = events.groupby(["actor1", "actor2", "code"]).size()
sums.to_csv(sys.stdout, sep="\t", header=False)
