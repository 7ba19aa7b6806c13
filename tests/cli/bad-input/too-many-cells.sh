cat > in.csv <<'END'
speaker,act,target
Marsh,deny,n
Marsh,accuse,n,today
END
printf 'old\n' > map.svg
hearsay map in.csv -o map.svg
status=$?
cat map.svg
ls
exit $status
