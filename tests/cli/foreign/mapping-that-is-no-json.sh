printf 'Who,What\na,b\n' > t.csv
printf '{"hearsay_mapping": 1,\n "columns": {"Who": "speaker",}}' > m.json
hearsay actors --mapping m.json t.csv
