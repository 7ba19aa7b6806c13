"""Networks that hearsay wrote, read by other programs.

Each corpus is written as several networks in every format. NetworkX and igraph must find the same
nodes, ties, weights and attributes as the JSON of the same network; what they do not find must be in
the loss report. One corpus is made here, of names that break what does not escape. Usage:

    read_back.py HEARSAY CORPUS.json ...
"""
import collections
import csv
import html
import inspect
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import igraph
import networkx

NETWORKS = ['claims', 'actor-claim', 'accusations', 'congruence', 'tone', 'co-claims', 'relay',
            'affiliation', 'repeats']
FORMATS = ['json', 'csv', 'graphml', 'gexf', 'gml', 'net', 'paj', 'dl', 'matrix']

# What utf8_is_control takes for a control character: C0 but tab and line feed, DEL, C1, overrides
# and isolates of direction, separators of lines and paragraphs.
CONTROL = re.compile('[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]')

HOSTILE = [
    '"quoted" and \'single\'', '<script>alert(1)</script> & &amp; &#65;', 'back\\slash \\N \\',
    'two\nlines', 'a;b,c|d\te', "=cmd|' /C calc'!A0", '+1+2', '-1+2', '@sum', "'=apostrophe",
    '\x01=after a control', '\u05e9\u05dc\u05d5\u05dd \u202ezyx', '\u4e2d\u56fd\u653f\u5e9c',
    '\U0001f469\u200d\U0001f680 pilot', 'bell\x07 escape\x1b[31m \u0085 \u2028',
    ']]> --> */ # // %s %n ${x}', '% comment', '*Vertices 3', 'data:', 'labels:', ' blanks  ', '12',
    '"', '\\', '\\"', "'", ']', 'n' * 10000, '\u00fc' * 5000,
]


def hostile_corpus():
    """Half of the names are declared and have an id; the others are ids themselves."""
    actors = [{'id': f'h{i}', 'name': name + ' x', 'role': name, 'aliases': [name + ' y', f'z;{i}\\']}
              for i, name in enumerate(HOSTILE)]
    statements = []
    for i, name in enumerate(HOSTILE):
        statements.append({'speaker': f'h{i}', 'act': 'accuse', 'target': name + '!',
                           'claim': name + '?', 'date': ['2015', '2015-02', '2016-02-29'][i % 3],
                           'confidence': 0.1 * (i % 9 + 1), 'id': name + '#'})
        statements.append({'speaker': name + '!', 'act': 'deny', 'claim': name + '?'})
        statements.append({'speaker': f'h{i}', 'act': 'support', 'claim': 'one', 'via': name + '~'})
    return {'hearsay': 1, 'actors': actors, 'statements': statements}


failures = []


def check(where, found, expected):
    if found != expected:
        failures.append(f'{where}: {str(found)[:300]} instead of {str(expected)[:300]}')


def visible(value):
    return CONTROL.sub('', value) if isinstance(value, str) else value


# ---- what hearsay says ----

def write(hearsay, corpus, network, folder):
    """All formats of a network, and the notices of each."""
    notices = {}
    for name in FORMATS:
        done = subprocess.run(
            [hearsay, 'network', '--network', network, '--weight', 'confidence', '--to', name,
             '-o', f'{folder}/net.{name}', corpus], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f'{network} as {name}: status {done.returncode}\n{done.stderr}')
        found = re.search(f'notice: {name} cannot hold: (.*)', done.stderr)
        notices[name] = found.group(1) if found else ''
    return notices


def joined(texts):
    return ';'.join(str(t).replace('\\', '\\\\').replace(';', '\\;') for t in texts)


def reference(folder):
    """Nodes by id, ties in order, as the JSON has them; lists as one text, as other formats do."""
    data = json.loads(pathlib.Path(f'{folder}/net.json').read_text(encoding='utf-8'))
    for item in data['nodes'] + data['links']:
        for key in ('aliases', 'evidence'):
            if key in item:
                item[key] = joined(item[key])
    return data


def ends(tie):
    return tie['source'], tie['target']


def sort_of(tie):
    return ' '.join(tie[k] for k in ('kind', 'act', 'relation') if k in tie)


def bag(ties):
    return collections.Counter(tuple(sorted(tie.items())) for tie in ties)


def numbers(value):
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


# ---- NetworkX ----

