#!/bin/sh
# read_back.sh HEARSAY: NetworkX and igraph read the networks that hearsay wrote. Status 77: skipped,
# because a package is missing.
set -eu
hearsay=$1
here=$(dirname "$0")

for python in python3 /usr/bin/python3; do
    "$python" -c 'import igraph, networkx' 2>/dev/null && break
    python=
done
if [ -z "$python" ]; then
    echo "skipped: NetworkX and igraph are not there (python3-networkx, python3-igraph)"
    exit 77
fi
exec "$python" "$here/read_back.py" "$hearsay" "$here"/../data/gazette.json \
    "$here"/../../examples/*.json
