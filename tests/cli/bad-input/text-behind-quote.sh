cat > in.csv <<'END'
speaker,act,quote
Marsh,deny,"no" said
END
printf 'old\n' > map.svg
hearsay map in.csv -o map.svg
status=$?
cat map.svg
ls
exit $status
