# What has no place in a part is told. s6 and s7 differ in the date; the two of 0.8 and 0.4 have a weight.
hearsay count "$DATA/gazette.jsonl"
hearsay count --quiet --add-up ever "$DATA/gazette.jsonl"
