hearsay network --quiet --to json --network mentions "$DATA/gazette.json" | python3 -m json.tool
