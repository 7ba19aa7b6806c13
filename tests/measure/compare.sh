#!/bin/sh
# compare.sh HEARSAY: measures against NetworkX and numpy, on the networks of $HEARSAY_DATA and on
# our own example. Status 77: skipped, because a package or the data are missing.
set -eu
hearsay=$1
here=$(dirname "$0")
data=${HEARSAY_DATA:-$here/../../../shared/data}/manynet/csv

for python in python3 /usr/bin/python3; do
    "$python" -c 'import networkx, numpy' 2>/dev/null && break
    python=
done
if [ -z "$python" ]; then
    echo "skipped: NetworkX and numpy are not there (python3-networkx)"
    exit 77
fi
[ -d "$data" ] || { echo "skipped: no $data"; exit 77; }
exec "$python" "$here/compare.py" "$hearsay" "$data" "$here"/../../examples/*.json
