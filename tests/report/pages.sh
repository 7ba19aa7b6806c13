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
python3 - "$folder/long.json" <<'END'
import json, sys
name = "\u05d0b<" * 5000
json.dump({"hearsay": 1, "actors": [{"id": name, "name": name}, {"id": "b", "name": "B" * 10000}],
           "statements": [{"id": "x" * 9999 + str(i), "speaker": name, "act": "accuse", "target": "b",
                           "claim": "c" * 10000, "quote": "q" * 10000} for i in range(3)]},
          open(sys.argv[1], "w"))
END
look long "$folder/long.json"
"$hearsay" report --quiet --jobs 1 "$root/tests/data/gazette.json" -o "$folder/again.html"
cmp "$folder/gazette.html" "$folder/again.html"

# The policy lets pass the style that is there, and no other.
python3 - "$folder/gazette.html" <<'END'
import base64, hashlib, re, sys
text = open(sys.argv[1], encoding="utf-8").read()
style = re.search(r"<style>(.*?)</style>", text, re.S).group(1)
assert "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in text
END
for file in dna/sample/sample.dna cyber-eurepoc/data/EuRepoC_Attribution_dataset_1.1.csv \
    gdelt-small/events.csv; do
    if [ -e "$data/$file" ]; then look real "$data/$file"
    else echo "left out: $file is not in HEARSAY_DATA"; fi
done
