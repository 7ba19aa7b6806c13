# the ids are made of what the objects say: they are the same on every machine
hearsay convert --quiet "$DATA/gazette.json" --to stix -o gazette.json
grep -E '"(bundle|note|opinion|relationship)' gazette.json | head -n 8
hearsay actors --quiet --top 3 --measures accuses,denies gazette.json --to csv
