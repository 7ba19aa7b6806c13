#!/bin/sh
# node.sh HEARSAY: graphology and Cytoscape.js read the networks that hearsay wrote.
set -eu
hearsay=$1
here=$(dirname "$0")
. "$here/../node_modules.sh"

need_modules graphology graphology-graphml graphology-gexf cytoscape
exec node "$here/node.js" "$hearsay" "$here"/../data/gazette.json "$here"/../../examples/*.json
