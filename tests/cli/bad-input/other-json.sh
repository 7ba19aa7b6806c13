cat > in.json <<'END'
{"name": "left-pad", "version": "1.3.0"
}
END
printf 'old\n' > map.svg
hearsay map in.json -o map.svg
status=$?
cat map.svg
ls
exit $status
