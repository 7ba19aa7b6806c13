{ printf '{"hearsay": 1, "x": '; printf '%0100000d' 0 | tr 0 '['; } > in.json
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
