printf 'Who,What\na,b\n' > t.csv
echo '{"hearsay_mapping": 1, "columns": {"Who": "speeker"}}' > m.json
hearsay actors --mapping m.json t.csv
