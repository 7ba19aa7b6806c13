hearsay count --since 2015-06-25 --add-up year "$DATA/events/20150624.export.CSV"
hearsay count --exclude-kind class --level country "$DATA/events/20150624.export.CSV"
hearsay count --exclude-kind class "$DATA/events/20150624.export.CSV" -o part.csv
hearsay count --quiet "$DATA/events/20150624.export.CSV" | hearsay count --quiet --exclude-kind class - | cmp - part.csv
hearsay count --publisher gazette --act accusation "$DATA/gazette.jsonl"
hearsay count --min-confidence 0.85 --actor Northland --quiet "$DATA/gazette.jsonl"
hearsay count --add-up never "$DATA/gazette.jsonl"
hearsay count "$DATA/gazette.jsonl" -o part.tsv
