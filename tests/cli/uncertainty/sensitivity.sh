hearsay actors --sensitivity --measures accused,in_strength --top 4 "$DATA/gazette.json"
hearsay actors --sensitivity --measures accused --to csv --quiet "$DATA/gazette.json"
