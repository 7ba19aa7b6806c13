hearsay network --network accusations "$DATA/gazette.json" -o a.csv
ls
cat a-nodes.csv a-edges.csv
