hearsay actors --quiet --to csv --network accusations "$DATA/gazette.json"
