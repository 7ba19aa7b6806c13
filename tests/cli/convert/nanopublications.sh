hearsay convert --quiet "$DATA/gazette.json" -o a.trig
sed -n '1,/^$/p; /nanopublication:s2#/,/^}/p' a.trig
hearsay convert --quiet "$DATA/gazette.json" -o a.jsonld
python3 -c 'import json; print(len(json.load(open("a.jsonld"))["@graph"]), "graphs")'
