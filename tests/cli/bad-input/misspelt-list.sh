# a list of statements by nearly its name would lose them all; another one is a fact of the corpus
echo '{"hearsay": 1, "Statements": [{"speaker": "a", "act": "deny", "target": "b"}]}' > slip.json
hearsay check slip.json
echo '{"hearsay": 1, "sources": ["x"], "statements": [{"speaker": "a", "act": "deny", "target": "b"}]}' > own.json
hearsay check own.json
hearsay actors slip.json
