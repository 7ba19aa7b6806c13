"""Networks and statements for other programs, read by them and compared with what went in.

    web.py HEARSAY CORPUS.json ...

Each corpus, and one of hostile names made here, is written in every format for the web, databases
and knowledge graphs. Python's json and csv, NetworkX and rdflib read the files; what they must hold
is worked out here from the corpus itself.
"""
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import uuid

import networkx
import rdflib
import rdflib.collection
import rdflib.compare

csv.field_size_limit(1 << 20)
HEARSAY = sys.argv[1]
FORMATS = {  # by format: the file that -o names
    'json': 'net.json', 'cytoscape': 'net.cyjs', 'neo4j': 'neo4j.csv', 'kumu': 'kumu.csv',
}
HOSTILE = [
    '"quoted" and \'single\'', '<script>alert(1)</script> & &amp;', 'back\\slash \\N \\',
    'two\nlines', 'a;b,c|d\te', "=cmd|' /C calc'!A0", '+1+2', '-1+2', '@sum', "'=apostrophe",
    '\x01=after a control', '\u05e9\u05dc\u05d5\u05dd \u202ezyx', '\u4e2d\u56fd\u653f\u5e9c',
    '\U0001f469\u200d\U0001f680 pilot', 'bell\x07 escape\x1b[31m \x85 \u2028',
    ']]> --> */ # // %s %n ${x}', '| pipe | `code` [link](http://x) *b*', 'true', '[1]', '"',
    'x' * 10000, 'Bo : Ann', 'lower case : of a name', '^^xsd:date', '<urn:x> .', '}', '@prefix',
]

# ---- corpora ----


def hostile_corpus():
    """Everybody has a hostile name, says something hostile in hostile words, and accuses the next."""
    acts = ['assert', 'deny', 'doubt', 'report', 'accuse', 'support', 'blame', 'reject', 'admit']
    actors = [{'id': f'a{i}', 'name': name, 'kind': 'person'} for i, name in enumerate(HOSTILE)]
    actors[0]['aliases'] = ['one;alias', 'another|one']
    actors += [{'id': f'twin;{i}', 'name': name, 'kind': 'unnamed'}
               for i, name in enumerate(['Twin', 'Twin', 'twin (twin;0)'])]
    claims = [{'id': f'c{i}', 'text': 'claim ' + text} for i, text in enumerate(HOSTILE)]
    claims[1].update(rebuts='c0', supports='c2', same_as='c3', about=['a1', 'a2'])
    documents = [
        {'id': 'd1', 'title': HOSTILE[0], 'publisher': 'a3', 'date': '2015-06-24',
         'url': 'https://example.org/1'},
        {'id': 'd 2/<>"', 'title': HOSTILE[1], 'date': '2015', 'url': 'http://x/ "<>'},
        {'id': 'd3', 'title': 'without a date'},
    ]
    statements = []
    for i, actor in enumerate(actors):
        statements.append({
            'id': f's;|<"{i}', 'speaker': actor['id'], 'act': acts[i % len(acts)],
            'claim': f'c{i % len(claims)}', 'target': [actors[(i + 1) % len(actors)]['id']],
            'via': [actors[(i + 2) % len(actors)]['id'], actors[(i + 3) % len(actors)]['id']][:i % 3],
            'document': documents[i % 3]['id'], 'quote': HOSTILE[-1 - i % len(HOSTILE)],
            'cue': HOSTILE[i % len(HOSTILE)], 'annotator': HOSTILE[i % len(HOSTILE)],
            'confidence': i % 101 / 100})
    statements[0].pop('id')
    statements[1]['date'] = '2015-06'
    statements.append({'id': 'never', 'speaker': 'a0', 'act': 'accuse', 'target': 'a1',
                       'claim': 'c5', 'document': 'd1', 'negated': True})
    statements.append({'id': 'bare', 'speaker': 'a0', 'act': 'blame', 'target': ['a4', 'a5'],
                       'date': '2016-02-03'})
    statements.append({'id': 'nothing', 'speaker': 'a0', 'act': 'decline', 'document': 'd1'})
    return {'hearsay': 1, 'documents': documents, 'actors': actors, 'claims': claims,
            'statements': statements}


def as_list(value):
    return [] if value is None else value if isinstance(value, list) else [value]


