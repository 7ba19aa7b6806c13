printf ' \n\n' > in.csv
printf 'old\n' > map.svg
hearsay map in.csv -o map.svg
status=$?
cat map.svg
ls
exit $status
