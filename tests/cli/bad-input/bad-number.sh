cat > in.csv <<'END'
speaker,act,claim,confidence
Marsh,deny,it,"0,9"
END
printf 'old\n' > map.svg
hearsay map in.csv -o map.svg
status=$?
cat map.svg
ls
exit $status
