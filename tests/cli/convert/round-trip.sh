hearsay convert "$DATA/gazette.json" -o start.json
cp start.json in.json
hearsay map --quiet in.json -o first.dot
hearsay convert in.json -o in.csv
hearsay convert in.csv -o in.jsonl
hearsay convert in.jsonl -o in.tsv
hearsay convert in.tsv -o in.json
hearsay map --quiet in.json -o last.dot
cmp start.json in.json && cmp first.dot last.dot && echo same