class Corpus:
    """A corpus as the native JSON has it after hearsay has resolved every name."""

    def __init__(self, path, folder):
        self.path, self.folder = path, folder
        text = run('convert', '--quiet', path, '--to', 'json', '-o', '-')
        whole = json.loads(text)
        self.actors = {a['id']: a for a in whole.get('actors', [])}
        self.claims = {c['id']: c for c in whole.get('claims', [])}
        self.documents = {d['id']: d for d in whole.get('documents', [])}
        self.acts = {a['name']: a for a in whole.get('acts', [])}
        self.all = whole['statements']
        for number, statement in enumerate(self.all):
            statement['number'] = number
            statement['key'] = statement.get('id', str(number))
            for name in ('target', 'via', 'addressee'):
                statement[name] = as_list(statement.get(name))
            document = self.documents.get(statement.get('document'), {})
            statement['day'] = statement.get('date', document.get('date', ''))
        self.said = [s for s in self.all if not s.get('negated')]

    def convert(self, form):
        path = self.folder / f'{self.path.stem}-{form}.json'
        run('convert', '--quiet', self.path, '--to', form, '-o', path)
        return path

    def network(self, form, kind='actor-claim'):
        path = self.folder / FORMATS[form]
        run('network', '--quiet', '--network', kind, self.path, '--to', form, '-o', path)
        return path


def run(*arguments):
    result = subprocess.run([HEARSAY, *map(str, arguments)], capture_output=True, text=True,
                            encoding='utf-8', check=False)
    if result.returncode:
        sys.exit(f'hearsay {" ".join(map(str, arguments))}\n{result.stderr}')
    return result.stdout


def check(condition, *what):
    if not condition:
        sys.exit('FAILED: ' + ' '.join(map(repr, what)))


def same(found, expected, *what):
    if found != expected and isinstance(found, list) and len(found) == len(expected):
        found, expected = next((f, e) for f, e in zip(found, expected) if f != e)
    check(found == expected, *what, 'found', found, 'expected', expected)


GROUPS = {
    'accuse': 'accusation', 'blame': 'accusation', 'criticize': 'accusation', 'deny': 'denial',
    'reject': 'denial', 'doubt': 'doubt', 'assert': 'backing', 'support': 'backing',
    'confirm': 'backing', 'admit': 'backing', 'report': 'report', 'warn': 'pressure',
}

# ---- networks ----


def visible(text):
    """Without control characters, as every file leaves them out that has no way to write them."""
    return ''.join(c for c in text if c in '\t\n' or not (
        unicodedata.category(c) == 'Cc' or c in '\u2028\u2029\u202a\u202b\u202c\u202d\u202e'
                                                '\u2066\u2067\u2068\u2069\ufeff'))


def cell(text):
    """As a cell that no spreadsheet runs: not what is a number."""
    text = visible(text)
    number = re.fullmatch(r'-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?', text)
    return "'" + text if text[:1] in tuple('=+-@\t\r') and text and not number else text


def check_json(corpus):
    """NetworkX reads both JSON files as the same graph; every name is what it was."""
    raw = json.loads(corpus.network('json').read_text(encoding='utf-8'))
    same(set(raw), {'directed', 'multigraph', 'graph', 'nodes', 'links'}, 'node-link')
    graph = networkx.node_link_graph(raw)
    same((graph.number_of_nodes(), graph.number_of_edges()), (len(raw['nodes']), len(raw['links'])))
    for node, facts in graph.nodes(data=True):
        thing = corpus.claims.get(node, {}).get('text') or corpus.actors.get(node, {}).get('name')
        check(thing is None or facts['name'] == thing, node, facts)

    cyjs = json.loads(corpus.network('cytoscape').read_text(encoding='utf-8'))
    same(cyjs['data'], raw['graph'], 'data')
    other = networkx.cytoscape_graph(cyjs)
    same(set(other.nodes), set(graph.nodes), 'nodes')
    same(other.number_of_edges(), graph.number_of_edges(), 'edges')
    for left, right in zip(cyjs['elements']['nodes'], raw['nodes']):
        data = dict(left['data'])
        same(data.pop('value'), right['id'])
        same(data, right)
        check(set(left['classes'].split()) >= {'claim' if right['kind'] == 'claim' else 'actor'}
              if 'kind' in right else left['classes'] == 'actor', left)
    ids = [n['data']['id'] for n in cyjs['elements']['nodes']]
    for left, right in zip(cyjs['elements']['edges'], raw['links']):
        data = dict(left['data'])
        ids.append(data.pop('id'))
        data.pop('key')
        same(data, right)
        words = {right['kind']} | {w for w in ('implicit', 'negated') if right.get(w)}
        words |= {GROUPS[right['act']]} if right.get('act') in GROUPS else set()
        check(words <= set(left['classes'].split()) and
              ('implicit' in left['classes']) == right.get('implicit', False), left)
    same(len(set(ids)), len(ids), 'ids of elements')
    return raw


