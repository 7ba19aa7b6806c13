#!/usr/bin/env bash
# tests/report/pages.sh HEARSAY: writes reports of our examples, of a hostile corpus and of real ones,
# and lets pages.py count what their numbers lead to.
set -euo pipefail
hearsay=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
data=${HEARSAY_DATA:-$root/../shared/data}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# look NAME ARGUMENTS...: one report in both formats
look() {
    "$hearsay" report --quiet "${@:2}" -o "$folder/$1.html"
    "$hearsay" report --quiet "${@:2}" -o "$folder/$1.md"
    python3 "$here/pages.py" "$folder/$1.html" "$folder/$1.md"
}

look opm "$root/examples/opm-2015.json"
look gazette "$root/tests/data/gazette.json"
look gazette-part --since 2015-06-25 "$root/tests/data/gazette.json"
look flood "$here/flood.json"
look hostile "$here/hostile.json"
python3 "$here/long.py" "$folder/long.json"
look long "$folder/long.json"
"$hearsay" report --quiet --jobs 1 "$root/tests/data/gazette.json" -o "$folder/again.html"
cmp "$folder/gazette.html" "$folder/again.html"

# A long report is two files.
python3 "$here/many.py" "$folder/many.csv"
look many "$folder/many.csv"
test -s "$folder/many-statements.html" && test -s "$folder/many-statements.md"
if "$hearsay" report --quiet "$folder/many.csv" 2>"$folder/error" >"$folder/out"; then exit 1; fi
grep -q 'a report of more than 10000 statements is two files' "$folder/error"
test ! -s "$folder/out"
for file in dna/sample/sample.dna cyber-eurepoc/data/EuRepoC_Attribution_dataset_1.1.csv \
    gdelt-small/events.csv; do
    if [ -e "$data/$file" ]; then look real "$data/$file"
    else echo "left out: $file is not in HEARSAY_DATA"; fi
done
