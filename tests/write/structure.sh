#!/bin/sh
# structure.sh HEARSAY: whether GraphML and GEXF files keep the rules of their schemas.
set -eu
here=$(dirname "$0")
exec python3 "$here/structure.py" "$1" "$here"/../data/gazette.json "$here"/../../examples/*.json
