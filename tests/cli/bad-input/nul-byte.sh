printf '{"hearsay": 1,\n "a\0b": 2}' > in.json
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
