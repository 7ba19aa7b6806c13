# Columns that a mapping names and the table lacks: without a speaker nothing can be read, of the
# others a notice tells.
printf 'Whom,Spaeker,Year,Month,Day\nB,A,2015,6,24\n' > t.csv
cat > m.json <<'C'
{"hearsay_mapping": 1, "columns": {"Speaker": "speaker", "Whom": "target"}, "constants": {"act": "accuse"}}
C
hearsay check --mapping m.json t.csv
cat > m.json <<'C'
{"hearsay_mapping": 1,
 "records": [{"speaker": "Spaeker", "target": "Whom", "act": {"constant": "accuse"}, "claim": "What",
              "date": {"text": "{Year}-{Month}-{Day}", "date": "%Y-%m-%d"}}]}
C
hearsay convert --mapping m.json t.csv --to csv
hearsay check --explain --mapping m.json t.csv
