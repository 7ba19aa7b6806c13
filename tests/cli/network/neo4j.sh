hearsay network --quiet --network actor-claim "$DATA/gazette.json" --to neo4j -o a.csv
cat a-nodes.csv a-edges.csv
