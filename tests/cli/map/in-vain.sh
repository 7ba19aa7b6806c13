# An option that changes nothing is not taken without a word.
hearsay map --hops 2 "$DATA/gazette.json"
hearsay map --layout sfdp "$DATA/gazette.json" -o map.svg
