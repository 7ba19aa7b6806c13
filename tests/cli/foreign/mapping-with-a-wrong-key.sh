printf 'Who,What\na,b\n' > t.csv
echo '{"hearsay_mapping": 1, "colums": {"Who": "speaker"}}' > m.json
hearsay actors --mapping m.json t.csv
