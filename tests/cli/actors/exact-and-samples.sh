hearsay actors --exact --samples 10 "$DATA/gazette.json"
