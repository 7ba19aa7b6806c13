hearsay network --quiet --network denials "$DATA/gazette.json" -o a.json
cat a.json
