cat > in.json <<'END'
{"hearsay": 1,
 "actors": [{"id": "n", "name": "Northland"}],
 "claims": [{"id": "c"}],
 "statements": [{"speaker": "n", "act": "deny", "claim": "c", "target": "Nortland"}]}
END
printf 'old\n' > map.svg
hearsay map in.json -o map.svg --strict
status=$?
cat map.svg
ls
exit $status
