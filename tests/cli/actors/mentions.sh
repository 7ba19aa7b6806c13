hearsay actors --to csv "$DATA/gazette.json"
