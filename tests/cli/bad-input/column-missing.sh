cat > in.csv <<'END'
who,act,claim
Marsh,deny,it
END
printf 'old\n' > map.svg
hearsay map in.csv -o map.svg --column speaker=Who
status=$?
cat map.svg
ls
exit $status
