cat > in.json <<'END'
{"hearsay": 1, "actors": [
  {"id": "a", "member_of": "b"},
  {"id": "b", "member_of": "c"},
  {"id": "c", "member_of": "a"}], "statements": []}
END
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
