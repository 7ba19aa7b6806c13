hearsay why --quiet --to csv --claim c1 "$DATA/gazette.json"
