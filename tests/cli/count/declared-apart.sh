# JSON Lines that were cut apart are still known: declarations alone, and statements of which a value is "hearsay".
grep '"record"' "$DATA/gazette.jsonl" > declared.jsonl
grep -v '"record"' "$EXAMPLES/opm-2015.jsonl" | head -n 3 > statements.jsonl
hearsay convert --quiet --to csv declared.jsonl | head -n 3
hearsay count --quiet statements.jsonl