def compare_networkx(where, graph, data, change=visible, rename=None, drop=()):
    """Nodes, ties and all facts; change is what the format does to a text."""
    rename = rename or {}

    def facts(item):
        return {rename.get(k, k): change(numbers(v)) for k, v in item.items() if k not in drop}

    def found(item):
        return {k: numbers(v) for k, v in item.items() if v is not False and k not in drop}

    check(f'{where} directed', graph.is_directed(), data['directed'])
    check(f'{where} nodes', {k: found(v) for k, v in graph.nodes(data=True)},
          {n['id']: facts({k: v for k, v in n.items() if k != 'id'}) for n in data['nodes']})
    pairs = [dict(found(v), source=a, target=b) for a, b, v in graph.edges(data=True)]
    if not data['directed']:
        order = {n['id']: i for i, n in enumerate(data['nodes'])}
        for tie in pairs:
            tie['source'], tie['target'] = sorted(ends(tie), key=order.get)
    check(f'{where} ties', bag(pairs), bag(facts(t) for t in data['links']))


def read_gexf(path):
    """NetworkX knows GEXF up to 1.2; what is compared is alike in both."""
    text = pathlib.Path(path).read_text(encoding='utf-8')
    old = text.replace('http://gexf.net/1.3', 'http://www.gexf.net/1.2draft')
    pathlib.Path(path + '.old').write_text(old, encoding='utf-8')
    return networkx.read_gexf(path + '.old')


def node_link(path):
    data = json.loads(pathlib.Path(path).read_text(encoding='utf-8'))
    function = networkx.node_link_graph
    names = inspect.signature(function).parameters
    graph = function(data, **({'edges': 'links'} if 'edges' in names else {}))
    for item in [v for _, v in graph.nodes(data=True)] + [v for *_, v in graph.edges(data=True)]:
        for key in ('aliases', 'evidence'):
            if key in item:
                item[key] = joined(item[key])
    return graph


def without(graph, *keys):
    for item in [v for _, v in graph.nodes(data=True)] + [v for *_, v in graph.edges(data=True)]:
        for key in keys:
            item.pop(key, None)
    return graph


def by_networkx(where, folder, data):
    compare_networkx(f'{where} json', node_link(f'{folder}/net.json'), data, change=lambda v: v)
    compare_networkx(f'{where} graphml', networkx.read_graphml(f'{folder}/net.graphml',
                                                              force_multigraph=True), data)
    graph = read_gexf(f'{folder}/net.gexf')
    for *_, tie in graph.edges(data=True):
        tie.pop('label', None)
    compare_networkx(f'{where} gexf', without(graph, 'start', 'end', 'viz', 'id'), data)
    compare_networkx(f'{where} gml', networkx.read_gml(f'{folder}/net.gml'), data,
                     change=lambda v: v, rename={'member_of': 'memberOf'}, drop=('label',))


# ---- Pajek and DL: less is held ----

def pajek_id(text):
    return text.replace('"', "'").replace('\\', '/').replace('\n', ' ').replace('\t', ' ')


def apart(data, change):
    """Ids in which letters were replaced; such as are the same then get a number, in order."""
    taken, ids = set(), {}
    for node in data['nodes']:
        wanted = base = change(node['id'])
        claim = node.get('kind') == 'claim'
        count = 1
        while wanted in taken:
            if claim and count == 1:
                wanted = base = 'claim:' + base
            else:
                wanted = f'{base}-{count + (0 if claim else 1)}'
            count += 1
        taken.add(wanted)
        ids[node['id']] = wanted
    return ids


def lines_of(data, ids):
    return [(ids[t['source']], ids[t['target']], float(t['weight']), sort_of(t))
            for t in data['links']]


def by_pajek(where, folder, data):
    ids = apart(data, pajek_id)
    graph = networkx.read_pajek(f'{folder}/net.net')
    check(f'{where} net nodes', list(graph), list(ids.values()))
    order = {name: i for i, name in enumerate(graph)}
    if data['links']:
        check(f'{where} net directed', graph.is_directed(), data['directed'])
    found = [(*(sorted((a, b), key=order.get) if not data['directed'] else (a, b)),
              v['weight'], v['l']) for a, b, v in graph.edges(data=True)]
    check(f'{where} net lines', collections.Counter(found),
          collections.Counter(lines_of(data, ids)))
    graph = igraph.Graph.Read_Pajek(f'{folder}/net.net')
    known = [k for k in ('id', 'name') if k in graph.vs.attributes()]  # by the version
    names = graph.vs[known[0]] if known else []
    check(f'{where} net nodes by igraph', names, list(ids.values()))
    check(f'{where} net lines by igraph',
          [(names[e.source], names[e.target], e['weight'], e['label']) for e in graph.es]
          if graph.ecount() else [], lines_of(data, ids))


