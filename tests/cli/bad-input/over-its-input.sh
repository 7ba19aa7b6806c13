# what is read is not written over: by name, by a link, as one of two files, as a mapping; nor is anything changed
cp "$DATA/gazette.json" work.json; ln work.json again.json; ln -s work.json link.json
cp "$DATA/gazette.csv" net-nodes.csv
hearsay actors work.json -o work.json
hearsay convert again.json -o link.json
hearsay network net-nodes.csv -o net.csv
hearsay actors --quiet --to csv work.json --graph again.json
status=$?
cmp work.json "$DATA/gazette.json" && cmp net-nodes.csv "$DATA/gazette.csv" && echo as they were
ls
exit $status
