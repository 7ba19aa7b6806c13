# what no column is for is said
hearsay actors --measures pagerank --samples 2 --camp-runs 1 --to csv --top 1 "$DATA/gazette.json"
hearsay actors --measures harmonic --exact --quiet --to csv --top 1 "$DATA/gazette.json"
hearsay actors --exact --samples 10 "$DATA/gazette.json"
