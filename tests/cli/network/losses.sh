# lists that Neo4j splits at semicolons and Kumu at bars; what a spreadsheet would run
cat > in.json <<'END'
{"hearsay": 1, "actors": [{"id": "a", "name": "=1+1", "aliases": ["x;y", "x|y"]}, {"id": "b", "name": "bell\u0007"}],
 "statements": [{"id": "s;1", "speaker": "a", "act": "accuse", "target": "b"},
                {"id": "s|2", "speaker": "b", "act": "accuse", "target": "a"}]}
END
for format in cytoscape neo4j kumu; do hearsay network --network accusations in.json --to $format -o $format.csv; done
cut -d, -f2,9 neo4j-nodes.csv
cut -d, -f1,12 kumu-nodes.csv
cut -d, -f3,13 neo4j-edges.csv
cut -d, -f4,15 kumu-edges.csv
