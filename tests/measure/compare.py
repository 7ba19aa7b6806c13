"""Measures against another implementation.

Each network of the folder is written as statements, measured by the command, and measured again
here with NetworkX and numpy. Numbers must agree to nine digits. Usage:

    compare.py HEARSAY [FOLDER-OF-EDGE-LISTS [EXAMPLE.json ...]]
"""
import collections
import csv
import io
import json
import math
import pathlib
import subprocess
import sys
import tempfile

import networkx
import numpy

TOLERANCE = 1e-9
ACTS = ['accuse', 'assert', 'deny']  # one after the other, so that counts differ
ACCUSATIONS = {'accuse', 'blame', 'charge', 'criticize'}
DENIALS = {'deny', 'reject', 'retract'}

# What others published, or counted with other programs, for ties in both directions: every tie and
# every pair is counted twice.
KNOWN = {
    'ison_karateka': {
        'nodes': 34,
        'pairs': 2 * 78,
        'components': 1,
        'reciprocity': 1,
        'transitivity': 0.2556818,
        'diameter': 5,
        ('betweenness', 'n1'): 2 * 231.071,    # Mr Hi
        ('betweenness', 'n34'): 2 * 160.552,   # John A
        ('betweenness', 'n33'): 2 * 76.6905,
        ('pagerank', 'n34'): 0.100919,
        ('pagerank', 'n1'): 0.0969973,
        ('reversed_pagerank', 'n34'): 0.100919,
        ('eigenvector', 'n34'): 1,
        ('eigenvector', 'n1'): 0.952132,
    },
    'irps_usgeo': {
        'nodes': 48,                           # Alaska and Hawaii border on nobody
        'pairs': 2 * 107,
        ('betweenness', 'n24'): 2 * 387.037,   # Missouri
    },
    'irps_revere': {
        'nodes': 254 + 7,
        'pairs': 2 * 319,
        'transitivity': 0,                     # persons are tied to groups only
        ('betweenness', 'n259'): 2 * 18374,    # Tea Party
        ('betweenness', 'n255'): 2 * 11220.9,  # St Andrew's Lodge
        ('betweenness', 'n200'): 2 * 4732.22,  # Paul Revere
    },
    'ison_southern_women': {
        'nodes': 18 + 14,
        'pairs': 2 * 89,
        'transitivity': 0,
        ('betweenness', 'n26'): 2 * 110.206,   # event 8
        ('in_strength', 'n26'): 14,
        ('in_strength', 'n27'): 12,            # event 9
        ('signed_degree', 'n27'): 12,
    },
}


