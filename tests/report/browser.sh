#!/usr/bin/env bash
# tests/report/browser.sh HEARSAY: reports in a real browser, driven by playwright-core. CHROMIUM names the
# browser if it is not on the PATH; without one the test is skipped (status 77).
set -euo pipefail
hearsay=$1
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../node_modules.sh"

chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
[ -n "$chromium" ] || { echo "skipped: Chromium is not there"; exit 77; }
need_modules playwright-core axe-core

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 "$here/long.py" "$folder/long.json"
"$hearsay" report --quiet "$here/../../examples/opm-2015.json" -o "$folder/example.html"
"$hearsay" report --quiet "$here/hostile.json" -o "$folder/hostile.html"
"$hearsay" report --quiet "$folder/long.json" -o "$folder/long-names.html"
python3 "$here/many.py" "$folder/many.csv"
"$hearsay" report --quiet "$folder/many.csv" -o "$folder/many.html"
node "$here/browser.js" "$chromium" "$folder/example.html" "$folder/hostile.html" \
    "$folder/long-names.html" "$folder/many.html"
