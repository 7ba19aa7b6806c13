hearsay check --explain "$DATA/gazette.json"
