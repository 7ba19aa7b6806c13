hearsay actors --bootstrap 50 --measures statements --top 1 --document d1 "$DATA/gazette.json"
