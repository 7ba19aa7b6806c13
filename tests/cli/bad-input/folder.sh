mkdir in.json
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
