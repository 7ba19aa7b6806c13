#!/usr/bin/env bash
# tests/draw/looks.sh HEARSAY: draws maps of our examples in every theme, of names in many scripts, and
# of real corpora of many kinds and sizes, and looks at all of them with look.py. With sanitizers
# (HEARSAY_SANITIZED) it draws fewer of the largest, and looks at none: they are the same bytes.
set -euo pipefail
hearsay=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
data=${HEARSAY_DATA:-$root/../shared/data}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# draw NAME ARGUMENTS...: one map
draw() {
    "$hearsay" map --quiet "${@:2}" -o "$folder/$1.svg"
}

for theme in $("$hearsay" list themes --to csv | tail -n +2 | cut -d , -f 1); do
    draw "opm-$theme" --theme "$theme" "$root/examples/opm-2015.json"
    draw "scripts-$theme" --theme "$theme" "$root/tests/data/scripts/names.json"
    draw "opm-timeline-$theme" --view timeline --theme "$theme" "$root/examples/opm-2015.json"
done
for network in $("$hearsay" list networks --to csv | tail -n +2 | cut -d , -f 1); do
    draw "opm-$network" --network "$network" "$root/examples/opm-2015.json"
done
draw gazette "$root/tests/data/gazette.json"
for view in actors camps; do
    draw "gazette-$view" --view "$view" "$root/tests/data/gazette.json"
    draw "opm-$view" --view "$view" --theme dark "$root/examples/opm-2015.json"
    draw "scripts-$view" --view "$view" "$root/tests/data/scripts/names.json"
done
draw gazette-timeline --view timeline "$root/tests/data/gazette.json"
draw scripts-timeline --view timeline "$root/tests/data/scripts/names.json"

# name and where it lies; one that is not there is said and left out
while read -r name path; do
    if [ -e "$data/$path" ]; then
        views="claims actors camps timeline"
        case ${HEARSAY_SANITIZED:+$name} in icews|mardy) views="claims timeline" ;; esac
        for view in $views; do draw "$name-$view" --view "$view" "$data/$path"; done
        draw "$name-mentions" --view claims --network mentions "$data/$path"
    else
        echo "left out: $name is not in HEARSAY_DATA"
    fi
done <<'EOF'
polnear polnear/dev
dna dna/sample/sample.dna
eurepoc cyber-eurepoc/data/EuRepoC_Attribution_dataset_1.1.csv
icews icews-sample/events.2018.sample.tab
gdelt gdelt-small/events.csv
mardy mardy-acl2019/train
litbank litbank-quotes/tsv
claimskg claimskg
EOF

if [ -n "${HEARSAY_SANITIZED:-}" ]; then
    echo "drew $(find "$folder" -name '*.svg' | wc -l) maps"
    exit
fi
status=0
"$here/look.py" "$folder"/*.svg || status=$?
[ "$status" -ne 0 ] || echo "nothing is wrong with $(find "$folder" -name '*.svg' | wc -l) maps"
exit "$status"
