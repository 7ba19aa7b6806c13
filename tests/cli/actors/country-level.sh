hearsay actors --to csv --level country --network accusations "$DATA/gazette.json" | cut -d , -f 1-9
