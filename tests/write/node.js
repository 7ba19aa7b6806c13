// Networks that hearsay wrote, read by JavaScript libraries: the same nodes, ties and weights as in the
// JSON of the same network.
//
//     node.js HEARSAY CORPUS.json ...
const {execFileSync} = require('child_process');
const Graph = require('graphology');
const graphml = require('graphology-graphml');
const gexf = require('graphology-gexf');
const cytoscape = require('cytoscape');

const [hearsay, ...corpora] = process.argv.slice(2);
const networks = ['claims', 'actor-claim', 'accusations', 'congruence', 'tone', 'co-claims', 'relay'];

// What a library finds in a file: nodes as {id: name}, ties as [source, target, weight].
const fromGraphology = (parse) => (text) => {
    const graph = parse(Graph.MultiGraph ?? Graph, text, {addMissingNodes: false});
    return {
        nodes: Object.fromEntries(graph.mapNodes((id, facts) => [id, facts.name])),
        ties: graph.mapEdges((key, facts, source, target) => [source, target, facts.weight]),
    };
};

const fromCytoscape = (text) => {
    const graph = cytoscape({headless: true, ...JSON.parse(text)});
    return {
        nodes: Object.fromEntries(graph.nodes().map((node) => [node.id(), node.data('name')])),
        ties: graph.edges().map((tie) => [tie.data('source'), tie.data('target'),
                                          tie.data('weight')]),
    };
};

// A format, and who reads it. One that this hearsay does not write is passed over.
const formats = [
    ['graphml', fromGraphology(graphml.parse)],
    ['gexf', fromGraphology(gexf.parse)],
    ['cytoscape', fromCytoscape],
];

const written = (network, corpus, format) =>
    execFileSync(hearsay, ['network', '--quiet', '--network', network, '--to', format, '-o', '-',
                           corpus], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

const known = (format) =>
    JSON.parse(execFileSync(hearsay, ['list', 'formats', '--to', 'json'], {encoding: 'utf8'}))
        .rows.some((row) => row.name === format);

const sorted = (ties) => ties.map((tie) => JSON.stringify(tie)).sort();

let failures = 0, compared = 0;
for (const [format, read] of formats) {
    if (!known(format)) {
        console.log(`${format}: not written by this hearsay`);
        continue;
    }
    for (const corpus of corpora)
        for (const network of networks) {
            const expected = JSON.parse(written(network, corpus, 'json'));
            const found = read(written(network, corpus, format));
            const nodes = Object.fromEntries(expected.nodes.map((node) => [node.id, node.name]));
            const ties = expected.links.map((tie) => [tie.source, tie.target, tie.weight]);
            const same = JSON.stringify(Object.entries(found.nodes).sort()) ===
                             JSON.stringify(Object.entries(nodes).sort()) &&
                         JSON.stringify(sorted(found.ties)) === JSON.stringify(sorted(ties));
            compared += ties.length;
            if (same) continue;
            failures++;
            console.log(`${format} ${network} ${corpus}:\n  found    `,
                        JSON.stringify(found).slice(0, 600), '\n  expected ',
                        JSON.stringify({nodes, ties}).slice(0, 600));
        }
}
console.log(`${compared} ties compared`);
process.exit(failures ? 1 : 0);