def project_numbers(text):
    """Partitions and vectors of a project: name, legend, values."""
    objects, legend = [], {}
    lines = iter(text.split('\n'))
    for line in lines:
        if line.startswith('% ') and objects or re.match('% [0-9]+ ', line):
            number, _, name = line[2:].partition(' ')
            legend[int(number)] = name
        if line.startswith(('*Partition ', '*Vector ')):
            count = int(next(lines).split()[1])
            objects.append((line.split()[1], legend, [float(next(lines)) for _ in range(count)]))
            legend = {}
    return objects


def by_project(where, folder, data):
    text = pathlib.Path(f'{folder}/net.paj').read_text(encoding='utf-8')
    for name, legend, values in project_numbers(text):
        expected = [n.get(name, '' if name != 'statements' else 0) for n in data['nodes']]
        if name == 'statements':
            check(f'{where} paj {name}', values, [float(v) for v in expected])
        else:
            check(f'{where} paj {name}', [legend.get(int(v), '') for v in values],
                  [pajek_id(visible(v)) for v in expected])


def summed(data):
    """One weight a pair, in both directions where there is none."""
    sums = collections.OrderedDict()
    for tie in data['links']:
        keys = [ends(tie)]
        if not data['directed'] and tie['source'] != tie['target']:
            keys.append(ends(tie)[::-1])
        for key in keys:
            sums[key] = sums.get(key, 0) + tie['weight']
    return sums


def by_dl(where, folder, data):
    ids = list(apart(data, lambda t: t.replace('"', "'").replace('\n', ' ').replace('\t', ' '))
               .values())
    text = pathlib.Path(f'{folder}/net.dl').read_text(encoding='utf-8')
    head, form, labels, *rest = text.split('\n')
    check(f'{where} dl head', (head, form, labels),
          (f'dl n={len(ids)}', 'format=edgelist1', 'labels:'))
    listed = rest[:len(ids)]
    check(f'{where} dl labels', [l[1:-1] if l.startswith('"') else l for l in listed], ids)
    check(f'{where} dl data', rest[len(ids)], 'data:')
    numbers_of = {n['id']: i + 1 for i, n in enumerate(data['nodes'])}
    found = [tuple(map(float, l.split())) for l in rest[len(ids) + 1:] if l]
    expected = [(numbers_of[a], numbers_of[b], float(w)) for (a, b), w in summed(data).items()]
    check(f'{where} dl lines', found, expected)
    if not ids or any(l.startswith('"') for l in listed):
        return  # igraph's reader knows no quotes, and takes no nodes for one
    graph = igraph.Graph.Read_DL(f'{folder}/net.dl')
    check(f'{where} dl labels by igraph', graph.vs['name'], ids)
    check(f'{where} dl lines by igraph', [(e.source + 1, e.target + 1, e['weight'])
                                          for e in graph.es] if graph.ecount() else [], expected)


# ---- igraph: GraphML and GML ----

def by_igraph(where, folder, data):
    for name, graph in (('graphml', igraph.Graph.Read_GraphML(f'{folder}/net.graphml')),
                        ('gml', igraph.Graph.Read_GML(f'{folder}/net.gml'))):
        change = visible if name == 'graphml' else lambda v: v
        # its reader of GML knows the five entities of XML and leaves the others as they are; that of
        # GraphML makes &#38; of &amp; in attributes
        back = html.unescape if name == 'gml' else lambda v: v.replace('&#38;', '&')
        key = 'id' if name == 'graphml' else 'label'
        rename = {'member_of': 'memberOf'} if name == 'gml' else {}
        check(f'{where} {name} by igraph directed', graph.is_directed(), data['directed'])
        if name == 'gml' and any('&' in str(v) for n in data['nodes'] for v in n.values()):
            continue  # "&amp;#65;" and "&#65;" are the same to it
        check(f'{where} {name} by igraph nodes', [back(v) for v in graph.vs[key]] if
              graph.vcount() else [], [n['id'] for n in data['nodes']])
        for fact in ('name', 'kind', 'role', 'member_of', 'topic', 'aliases', 'first', 'last'):
            known = rename.get(fact, fact)
            if known not in graph.vs.attributes():
                check(f'{where} {name} by igraph', [n for n in data['nodes'] if fact in n], [])
                continue
            check(f'{where} {name} by igraph {fact}', [back(v or '') for v in graph.vs[known]],
                  [change(n.get(fact, '')) for n in data['nodes']])
        check(f'{where} {name} by igraph weights',
              [float(w) for w in graph.es['weight']] if graph.ecount() else [],
              [float(t['weight']) for t in data['links']])
        check(f'{where} {name} by igraph ties', [e.tuple for e in graph.es],
              [tuple(next(i for i, n in enumerate(data['nodes']) if n['id'] == end)
                     for end in ends(t)) for t in data['links']])


