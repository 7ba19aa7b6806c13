#!/bin/sh
# web.sh HEARSAY: the files for the web, databases and knowledge graphs, read by other programs.
# Status 77: skipped, because a package is missing; in CI that is a failure.
set -eu
here=$(dirname "$0")

for python in python3 /usr/bin/python3; do
    "$python" -c 'import networkx, rdflib' 2>/dev/null && break
    python=
done
if [ -z "$python" ]; then
    echo "NetworkX and rdflib are not there (script/bootstrap --tests installs python3-networkx and" \
         "python3-rdflib)"
    [ -z "${CI:-}" ] || exit 1
    exit 77
fi
exec "$python" "$here/web.py" "$1" "$here"/../../examples/*.json "$here"/../data/gazette.json
