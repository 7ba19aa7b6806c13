# What a spreadsheet would run comes back as it is; a line break in a name stays in its cell.
cat > rows.jsonl <<'ROWS'
{"speaker": "=cmd|' /C calc'!A0", "act": "accuse", "target": ["@SUM(1)", "-1", "a;b\\"]}
{"speaker": "'+x", "act": "deny", "target": "one\ntwo \"three\"", "implicit": true, "negated": true}
ROWS
hearsay count --quiet rows.jsonl -o part.csv && cat part.csv
hearsay count --quiet part.csv | cmp - part.csv
hearsay actors --quiet --to csv --measures statements rows.jsonl > rows
hearsay actors --quiet --to csv --measures statements part.csv | cmp - rows
