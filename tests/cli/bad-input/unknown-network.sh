hearsay actors --network acusations "$DATA/gazette.json"