def rows_of(path, part):
    name = path.with_name(f'{path.stem}-{part}{path.suffix}')
    with open(name, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def check_neo4j(corpus, raw):
    nodes, ties = (rows_of(corpus.network('neo4j'), part) for part in ('nodes', 'edges'))
    check({'id:ID', ':LABEL', 'name'} <= set(nodes[0]), nodes[0])
    check({':START_ID', ':END_ID', ':TYPE', 'weight:double', 'statements:long', 'negated:boolean',
           'evidence:string[]'} <= set(ties[0]), ties[0])
    same([n['id:ID'] for n in nodes], [cell(n['id']) for n in raw['nodes']])
    same([n['name'] for n in nodes], [cell(n['name']) for n in raw['nodes']])
    same([t[':START_ID'] for t in ties], [cell(t['source']) for t in raw['links']])
    same([t[':END_ID'] for t in ties], [cell(t['target']) for t in raw['links']])
    for row, tie in zip(ties, raw['links']):
        same(float(row['weight:double']), tie['weight'])
        same(int(row['statements:long']), tie['statements'])
        same([x for x in row['evidence:string[]'].split(';') if x],
             [str(x).replace(';', '%3B') for x in tie.get('evidence', [])])
        same(row[':TYPE'], (tie.get('act') or tie.get('relation') or tie['kind']).upper())
    for row, node in zip(nodes, raw['nodes']):
        same([x for x in row['aliases:string[]'].split(';') if x],
             [visible(x).replace(';', '%3B') for x in node.get('aliases', [])])
        same((row['first'], row['last']), (node.get('first', ''), node.get('last', '')))
    labels = {n['id:ID']: set(n[':LABEL'].split(';')) for n in nodes}
    for node in raw['nodes']:
        kind = node.get('kind', '')
        same(labels[cell(node['id'])],
             {'Claim'} if kind == 'claim' else {'Actor', kind.capitalize()} - {''})


def check_kumu(corpus, raw):
    elements, ties = (rows_of(corpus.network('kumu'), part) for part in ('nodes', 'edges'))
    check({'Label', 'Type', 'Tags', 'Description'} <= set(elements[0]), elements[0])
    check({'From', 'To', 'Direction', 'Type', 'Strength'} <= set(ties[0]), ties[0])
    label = {}
    bearers = collections.Counter(unicodedata.normalize('NFC', visible(n['name'])).casefold().strip()
                                  for n in raw['nodes'])
    for row, node in zip(elements, raw['nodes']):
        same(row['Hearsay id'], cell(node['id']))
        name = visible(node['name'])
        if bearers[unicodedata.normalize('NFC', name).casefold().strip()] > 1:
            check(row['Label'].startswith(f'{name} ({node["id"]}'), row)
        else:
            check(row['Label'].startswith(cell(name)), row, node)
        label[node['id']] = row['Label']
    same(len({x.casefold() for x in label.values()}), len(label), 'labels')
    for row, tie in zip(ties, raw['links']):
        same((row['From'], row['To']), (label[tie['source']], label[tie['target']]))
        same(row['Direction'], 'directed')
        same(row['Type'], cell(tie.get('act') or tie.get('relation') or tie['kind']))
        same(float(row['Strength']), tie['weight'])
        same([x for x in row['Evidence'].split('|') if x],
             [str(x).replace('|', '%7C') for x in tie.get('evidence', [])])


# ---- AIF ----

READ_AS = {  # by act: what the illocution that says it is read as; others by their side
    'support': 'support', 'admit': 'admit', 'report': 'report', 'doubt': 'doubt', 'deny': 'reject',
    'reject': 'reject', 'retract': 'reject',
}


def in_aif(corpus):
    """Statements with a claim and an act that takes a side, or reports."""
    return [s for s in corpus.said if 'claim' in s and s['act'] != 'decline'
            and corpus.acts.get(s['act'], {}).get('side', 1) != 0]


def check_aif(corpus):
    path = corpus.convert('aif')
    whole = json.loads(path.read_text(encoding='utf-8'))
    nodes = {n['nodeID']: n for n in whole['nodes']}
    same(len(nodes), len(whole['nodes']), 'nodeIDs')
    out, into = collections.defaultdict(list), collections.defaultdict(list)
    for edge in whole['edges']:
        out[edge['fromID']].append(edge['toID'])
        into[edge['toID']].append(edge['fromID'])
        check(edge['fromID'] in nodes and edge['toID'] in nodes, edge)
    written = in_aif(corpus)
    count = collections.Counter(n['type'] for n in whole['nodes'])
    relays = sum(len(s['via']) for s in written)
    same((count['L'], count['YA']), (len(written) + relays,) * 2, 'locutions, illocutions')
    person = {x['nodeID']: x['personID'] for x in whole['locutions']}
    actor = {x['participantID']: x['actor'] for x in whole['participants']}
    named = {x['participantID']: x['surname'] for x in whole['participants']}
    same(len({x.casefold() for x in named.values()}), len(named), 'names')
    statements = {s['key']: s for s in written}
    for node in whole['nodes']:
        if node['type'] == 'I':
            same(node['text'], corpus.claims[node['claim']]['text'])
        if node['type'] == 'YA' and nodes[out[node['nodeID']][0]]['type'] == 'I':
            statement = statements.pop(node['statement'])
            locution, = into[node['nodeID']]
            same(nodes[out[node['nodeID']][0]]['claim'], statement['claim'])
            same(actor[person[locution]], statement['speaker'])
            check(nodes[locution]['text'].startswith(named[person[locution]] + ' : '), locution)
            if 'quote' in statement:
                check(nodes[locution]['text'].endswith(' : ' + statement['quote']), locution)
            chain = []
            while into[locution]:
                locution = into[into[locution][0]][0]
                chain.append(actor[person[locution]])
            same(chain, statement['via'], statement)
    same(statements, {}, 'not written')
    read = Corpus(path, corpus.folder)
    same([(read.actors[s['speaker']]['name'], s['act'], read.claims[s['claim']]['text'], s['day'])
          for s in read.all],
         [(next(named[p] for p in actor if actor[p] == s['speaker']),
           READ_AS.get(s['act'], 'assert'), corpus.claims[s['claim']]['text'], s['day'])
          for s in written], 'read back')
    same([s.get('quote') for s in read.all if 'quote' in s][:1] and
         [b['quote'] for a, b in zip(written, read.all) if 'quote' in a],
         [s['quote'] for s in written if 'quote' in s], 'quotes')


# ---- STIX ----

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, 'urn:hearsay:')
REQUIRED = {
    'identity': {'name'},
    'note': {'content', 'object_refs'},
    'report': {'name', 'published', 'object_refs'},
    'opinion': {'opinion', 'object_refs'},
    'relationship': {'relationship_type', 'source_ref', 'target_ref'},
}
OPINIONS = {'strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'}
OPINION_OF = {  # others back the claim fully
    'support': 'agree', 'report': 'neutral', 'decline': 'neutral', 'doubt': 'disagree',
    'deny': 'strongly-disagree', 'reject': 'strongly-disagree', 'retract': 'strongly-disagree',
}
CLASSES = {'individual', 'group', 'system', 'organization', 'class', 'unknown'}
ACCUSATIONS = {'accuse', 'blame', 'charge', 'criticize'}
ID = re.compile(r'([a-z][a-z0-9-]*)--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-'
                r'[0-9a-f]{12}')
