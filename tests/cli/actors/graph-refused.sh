# what --graph cannot be given with, and names that it cannot have
hearsay actors "$DATA/gazette.json" --graph net.graphml --every month
hearsay actors "$DATA/gazette.json" --graph net.graphml --bootstrap 20
hearsay actors "$DATA/gazette.json" --graph net.json -o net.json
echo old > old.json
hearsay actors "$DATA/gazette.json" --graph old.json -o ./old.json
mkdir sub; hearsay actors "$DATA/gazette.json" --graph old.csv -o sub/../old-nodes.csv
mkdir folder.gml other-edges.csv; echo old > other-nodes.csv
hearsay actors "$DATA/gazette.json" --graph folder.gml
hearsay network "$DATA/gazette.json" -o other.csv
cat old.json other-nodes.csv
hearsay network --to neo4j "$DATA/gazette.json" -o /dev/null
hearsay actors "$DATA/gazette.json" --graph net.dl
hearsay actors "$DATA/gazette.json" --graph net
hearsay actors "$DATA/gazette.json" --graph nowhere/net.graphml -o actors.csv
status=$?
ls
exit $status
