# The first line is longer than what a reader sees to tell the format: the extension tells it.
python3 -c 'print("{\"speaker\":\"a\",\"act\":\"deny\",\"quote\":\"" + "q" * 5000 + "\"}")' > long.jsonl
echo '{"speaker":"b","act":"deny","claim":"c"}' >> long.jsonl
hearsay convert long.jsonl --to csv | tr -d q
