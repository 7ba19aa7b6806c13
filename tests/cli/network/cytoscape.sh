hearsay network --quiet --network accusations "$DATA/gazette.json" -o a.cyjs
cat a.cyjs
