cat > in.csv <<'END'
record,id,speaker,act
actr,n,,
END
printf 'old\n' > map.svg
hearsay map in.csv -o map.svg
status=$?
cat map.svg
ls
exit $status