TIME = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z')


def stix_id(kind, *parts):
    return f'{kind}--' + str(uuid.uuid5(NAMESPACE, ''.join(f'{p}\0' for p in parts)))


def day_of(date):
    return (date + '-01-01')[:10] if len(date) == 4 else (date + '-01')[:10]


def check_stix(corpus):
    path = corpus.convert('stix')
    bundle = json.loads(path.read_text(encoding='utf-8'))
    same((bundle['type'], set(bundle)), ('bundle', {'type', 'id', 'objects'}))
    objects = {o['id']: o for o in bundle['objects']}
    same(len(objects), len(bundle['objects']), 'ids')
    for thing in bundle['objects']:
        same(ID.fullmatch(thing['id']).group(1), thing['type'])
        same(thing['spec_version'], '2.1')
        check(REQUIRED[thing['type']] <= set(thing), thing)
        for name in ('created', 'modified', 'published'):
            check(name not in thing or TIME.fullmatch(thing[name]), thing)
        for name in ('source_ref', 'target_ref', 'created_by_ref'):
            check(name not in thing or thing[name] in objects, thing)
        check(all(ref in objects for ref in thing.get('object_refs', [])), thing)
        check(thing.get('object_refs', [1]), 'empty list', thing)
        check(thing.get('opinion', 'neutral') in OPINIONS, thing)
        check(thing.get('identity_class', 'unknown') in CLASSES, thing)
        check(isinstance(thing.get('confidence', 0), int) and 0 <= thing.get('confidence', 0) <= 100)
        for reference in thing['external_references']:
            check('source_name' in reference and {'external_id', 'url'} & set(reference), reference)

    def actor(key):
        return stix_id('identity', 'actor', key, corpus.actors[key]['name'])

    expected, read_as = {}, []
    for s in corpus.said:
        claim = corpus.claims.get(s.get('claim'))
        document = corpus.documents.get(s.get('document'), {})
        key = [s['id']] if 'id' in s else ['', s['number']]
        parts = ['statement', *key, s['speaker'], corpus.actors[s['speaker']]['name'], s['act'],
                 s.get('claim', ''), claim['text'] if claim else '', s.get('document', ''),
                 document.get('title', ''), document.get('url', ''), s['day'], s.get('quote', '')]
        note = claim and stix_id('note', 'claim', s['claim'], claim['text'])
        if claim and not (s['target'] and s['act'] in ACCUSATIONS):
            thing = objects[stix_id('opinion', *parts, 0)]
            same(thing['object_refs'], [note])
            same(thing['authors'], [corpus.actors[s['speaker']]['name']])
            same(thing.get('explanation'), s.get('quote'))
            same(thing['opinion'], OPINION_OF.get(s['act'], 'strongly-agree'), s)
            expected[thing['id']] = s
        else:
            for i, target in enumerate(s['target']):
                thing = objects[stix_id('relationship', *parts, i)]
                same(thing['target_ref'], actor(target))
                same(thing['source_ref'], note or actor(s['speaker']))
                same(thing['relationship_type'], 'attributed-to' if claim else s['act'])
                expected[thing['id']] = s
    for key, s in expected.items():
        thing = objects[key]
        same(thing['created_by_ref'], actor(s['speaker']))
        same(thing['labels'], [s['act']])
        same(thing['created'][:10], day_of(s['day']) if s['day'] else '1970-01-01')
        same(thing.get('confidence'), round(s['confidence'] * 100) if 'confidence' in s else None)
        same(thing['external_references'][0]['external_id'], s['key'])
    same({k for k in objects if objects[k]['type'] in ('opinion', 'relationship')}, set(expected))
    check_stix_read_back(corpus, path, expected)


