for format in graphml gexf gml net paj dl matrix csv json dot; do
    echo "$format" >&2
    hearsay network --network congruence "$DATA/gazette.json" --to $format -o net.$format
done
hearsay network --quiet --network congruence "$DATA/gazette.json" -o quiet.dl
cat net.dl net.matrix
cmp quiet.dl net.dl
hearsay network "$DATA/gazette.json" -o net.matrix
