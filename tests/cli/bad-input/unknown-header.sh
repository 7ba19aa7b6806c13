cat > in.csv <<'END'
who,said,what
Marsh,deny,it
END
printf 'old\n' > map.svg
hearsay map in.csv -o map.svg
status=$?
cat map.svg
ls
exit $status
