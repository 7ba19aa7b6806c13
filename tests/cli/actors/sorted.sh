hearsay actors --quiet --to csv --sort pagerank --top 3 "$DATA/gazette.json" | cut -d , -f 1,11
