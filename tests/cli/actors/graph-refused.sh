# what --graph cannot be given with, and names that it cannot have
hearsay actors "$DATA/gazette.json" --graph net.graphml --every month
hearsay actors "$DATA/gazette.json" --graph net.graphml --bootstrap 20
hearsay actors "$DATA/gazette.json" --graph net.json -o net.json
hearsay actors "$DATA/gazette.json" --graph net.dl
hearsay actors "$DATA/gazette.json" --graph net
hearsay actors "$DATA/gazette.json" --graph nowhere/net.graphml -o actors.csv
status=$?
ls
exit $status
