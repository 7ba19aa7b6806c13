# It would never lead to its own actor: the name of the other comes first.
cat > c.json <<'C'
{"hearsay": 1,
 "actors": [
   {"id": "a", "name": "Ann", "aliases": ["BEA"]},
   {"id": "b", "name": "Bea"}
 ],
 "statements": [{"speaker": "Bea", "act": "deny", "target": "a"}]}
C
hearsay check c.json