def run(hearsay, *arguments):
    done = subprocess.run([hearsay, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f'hearsay {" ".join(arguments)}: status {done.returncode}\n{done.stderr}')
    return done.stdout


# ---- the other implementation ----

def hits(graph, nodes):
    """Component by component: where a start of all ones ends under repeated multiplication."""
    hub, authority = dict.fromkeys(nodes, 0.0), dict.fromkeys(nodes, 0.0)
    for component in networkx.weakly_connected_components(graph):
        members = sorted(component)
        ties = networkx.to_numpy_array(graph, nodelist=members)
        if not ties.any():
            continue
        values, vectors = numpy.linalg.eigh(ties @ ties.T)
        top = vectors[:, values > values[-1] * (1 - 1e-9)]
        hubs = top @ (top.T @ numpy.ones(len(members)))
        authorities = ties.T @ hubs
        for i, member in enumerate(members):
            hub[member] = hubs[i] / hubs.max()
            authority[member] = authorities[i] / authorities.max()
    return hub, authority


def coreness(graph):
    """Peels the node with the fewest ties in both directions, again and again."""
    degree, core, left, k = dict(graph.degree()), {}, set(graph), 0
    while left:
        node = min(left, key=lambda n: (degree[n], n))
        k = max(k, degree[node])
        core[node] = k
        left.remove(node)
        for other in list(graph.successors(node)) + list(graph.predecessors(node)):
            degree[other] -= 1
    return core


def leading(matrix, nodes):
    """Component by component the vector of the largest eigenvalue, the largest value 1; none where it is
    shared, 0 for who has no tie."""
    values = dict.fromkeys(nodes)
    for part in networkx.connected_components(networkx.from_numpy_array(abs(matrix))):
        part = sorted(part)
        eigenvalues, vectors = numpy.linalg.eigh(matrix[numpy.ix_(part, part)])
        if len(part) == 1:
            values[nodes[part[0]]] = 0.0
            continue
        if eigenvalues[-1] - eigenvalues[-2] < 1e-9:
            continue
        vector, size = vectors[:, -1], abs(vectors[:, -1])
        vector = vector / vector[size > size.max() * (1 - 1e-9)][0]
        values.update({nodes[i]: vector[j] for j, i in enumerate(part)})
    return values


def constraint(graph):
    """Burt's formula in matrices, with ties in and out added up."""
    nodes = sorted(graph)
    ties = networkx.to_numpy_array(graph, nodelist=nodes)
    ties = ties + ties.T
    total = ties.sum(axis=1)
    share = ties / numpy.maximum(total, 1)[:, None]
    values = ((share + share @ share) ** 2 * (ties > 0)).sum(axis=1)
    return {n: values[i] if total[i] else None for i, n in enumerate(nodes)}


def pn_index(graph):
    """Everett and Borgatti 2014, the linear equations, where nobody has a foe."""
    nodes, others = sorted(graph), len(graph) - 1
    if not others:
        return dict.fromkeys(nodes)
    left = numpy.eye(len(nodes)) - networkx.to_numpy_array(graph, nodelist=nodes) / (2 * others)
    return dict(zip(nodes, numpy.linalg.solve(left, numpy.ones(len(nodes)))))


def components(graph, order):
    parts = sorted(networkx.weakly_connected_components(graph),
                   key=lambda part: (-len(part), min(order[n] for n in part)))
    return {node: i + 1 for i, part in enumerate(parts) for node in part}


def pagerank(graph):
    """The linear equations, solved; nodes without ties out spread evenly."""
    nodes = sorted(graph)
    ties = networkx.to_numpy_array(graph, nodelist=nodes)
    out = ties.sum(axis=1)
    spread = numpy.where(out[:, None] > 0, ties / numpy.maximum(out, 1)[:, None], 1 / len(nodes))
    left = numpy.eye(len(nodes)) - 0.85 * spread.T
    return dict(zip(nodes, numpy.linalg.solve(left, numpy.full(len(nodes), 0.15 / len(nodes)))))


def signed_measures(weights):
    """weights: {(actor, claim): sum}. Of actors: standing with friends and foes."""
    nodes = [('a', a) for a in sorted({a for a, _ in weights})] + \
            [('c', c) for c in sorted({c for _, c in weights})]
    number = {node: i for i, node in enumerate(nodes)}
    signs = numpy.zeros((len(nodes), len(nodes)))
    for (actor, claim), weight in weights.items():
        i, j = number['a', actor], number['c', claim]
        signs[i, j] = signs[j, i] = numpy.sign(weight)
    size = 2 * len(nodes) - 2
    index = numpy.linalg.solve(numpy.eye(len(nodes)) - numpy.where(signs < 0, -2, signs) / size,
                               numpy.ones(len(nodes))) if len(nodes) > 2 else [None] * len(nodes)
    actors = [node for node in nodes if node[0] == 'a']
    vector = leading(signs, nodes)
    return {
        'signed_degree': {a[1]: signs[number[a]].sum() for a in actors},
        'pn_index': {a[1]: index[number[a]] for a in actors},
        'signed_eigenvector': {a[1]: vector[a] for a in actors},
    }


def tie_measures(ties):
    """ties: (from, to, count), loops included. Measures by node, and of the network."""
    graph = networkx.DiGraph()
    graph.add_nodes_from(end for tie in ties for end in tie[:2])
    graph.add_edges_from((a, b) for a, b, _ in ties if a != b)
    nodes = sorted(graph)
    order = {node: i for i, node in enumerate(nodes)}
    strength = lambda end: {n: sum(t[2] for t in ties if t[end] == n and t[0] != t[1])
                            for n in nodes}
    hub, authority = hits(graph, nodes)
    far = dict(networkx.all_pairs_shortest_path_length(graph))
    others = len(nodes) - 1
    undirected = graph.to_undirected()
    vector = leading(networkx.to_numpy_array(undirected, nodelist=nodes), nodes)
    reciprocity = lambda n: networkx.reciprocity(graph, n) if graph.degree(n) else None
    measures = {
        'reversed_pagerank': pagerank(graph.reverse()),
        'eigenvector': vector,
        'signed_eigenvector': vector,
        'constraint': constraint(graph),
        'reciprocity': {n: reciprocity(n) for n in nodes},
        'signed_degree': dict(undirected.degree()),
        'pn_index': pn_index(undirected),
        'in_strength': strength(1),
        'out_strength': strength(0),
        'pagerank': pagerank(graph),
        'hub': hub,
        'authority': authority,
        'betweenness': networkx.betweenness_centrality(graph, normalized=False),
        'harmonic': {n: math.fsum(1 / d for d in far[n].values() if d) / others if others else None
                     for n in nodes},
        'coreness': coreness(graph),
        'component': components(graph, order),
    }
    triples = sum(d * (d - 1) / 2 for _, d in undirected.degree())
    edges = graph.number_of_edges()
    weak = list(networkx.weakly_connected_components(graph))
    return measures, {
        'network': 'mentions',
        'nodes': len(nodes),
        'pairs': len({t[:2] for t in ties}),
        'weight': sum(t[2] for t in ties),
        'density': edges / (len(nodes) * others) if others > 0 else None,
        'reciprocity': sum(graph.has_edge(b, a) for a, b in graph.edges) / edges if edges else None,
        'components': len(weak),
        'largest_component': max(map(len, weak), default=0),
        'largest_strong': max(map(len, networkx.strongly_connected_components(graph)), default=0),
        'transitivity': networkx.transitivity(undirected) if triples else None,
        'diameter': max((max(far[n].values()) for n in nodes), default=None) if edges else None,
    }


def reference(statements):
    """statements: (speaker, act, targets, count). Measures by actor, and of the network."""
    tied = [s for s in statements if s[2]]
    measures, network = tie_measures([(s[0], t, s[3]) for s in tied for t in s[2]])
    network['statements'] = sum(s[3] for s in tied)
    network['loops'] = sum(s[3] for s in tied if all(t == s[0] for t in s[2]))
    network['untied'] = sum(s[3] for s in statements if not s[2])
    actors = sorted({s[0] for s in statements} | {t for s in statements for t in s[2]})
    total = lambda keep: {a: sum(s[3] for s in statements if keep(s, a)) for a in actors}
    measures = {name: {a: values.get(a) for a in actors} for name, values in measures.items()}
    measures['statements'] = total(lambda s, a: s[0] == a)
    measures['accuses'] = total(lambda s, a: s[0] == a and s[1] in ACCUSATIONS)
    measures['accused'] = total(lambda s, a: a in s[2] and s[1] in ACCUSATIONS)
    measures['denies'] = total(lambda s, a: s[0] == a and s[1] in DENIALS)
    return measures, network


# ---- comparing ----

class Comparison:
    def __init__(self):
        self.numbers, self.wrong = 0, []

    def number(self, where, found, expected, tolerance=TOLERANCE):
        self.numbers += 1
        if isinstance(expected, str) or expected is None or found is None:
            good = found == expected
        else:
            good = abs(found - expected) <= tolerance * max(1, abs(expected))
        if not good:
            self.wrong.append(f'{where}: hearsay {found}, expected {expected}')


def read_actors(text):
    table = {}
    for row in csv.DictReader(io.StringIO(text)):
        table[row['id']] = {k: float(v) if v else None for k, v in row.items()
                            if k not in ('id', 'name', 'kind', 'unanswered_in')}
    return table


def compare(hearsay, name, path, rows, comparison, known=None):
    actors, network = reference(rows)
    found = read_actors(run(hearsay, 'actors', '--network', 'mentions', '--measures', 'basic,influence',
                           '--to', 'csv', path))
    for measure, values in actors.items():
        for node, expected in values.items():
            if node not in found:
                comparison.wrong.append(f'{name}: no row "{node}"')
                continue
            comparison.number(f'{name} {measure} {node}', found[node][measure], expected)
    summary = json.loads(run(hearsay, 'network', '--network', 'mentions', '--to', 'json', path))
    for fact, expected in network.items():
        comparison.number(f'{name} {fact}', summary[fact], expected)
    for key, expected in (known or {}).items():
        value = summary[key] if isinstance(key, str) else found[key[1]][key[0]]
        comparison.number(f'{name} {key} (known)', value, expected, 5e-6)


def compare_signed(hearsay, name, scratch, rows, comparison):
    """The same edges, as statements of who is tied on claims named after those tied to."""
    sides, weights = {'accuse': 1, 'assert': 1, 'deny': -1}, collections.defaultdict(int)
    for speaker, act, targets, count in rows:
        weights[speaker, targets[0]] += sides[act] * count
    path = f'{scratch}/signed.csv'
    with open(path, 'w', encoding='utf-8', newline='') as out:
        writer = csv.writer(out)
        writer.writerow(['speaker', 'act', 'claim', 'count'])
        writer.writerows((speaker, act, targets[0], count) for speaker, act, targets, count in rows)
    found = read_actors(run(hearsay, 'actors', '--network', 'claims', '--measures',
                            'signed_degree,pn_index,signed_eigenvector', '--to', 'csv', path))
    for measure, values in signed_measures(weights).items():
        for node, expected in values.items():
            comparison.number(f'{name} {measure} {node}', found[node][measure], expected)


# ---- inputs ----

def read_edges(path, both):
    rows = []
    for number, edge in enumerate(csv.DictReader(path.open(encoding='utf-8'))):
        weight = edge.get('weight', '')
        count = int(weight) if weight.isdigit() and int(weight) else 1
        act = ACTS[number % len(ACTS)]
        rows.append((f'n{edge["from"]}', act, [f'n{edge["to"]}'], count))
        if both:
            rows.append((f'n{edge["to"]}', act, [f'n{edge["from"]}'], count))
    return rows


def write_statements(path, rows):
    with open(path, 'w', encoding='utf-8', newline='') as out:
        writer = csv.writer(out)
        writer.writerow(['speaker', 'act', 'target', 'count'])
        writer.writerows((speaker, act, *targets, count) for speaker, act, targets, count in rows)


def as_list(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def fold(name):
    return ' '.join(name.casefold().split())


def read_example(path):
    """Statements and their targets, resolved by id, name and alias as docs/format.md says."""
    corpus = json.loads(path.read_text(encoding='utf-8'))
    meaning = {}
    for field in ('aliases', 'name', 'id'):  # the last one wins
        for actor in corpus.get('actors', []):
            if actor.get('kind') == 'unnamed' and field != 'id':
                continue
            for name in as_list(actor.get(field)):
                meaning[name if field == 'id' else fold(name)] = actor['id']
    actor = lambda name: (meaning.get(name) or meaning.get(fold(name))
                          or fold(name).replace(' ', '-'))
    about = {}
    for claim in corpus.get('claims', []):
        about[claim['id']] = about[fold(claim['text'])] = as_list(claim.get('about'))
    rows = []
    for statement in corpus['statements']:
        claim = statement.get('claim')
        targets = as_list(statement.get('target'))
        if not targets and claim:
            targets = about.get(claim) or about.get(fold(claim)) or []
        if not statement.get('negated'):
            rows.append((actor(statement['speaker']), statement['act'],
                         sorted({actor(t) for t in targets}), statement.get('count', 1)))
    return rows


def main():
    hearsay, comparison, networks = sys.argv[1], Comparison(), 0
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted(folder.glob('*-edges.csv')) if folder else []:
            for both in (False, True):
                name = path.name.removesuffix('-edges.csv')
                rows = read_edges(path, both)
                statements = f'{scratch}/{name}-{both}.csv'
                write_statements(statements, rows)
                compare(hearsay, name + (' both ways' if both else ''), statements, rows,
                        comparison, KNOWN.get(name) if both else None)
                compare_signed(hearsay, name + ' signed', scratch, rows, comparison)
                networks += 1
    for example in sys.argv[3:]:
        compare(hearsay, example, example, read_example(pathlib.Path(example)), comparison)
        networks += 1
    print(f'{networks} networks, {comparison.numbers} numbers, {len(comparison.wrong)} differ')
    for line in comparison.wrong[:40]:
        print(line)
    return 1 if comparison.wrong or not networks else 0


if __name__ == '__main__':
    sys.exit(main())
