# the place is that of the second name
cat > in.json <<'END'
{"hearsay": 1, "statements": [
  {"speaker": "Marsh" "act": "deny"}]}
END
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