# ---- cells ----

def cell(text):
    """What a spreadsheet is to be kept from running has an apostrophe before it."""
    text = CONTROL.sub('', text)
    if text[:1] in '=+-@\t' and text:
        try:
            float(text)
        except ValueError:
            return "'" + text
    return text


def plain(value):
    if isinstance(value, bool):
        return 'true' if value else 'false'
    return cell(value) if isinstance(value, str) else value


def by_csv(where, folder, data):
    for part, items in (('nodes', data['nodes']), ('edges', data['links'])):
        with open(f'{folder}/net-{part}.csv', encoding='utf-8', newline='') as file:
            rows = list(csv.DictReader(file))
        for row, item in zip(rows, items):
            for key, text in row.items():
                value = plain(item.get(key, key in ('negated', 'implicit') and 'false' or ''))
                number = isinstance(value, (int, float))
                check(f'{where} csv {part} {key}', float(text) if number else text, value)
        check(f'{where} csv {part}', len(rows), len(items))


def by_matrix(where, folder, data):
    with open(f'{folder}/net.matrix', encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file))
    sums = summed(data)
    actors = [n['id'] for n in data['nodes'] if n.get('kind') != 'claim']
    claims = [n['id'] for n in data['nodes'] if n.get('kind') == 'claim']
    leads = data['directed'] and actors and claims and all(
        a in set(actors) and b in set(claims) for a, b in sums)
    down, across = (actors, claims) if leads else (actors + claims, actors + claims)
    check(f'{where} matrix columns', rows[0][1:], [cell(i) for i in across])
    check(f'{where} matrix rows', [r[0] for r in rows[1:]], [cell(i) for i in down])
    check(f'{where} matrix cells', [[float(c) for c in r[1:]] for r in rows[1:]],
          [[float(sums.get((a, b), 0)) for b in across] for a in down])


# ---- what is missing is reported ----

def by_notices(where, notices, data):
    """A format whose texts were changed above says so."""
    ids = [n['id'] for n in data['nodes']]
    texts = [v for n in data['nodes'] for v in n.values() if isinstance(v, str)]
    for name in ('net', 'paj', 'dl'):
        for words, letter in (('double quotes', '"'), ('line breaks', '\n'), ('tabs', '\t')):
            if any(letter in i for i in ids):
                check(f'{where} {name} notice of {words}', words in notices[name], True)
    for name in ('graphml', 'gexf'):
        if any(CONTROL.search(t) for t in texts):
            check(f'{where} {name} notice', 'control characters of' in notices[name], True)
    for name in ('net', 'dl', 'matrix'):
        check(f'{where} {name} notice of evidence', 'evidence of' in notices[name],
              any('evidence' in t for t in data['links']))
    check(f'{where} gml notice', notices['gml'].replace('control characters in the id', '')
          .count('characters'), 0)


def main():
    hearsay, *corpora = sys.argv[1:]
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder, 'hostile.json')
        made.write_text(json.dumps(hostile_corpus()), encoding='utf-8')
        for corpus in [str(made), *corpora]:
            for network in NETWORKS:
                notices = write(hearsay, corpus, network, folder)
                data = reference(folder)
                where = f'{pathlib.Path(corpus).name} {network}'
                for step in (by_networkx, by_igraph, by_pajek, by_project, by_dl, by_csv, by_matrix):
                    step(where, folder, data)
                by_notices(where, notices, data)
                compared += len(data['links'])
    print('\n'.join(failures[:40]))
    if failures:
        sys.exit(f'{len(failures)} differences')
    print(f'{compared} ties compared in {len(FORMATS)} formats')


if __name__ == '__main__':
    main()
