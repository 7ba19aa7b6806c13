"""GraphML and GEXF against the rules of their schemas: elements and their order, attributes that must
be there, keys that are declared, ids that differ, values of the declared type, dates that exist. Usage:

    structure.py HEARSAY CORPUS.json ...
"""
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

GRAPHML = '{http://graphml.graphdrawing.org/xmlns}'
GEXF = '{http://gexf.net/1.3}'
VIZ = '{http://gexf.net/1.3/viz}'

# No date at all; dates of every form, and some of a leap year; nothing.
MADE = {
    'undated': '{"hearsay": 1, "statements": [{"speaker": "a", "act": "accuse", "target": "b"}]}',
    'partial': '{"hearsay": 1, "statements": ['
               '{"speaker": "a", "act": "accuse", "target": "b", "date": "2016-02"},'
               '{"speaker": "b", "act": "deny", "target": "c", "date": "0987"},'
               '{"speaker": "b", "act": "blame", "target": "a", "date": "2016-02-29"},'
               '{"speaker": "a", "act": "accuse", "target": "c", "date": "2015"},'
               '{"speaker": "c", "act": "accuse", "target": "b"}]}',
    'nothing': '{"hearsay": 1}',
}
DAYS = {  # by hand: ties of "partial" in the network of accusations
    ('a', 'b'): ('2016-02-01', '2016-02-29'),
    ('b', 'a'): ('2016-02-29', '2016-02-29'),
    ('a', 'c'): ('2015-01-01', '2015-12-31'),
    ('c', 'b'): (None, None),
}
NETWORKS = ['claims', 'actor-claim', 'accusations', 'congruence', 'tone', 'co-claims', 'relay',
            'mentions', 'denials']


def is_number(text):
    return re.fullmatch(r'-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?', text) is not None


TYPES = {
    'string': lambda text: True,
    'long': lambda text: re.fullmatch('-?[0-9]+', text) is not None,
    'double': is_number,
    'boolean': lambda text: text in ('true', 'false'),
}


def children(element, namespace, *names):
    """The children's names are these, in this order, each as often as it likes."""
    found = [child.tag for child in element]
    expected = [namespace + name for name in names]
    assert found == sorted(found, key=expected.index), found
    return found


def attributes(element, required, optional=''):
    names = set(element.attrib)
    assert set(required.split()) <= names <= set((required + ' ' + optional).split()), names


def different(values):
    values = list(values)
    assert len(values) == len(set(values)), values
    return set(values)


# ---- GraphML ----

def check_data(element, keys, kind):
    for data in element:
        assert data.tag == GRAPHML + 'data'
        attributes(data, 'key')
        key = keys[data.get('key')]
        assert key.get('for') == kind
        assert TYPES[key.get('attr.type')](data.text or '')
    different(data.get('key') for data in element)


def check_graphml(root):
    assert root.tag == GRAPHML + 'graphml'
    assert children(root, GRAPHML, 'desc', 'key', 'graph').count(GRAPHML + 'graph') == 1
    keys = {key.get('id'): key for key in root.findall(GRAPHML + 'key')}
    assert len(keys) == len(root.findall(GRAPHML + 'key'))
    different((key.get('for'), key.get('attr.name')) for key in keys.values())
    for key in keys.values():
        attributes(key, 'id for attr.name attr.type')
        assert key.get('for') in ('node', 'edge') and key.get('attr.type') in TYPES
        children(key, GRAPHML, 'default')
    graph = root.find(GRAPHML + 'graph')
    attributes(graph, 'id edgedefault')
    assert graph.get('edgedefault') in ('directed', 'undirected')
    children(graph, GRAPHML, 'node', 'edge')
    ids = different(node.get('id') for node in graph.findall(GRAPHML + 'node'))
    for element in graph:
        kind = element.tag[len(GRAPHML):]
        attributes(element, 'id' if kind == 'node' else 'source target')
        assert kind == 'node' or {element.get('source'), element.get('target')} <= ids
        check_data(element, keys, kind)


# ---- GEXF ----

def check_declared(graph, kind):
    lists = [a for a in graph.findall(GEXF + 'attributes') if a.get('class') == kind]
    assert len(lists) == 1
    attributes(lists[0], 'class')
    declared = {a.get('id'): a.get('type') for a in lists[0]}
    assert len(declared) == len(lists[0])
    for attribute in lists[0]:
        assert attribute.tag == GEXF + 'attribute'
        attributes(attribute, 'id title type')
        assert attribute.get('type') in TYPES
        children(attribute, GEXF, 'default')
    return declared


