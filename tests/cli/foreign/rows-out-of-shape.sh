printf 'Who,To,Kind\nA,B,claim\nA,claim,\n' > t.csv
cat > m.json <<'C'
{"hearsay_mapping": 1, "rows": [{"column": "To", "without": ["claim"]}],
 "records": [{"when": {"column": "Kind", "is": ["claim"]}, "speaker": "Who", "target": "To",
              "act": {"constant": "accuse"}}]}
C
hearsay check --explain --mapping m.json t.csv
