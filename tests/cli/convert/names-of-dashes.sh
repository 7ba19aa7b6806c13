# a name of which no id can be made but a dash: nobody loses the speaker of a statement by it
printf '%s\n' '{"speaker": "-", "act": "deny", "target": "- -"}' \
              '{"speaker": "---", "act": "accuse", "target": "-"}' >dashes.jsonl
hearsay convert --quiet dashes.jsonl -o once.jsonl && cat once.jsonl
hearsay convert --quiet once.jsonl -o twice.jsonl && cmp once.jsonl twice.jsonl && echo 'the same again'
