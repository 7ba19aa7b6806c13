cat > in.json <<'END'
{"hearsay": 1,
 "documents": [{"id": "d", "length": 100, "date": "2015-06"}],
 "actors": [{"id": "n", "name": "Northland", "aliases": ["The North"]}],
 "statements": [
  {"speaker": "Marsh", "act": "deny", "claim": "It was us"},
  {"speaker": "n", "claim": "c"}
 ]}
END
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
