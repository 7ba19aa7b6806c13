#!/bin/sh
# node.sh HEARSAY: graphology and Cytoscape.js read the networks that hearsay wrote. Status 77: skipped,
# because Node.js or a module is missing. Modules are looked for in build/node and where NODE_PATH says:
#
#     npm install --prefix build/node graphology graphology-graphml graphology-gexf cytoscape
set -eu
hearsay=$1
here=$(dirname "$0")
NODE_PATH=${NODE_PATH:+$NODE_PATH:}$PWD/build/node/node_modules
export NODE_PATH

command -v node >/dev/null || { echo "skipped: Node.js is not there"; exit 77; }
for module in graphology graphology-graphml graphology-gexf cytoscape; do
    node -e "require('$module')" 2>/dev/null || {
        echo "skipped: no module $module (npm install --prefix build/node $module)"
        exit 77
    }
done
exec node "$here/node.js" "$hearsay" "$here"/../data/gazette.json "$here"/../../examples/*.json
