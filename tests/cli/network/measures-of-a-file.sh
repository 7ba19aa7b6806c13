# measures that are asked for stand at the nodes, where the format has a place for them; figures of the whole
# network are none of them
hearsay network --quiet --measures density "$DATA/gazette.json"
hearsay network --quiet --measures pagerank,first_hand "$DATA/gazette.json" -o net.gml
grep node net.gml
hearsay network --quiet --measures pagerank "$DATA/gazette.json" -o net.json
grep '"id": "reed"' net.json
hearsay network --quiet --measures pagerank "$DATA/gazette.json" -o net.csv
cut -d, -f1,13- net-nodes.csv
hearsay network --quiet --measures density "$DATA/gazette.json" -o no.graphml
hearsay network --quiet --exact "$DATA/gazette.json"
hearsay network --quiet --every month --exact "$DATA/gazette.json"
hearsay network --quiet --samples 3 "$DATA/gazette.json" -o no.graphml
hearsay network --quiet --measures pagerank "$DATA/gazette.json" -o no.dl
status=$?
ls no.* 2>/dev/null
exit $status
