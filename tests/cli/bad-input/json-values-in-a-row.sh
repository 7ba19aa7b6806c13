printf '{\n "hearsay": 1}\n{\n "hearsay": 1}\n' > t.json
hearsay check t.json
