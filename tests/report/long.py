"""Writes a corpus with names, ids, claims and quotes of ten thousand letters: long.py FILE"""
import json
import sys

name = "\u05d0b<" * 5000
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump({"hearsay": 1, "actors": [{"id": name, "name": name}, {"id": "b", "name": "B" * 10000}],
               "statements": [{"id": "x" * 9999 + str(i), "speaker": name, "act": "accuse", "target": "b",
                               "claim": "c" * 10000, "quote": "q" * 10000} for i in range(3)]}, file)
