hearsay actor "$DATA/gazette.json"
