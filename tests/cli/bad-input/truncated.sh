# cut off in the middle of a text
cat > in.json <<'END'
{"hearsay": 1, "statements": [
  {"speaker": "Marsh", "act": "den
END
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
