hearsay network "$DATA/gazette.json"
