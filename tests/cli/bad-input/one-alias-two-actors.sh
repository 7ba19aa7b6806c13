cat > in.json <<'END'
{"hearsay": 1, "actors": [
  {"id": "a", "name": "Anna Marsh", "aliases": ["Marsh"]},
  {"id": "b", "name": "Bob Marsh", "aliases": ["Marsh"]}], "statements": []}
END
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
