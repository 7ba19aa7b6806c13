hearsay why --quiet --to csv --tie officials,northland "$DATA/gazette.json"
