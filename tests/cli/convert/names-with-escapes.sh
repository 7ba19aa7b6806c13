# a field called by a backslash, and in the next line one that begins with an escaped quote at the same place
rest='"quote": "so long that names are looked at whole"}'
printf '%s\n' '{"speaker": "A", "act": "deny", "target": "B", "\\": "x", '"$rest" \
              '{"speaker": "A", "act": "deny", "target": "B", "\"; t": "y", '"$rest" \
              '{"speaker": "A", "act": "deny", "target": "B", "a\tb": "z", '"$rest" >escapes.jsonl
hearsay convert --quiet escapes.jsonl --to jsonl
# after an escaped tab a bare one is as wrong as before it
printf '{"speaker": "A", "act": "deny", "target": "B", "a\tb": "z", %s\n' "$rest" >>escapes.jsonl
hearsay convert --quiet escapes.jsonl --to jsonl
