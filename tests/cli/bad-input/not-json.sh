# a letter with the extension of JSON
cat > in.json <<'END'
Dear sir or madam,
Northland denies it.
END
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
