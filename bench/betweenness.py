"""betweenness.py FILE THREADS OUT: graph-tool's betweenness of the accusations in a CSV of speaker, act and
target. Prints seconds by the clock and of processors; to OUT goes a line of id and value for each node."""
import csv
import sys
import time

from graph_tool import Graph, centrality, openmp_set_num_threads

openmp_set_num_threads(int(sys.argv[2]))
with open(sys.argv[1], newline="") as file:
    ties = [(row["speaker"], row["target"]) for row in csv.DictReader(file)]
graph = Graph(directed=True)
names = graph.add_edge_list(ties, hashed=True)
clock, processors = time.monotonic(), time.process_time()
values = centrality.betweenness(graph, norm=False)[0]
print(f"{time.monotonic() - clock:.3f} {time.process_time() - processors:.3f}")
with open(sys.argv[3], "w") as out:
    for node in graph.vertices():
        print(names[node], repr(values[node]), file=out)
