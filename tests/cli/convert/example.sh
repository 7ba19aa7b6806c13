for format in jsonl csv; do
    hearsay convert "$EXAMPLES/opm-2015.json" -o a.json
    hearsay convert "$EXAMPLES/opm-2015.$format" -o b.json
    cmp a.json b.json && echo same
done
