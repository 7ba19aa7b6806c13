# The same table in three encodings; the euro sign is only in that of Windows.
cat > m.json <<'C'
{"hearsay_mapping": 1, "name": "m", "columns": {"Who": "speaker", "What": "claim"}}
C
printf 'Who,What\nJos\xe9,costs \x80 5\n' > t.csv
hearsay convert --quiet --mapping m.json --encoding windows-1252 t.csv --to jsonl
hearsay convert --quiet --mapping m.json --encoding latin1 t.csv --to jsonl | tail -n 1
hearsay convert --quiet --mapping m.json t.csv
gzip -k t.csv
hearsay convert --quiet --mapping m.json --encoding windows-1252 t.csv.gz --to jsonl | tail -n 1