def check_stix_read_back(corpus, path, expected):
    """The same speakers, acts (but the corpus's own), claims, targets of accusations, days, quotes."""
    read = Corpus(path, corpus.folder)
    same({s['id'] for s in read.all}, set(expected))
    for found in read.all:
        s = expected[found['id']]
        same(read.actors[found['speaker']]['name'], corpus.actors[s['speaker']]['name'])
        same(found['day'], day_of(s['day']) if s['day'] else '')
        if s['act'] in corpus.acts:
            continue
        same(found['act'], s['act'], s)
        if 'claim' in s:
            same(read.claims[found['claim']]['text'], corpus.claims[s['claim']]['text'])
        else:
            check('claim' not in found, found)
        if found['target']:
            check(read.actors[found['target'][0]]['name'] in
                  {corpus.actors[t]['name'] for t in s['target']}, found)


# ---- nanopublications ----

NP, PROV, DCT = (rdflib.Namespace(x) for x in (
    'http://www.nanopub.org/nschema#', 'http://www.w3.org/ns/prov#', 'http://purl.org/dc/terms/'))
TERM = 'urn:hearsay:term:'
LABEL = rdflib.RDFS.label


def urn(kind, key, part=''):
    quoted = ''.join(c if re.fullmatch(r'[A-Za-z0-9._~-]', c) else
                     ''.join(f'%{b:02X}' for b in c.encode()) for c in str(key))
    return rdflib.URIRef(f'urn:hearsay:{kind}:{quoted}{part}')


