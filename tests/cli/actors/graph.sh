# one reading gives the table, and the network with the same measures at its nodes
hearsay actors --quiet --measures in_strength,pagerank --network accusations --to csv "$DATA/gazette.json" --graph net.graphml
grep '<node \|node.in_\|node.page' net.graphml
# --top cuts the table, not the network
hearsay actors --quiet --measures in_strength --network accusations --top 1 "$DATA/gazette.json" -o top.csv --graph net.csv
cat top.csv net-nodes.csv
# rows of events are not added up where a file names the statements behind each tie
hearsay actors --quiet --network accusations --to csv "$DATA/events/20150624.export.CSV" --graph events.json >/dev/null
hearsay network --quiet --network accusations "$DATA/events/20150624.export.CSV" -o rows.json
grep -c evidence events.json
grep evidence events.json | cmp - <(grep evidence rows.json) && echo same ties
