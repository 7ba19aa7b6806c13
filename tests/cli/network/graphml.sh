hearsay network --quiet --network relay "$DATA/gazette.json" -o a.graphml
python3 -c "import xml.dom.minidom as m; m.parse('a.graphml')" && cat a.graphml
