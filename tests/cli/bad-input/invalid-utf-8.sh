# the byte is at offset 48: 31 bytes in the first line, 17 before it in the second
printf '{"hearsay": 1, "statements": [\n {"speaker": "Mar\xffsh"}]}' > in.json
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
