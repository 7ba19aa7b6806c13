"""Writes a corpus of more statements than one page holds: many.py FILE

10,100 rows, a third of them with ids, every second one standing for two statements.
"""
import sys

with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write("id,speaker,act,target,claim,date,count\n")
    for i in range(10100):
        file.write(f"{'' if i % 3 else f's {i}'},a{i % 97},{('accuse', 'deny', 'report')[i % 7 % 3]},"
                   f"a{i % 41},c{i % 59},20{10 + i % 13}-0{1 + i % 9},{1 + i % 2}\n")
