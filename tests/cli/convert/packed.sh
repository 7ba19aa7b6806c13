gzip -c "$DATA/gazette.jsonl" > in.gz
hearsay convert --to json in.gz | cmp - <(hearsay convert --to json "$DATA/gazette.json") && echo same
