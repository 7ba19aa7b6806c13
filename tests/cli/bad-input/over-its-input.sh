# what is read is not written over: by name, by a link, as one of two files, as a mapping; nor is anything changed
cp "$DATA/gazette.json" work.json; ln work.json again.json; ln -s work.json link.json
cp "$DATA/gazette.csv" net-nodes.csv
hearsay actors work.json -o work.json
hearsay convert again.json -o link.json
hearsay network net-nodes.csv -o net.csv
cp "$DATA/gazette.csv" data.csv; hearsay network --quiet data.csv -o data.csv && LC_ALL=C ls data* && rm data* # two files beside it
hearsay actors --quiet --to csv work.json --graph again.json
status=$?
# nor in a folder that is read, where a picture may stand
mkdir -p folder/deep; cp "$DATA/gazette.csv" folder/deep/in.csv
hearsay convert folder -o folder/deep/in.csv
hearsay map --quiet folder -o folder/map.dot; hearsay map --quiet folder -o folder/map.dot && ls folder
cmp work.json "$DATA/gazette.json" && cmp net-nodes.csv "$DATA/gazette.csv" && echo as they were
ls
exit $status
