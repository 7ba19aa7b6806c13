# The short form: each column is a field.
printf 'Who\tDoes what\tTo whom\nA\tDenies\t\nB\tblames\tA\n' > t.tsv
cat > m.json <<'C'
{"hearsay_mapping": 1, "name": "short",
 "columns": {"Who": "speaker", "To whom": "target",
             "Does what": {"as": "act", "values": {"Denies": "deny", "blames": "blame"}}}}
C
hearsay convert --mapping m.json t.tsv --to csv
