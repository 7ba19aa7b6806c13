"""pipeline.py pandas|json FILE OUT.csv OUT.graphml [camps] [betweenness]: statements as JSON Lines to a
graph of speakers and targets, to measures of each actor, to a table and a graph for other programs: what
a script with pandas or the json module does with python-igraph."""
import csv
import json
import sys
from collections import Counter

import igraph


def pairs_with_pandas(path):
    import pandas

    statements = pandas.read_json(path, lines=True)
    return statements.groupby(["speaker", "target"]).size().to_dict()


def pairs_with_json(path):
    with open(path, encoding="utf-8") as file:
        statements = map(json.loads, file)
        return Counter((one["speaker"], one["target"]) for one in statements)


def make_graph(pairs):
    ties = [(speaker, target, count) for (speaker, target), count in pairs.items()]
    graph = igraph.Graph.TupleList(ties, directed=True, edge_attrs=["weight"])
    graph.delete_edges([edge.index for edge in graph.es if edge.is_loop()])
    return graph


def measure(graph, wanted):
    graph.vs["in_strength"] = graph.strength(mode="in", weights="weight")
    graph.vs["out_strength"] = graph.strength(mode="out", weights="weight")
    graph.vs["pagerank"] = graph.pagerank()
    graph.vs["hub"] = graph.hub_score()
    graph.vs["authority"] = graph.authority_score()
    graph.vs["coreness"] = graph.coreness(mode="all")
    if "betweenness" in wanted:
        graph.vs["betweenness"] = graph.betweenness()
    if "camps" in wanted:
        both = graph.as_undirected(combine_edges={"weight": "sum"})
        camps = both.community_leiden(objective_function="modularity", weights="weight")
        graph.vs["camp"] = [camp + 1 for camp in camps.membership]


def main():
    reader, path, table, graphml, *wanted = sys.argv[1:]
    graph = make_graph({"pandas": pairs_with_pandas, "json": pairs_with_json}[reader](path))
    measure(graph, wanted)
    columns = ["id"] + graph.vs.attributes()[1:]
    graph.vs["id"] = graph.vs["name"]
    with open(table, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(zip(*(graph.vs[column] for column in columns)))
    graph.write_graphml(graphml)


main()
