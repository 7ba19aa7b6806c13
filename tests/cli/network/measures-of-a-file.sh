# a network in a file has no place for its measures, and does not leave them out without a word
hearsay network --quiet --measures density "$DATA/gazette.json"
hearsay network --quiet --measures density "$DATA/gazette.json" -o net.graphml
status=$?
ls net.graphml 2>/dev/null
exit $status
