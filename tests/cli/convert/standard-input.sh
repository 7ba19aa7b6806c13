hearsay convert --to csv - < "$DATA/gazette.jsonl" | cmp - <(hearsay convert --to csv "$DATA/gazette.json") && echo same