def term(name):
    return rdflib.URIRef(TERM + name)


def parse(path, form):
    graph = rdflib.ConjunctiveGraph()
    with open(path, 'rb') as file:
        graph.parse(file, format=form)
    return {c.identifier: c for c in graph.contexts() if len(c)}


def check_nanopubs(corpus):
    graphs = parse(corpus.convert('trig'), 'trig')
    same(len(graphs), 4 * len(corpus.said), 'graphs')
    for s in corpus.said:
        suffix, key = ('', s['id']) if 'id' in s else ('-number', s['number'])
        whole = urn('nanopublication' + suffix, key)
        head, assertion, provenance, publication = (
            graphs[urn('nanopublication' + suffix, key, part)]
            for part in ('#head', '#assertion', '#provenance', '#publication'))
        same(set(head), {
            (whole, rdflib.RDF.type, NP.Nanopublication),
            (whole, NP.hasAssertion, assertion.identifier),
            (whole, NP.hasProvenance, provenance.identifier),
            (whole, NP.hasPublicationInfo, publication.identifier)})
        check_assertion(corpus, s, urn('statement' + suffix, key), assertion)
        check_provenance(corpus, s, assertion.identifier, provenance)
        same(publication.value(whole, DCT.identifier), rdflib.Literal(s['key']))
        same(str(publication.value(whole, term('annotator')) or ''), s.get('annotator', ''))
    if len(graphs) < 1000:
        other = parse(corpus.convert('jsonld'), 'json-ld')
        same(set(other), set(graphs), 'graphs of JSON-LD')
        for name, graph in graphs.items():
            check(rdflib.compare.isomorphic(graph, other[name]), 'TriG and JSON-LD differ', name)


def check_assertion(corpus, s, name, graph):
    """What is told of the statement is all that is said of anything but labels and kinds."""
    triples = {(term('speaker'), urn('actor', s['speaker'])), (term('act'), urn('act', s['act']))}
    triples |= {(term('claim'), urn('claim', s['claim']))} if 'claim' in s else set()
    triples |= {(term(role), urn('actor', a)) for role in ('target', 'addressee') for a in s[role]}
    found = {(p, o) for p, o in graph.predicate_objects(name)
             if p not in (rdflib.RDF.type, term('implicit'), term('count'))}
    same(found, triples, s)
    for actor in [s['speaker'], *s['target'], *s['addressee']]:
        same(graph.value(urn('actor', actor), LABEL), rdflib.Literal(corpus.actors[actor]['name']))
    if 'claim' in s:
        same(graph.value(urn('claim', s['claim']), LABEL),
             rdflib.Literal(corpus.claims[s['claim']]['text']))


def check_provenance(corpus, s, name, graph):
    same(graph.value(name, PROV.wasAttributedTo), urn('actor', s['speaker']))
    if 'document' in s:
        same(graph.value(name, PROV.hadPrimarySource), urn('document', s['document']))
        title = corpus.documents[s['document']].get('title')
        same(graph.value(urn('document', s['document']), DCT.title),
             rdflib.Literal(title) if title else None)
    for word in ('quote', 'cue'):
        same(graph.value(name, term(word)), rdflib.Literal(s[word]) if word in s else None)
    via = graph.value(name, term('via'))
    same(list(rdflib.collection.Collection(graph, via)) if via else [],
         [urn('actor', a) for a in s['via']])
    date = graph.value(name, DCT.date)
    same(date and (str(date), str(date.datatype).partition('#')[2]),
         (s['date'], {4: 'gYear', 7: 'gYearMonth', 10: 'date'}[len(s['date'])])
         if 'date' in s else None)
    confidence = graph.value(name, term('confidence'))
    same(None if confidence is None else float(confidence), s.get('confidence'))


# ---- all of them ----


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        hostile = folder / 'hostile.json'
        hostile.write_text(json.dumps(hostile_corpus()), encoding='utf-8')
        for path in [*map(pathlib.Path, sys.argv[2:]), hostile]:
            corpus = Corpus(path, folder)
            raw = check_json(corpus)
            check_neo4j(corpus, raw)
            check_kumu(corpus, raw)
            check_aif(corpus)
            check_stix(corpus)
            check_nanopubs(corpus)
            print(f'{path.name}: {len(raw["nodes"])} nodes, {len(raw["links"])} ties, '
                  f'{len(corpus.said)} statements')


if __name__ == '__main__':
    main()
