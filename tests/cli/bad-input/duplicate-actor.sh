cat > in.json <<'END'
{"hearsay": 1, "actors": [
  {"id": "n", "name": "Northland"},
  {"id": "n", "name": "Norway"}], "statements": []}
END
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
