# What was read from any format is the same corpus as JSON, as CSV, and as JSON again.
for file in aif/harbour.json brat citron/cafe.json claimreview/list.json claimskg/reviews.csv \
    dna/town.xml dna/town.csv events/20150624.export.CSV events/gdelt1.csv events/icews.tab \
    events/polecat.txt events/phoenix.txt events/ngec.jsonl events/quadruples.txt \
    events/resaved.csv litbank mardy/town-7.json misp-galaxy/herons.json quotebank/quotes.jsonl \
    stix/harbour.json tools/hypothesis.json tools/doccano.jsonl tools/label_studio.json \
    tools/mardy.json tools/prodigy.jsonl webanno/gazette.tsv; do
    hearsay convert --quiet "$DATA/$file" --to json > first.json &&
    hearsay convert --quiet first.json --to csv > table.csv &&
    hearsay convert --quiet table.csv --to json > second.json &&
    cmp first.json second.json && echo "$file $(grep -c '"speaker"' first.json)"
done
