# A corpus without statements, accusations, claims or dates has a report that says so.
echo '{"hearsay": 1}' > none.json
hearsay report none.json --to md | sed -n '/^Left out/,/^|/p'
printf 'speaker,act,target\na,support,b\n' > support.csv
hearsay report --quiet support.csv --to md | sed -n '/^Left out/,/^|/p'
hearsay report none.json -o page.html && grep -c '<svg .*role=' page.html || true
# one who speaks of nobody
printf 'speaker,act\na,appeal\n' > alone.csv
hearsay report alone.csv --to md | sed -n '3,5p'
