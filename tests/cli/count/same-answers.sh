# What the rows tell, the part tells; of documents it knows nothing.
events="$DATA/events/20150624.export.CSV"
hearsay count --quiet "$events" -o part.csv
for command in "actors" "actors --level country" "network --network accusations" "network --level country" \
               "actors --exclude-kind class --act speech --since 2015-06-25" "compare --every day"; do
    hearsay $command --quiet --to csv "$events" > rows
    hearsay $command --quiet --to csv part.csv | cmp - rows
done
hearsay ties --quiet --to csv part.csv
# what is declared is read beside the part
grep '"record"' "$DATA/gazette.jsonl" > declared.jsonl
hearsay count --quiet "$DATA/gazette.jsonl" -o gazette.csv
for command in "actors" "network --network subtract" "camps"; do
    hearsay $command --quiet --to csv "$DATA/gazette.jsonl" > rows
    hearsay $command --quiet --to csv declared.jsonl gazette.csv | cmp - rows
done
# rows and parts together
hearsay actors --quiet --to csv --measures statements part.csv "$DATA/events/icews.tab"
hearsay actors gazette.csv
