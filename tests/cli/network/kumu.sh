# Kumu knows nothing but labels: two experts stay two
sed 's/"officials", "name": "officials"/"officials", "name": "an expert"/' "$DATA/gazette.json" > in.json
hearsay network --quiet --network actor-claim in.json --to kumu -o a.csv
cat a-nodes.csv a-edges.csv