def check_time(element, is_dynamic):
    for name in ('start', 'end'):
        if element.get(name) is not None:
            assert is_dynamic
            assert len(element.get(name)) == 10
            datetime.date.fromisoformat(element.get(name))
    assert (element.get('start') is None) == (element.get('end') is None)
    assert (element.get('start') or '') <= (element.get('end') or '')


def check_values(element, declared):
    values = element.find(GEXF + 'attvalues')
    assert element[0] is values
    for value in values:
        assert value.tag == GEXF + 'attvalue' and not len(value)
        attributes(value, 'for value')
        assert TYPES[declared[value.get('for')]](value.get('value'))
    different(value.get('for') for value in values)


def check_node(node, declared, is_dynamic):
    attributes(node, 'id label', 'start end')
    assert [c.tag for c in node] == [GEXF + 'attvalues', VIZ + 'color', VIZ + 'size']
    check_time(node, is_dynamic)
    check_values(node, declared)
    colour = node.find(VIZ + 'color')
    attributes(colour, 'r g b')
    assert all(0 <= int(colour.get(c)) <= 255 for c in 'rgb')
    assert float(node.find(VIZ + 'size').get('value')) > 0


def check_edge(edge, declared, is_dynamic, ids):
    attributes(edge, 'id source target weight label kind', 'start end')
    assert [c.tag for c in edge] == [GEXF + 'attvalues', VIZ + 'thickness']
    check_time(edge, is_dynamic)
    check_values(edge, declared)
    assert is_number(edge.get('weight'))
    assert {edge.get('source'), edge.get('target')} <= ids
    assert float(edge.find(VIZ + 'thickness').get('value')) >= 0


def check_gexf(root):
    assert root.tag == GEXF + 'gexf' and root.get('version') == '1.3'
    assert [c.tag for c in root] == [GEXF + 'meta', GEXF + 'graph']
    children(root[0], GEXF, 'creator', 'description')
    graph = root[1]
    is_dynamic = graph.get('mode') == 'dynamic'
    attributes(graph, 'defaultedgetype mode', 'timeformat timerepresentation')
    assert graph.get('mode') in ('static', 'dynamic')
    assert graph.get('defaultedgetype') in ('directed', 'undirected')
    assert (graph.get('timeformat') == 'date') == is_dynamic
    children(graph, GEXF, 'attributes', 'nodes', 'edges')
    node_facts, edge_facts = check_declared(graph, 'node'), check_declared(graph, 'edge')
    nodes, edges = graph.find(GEXF + 'nodes'), graph.find(GEXF + 'edges')
    ids = different(node.get('id') for node in nodes)
    for node in nodes:
        check_node(node, node_facts, is_dynamic)
    for edge in edges:
        check_edge(edge, edge_facts, is_dynamic, ids)
    different(edge.get('id') for edge in edges)
    # parallel edges are allowed if their kinds differ
    different((e.get('source'), e.get('target'), e.get('kind')) for e in edges)
    assert is_dynamic == any(e.get('start') for e in [*nodes, *edges])
    return {(e.get('source'), e.get('target')): (e.get('start'), e.get('end')) for e in edges}


def main():
    hearsay, *corpora = sys.argv[1:]
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, text in MADE.items():
            pathlib.Path(folder, name + '.json').write_text(text, encoding='utf-8')
        for corpus in [*(f'{folder}/{name}.json' for name in MADE), *corpora]:
            for network in NETWORKS:
                for name, check in (('graphml', check_graphml), ('gexf', check_gexf)):
                    path = f'{folder}/net.{name}'
                    subprocess.run([hearsay, 'network', '--quiet', '--network', network, corpus,
                                    '-o', path], check=True)
                    try:
                        found = check(tree.parse(path).getroot())
                    except (AssertionError, ValueError, KeyError) as error:
                        sys.exit(f'{corpus} {network} {name}: line '
                                 f'{error.__traceback__.tb_next.tb_lineno}: {error!r}')
                    if corpus.endswith('/partial.json') and network == 'accusations' and found:
                        assert found == DAYS, found
                    count += 1
    print(f'{count} files keep the rules')


if __name__ == '__main__':
    main()
