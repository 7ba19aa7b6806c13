printf 'Who,What\na,b\n' > t.csv
echo '{"hearsay_mapping": 1, "records": [{"speaker": "Who", "act": {"colum": "What"}}]}' > m.json
hearsay actors --mapping m.json t.csv
