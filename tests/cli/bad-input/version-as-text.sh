printf '{"hearsay": "1", "statements": []}\n' > text.json
hearsay actors text.json
