cat > in.jsonl <<'END'
{"speaker": "Müller", "act": "deny", "claim": "it"}

{"speaker": "Müller", "act": "denies it", "claim": "it"}
END
printf 'old\n' > map.svg
hearsay map in.jsonl -o map.svg
status=$?
cat map.svg
ls
exit $status
