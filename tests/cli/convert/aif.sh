hearsay convert --quiet "$DATA/gazette.json" --to aif -o gazette.json
head -n 9 gazette.json
hearsay convert --quiet gazette.json --to csv -o - | cut -d, -f1-3,6-10
