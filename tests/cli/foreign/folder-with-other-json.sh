# JSON of other programs, whole and broken, lies beside what we read: it is told of and left out. A
# corpus of our own that is broken is still an error.
mkdir all
cp "$DATA"/brat/* all/
echo '{"name": "desk", "version": "1.0.0", "statements": "none"}' > all/package.json
printf '{\n  "description": "Threat actors",\n  "name": "Threat Actor",\n  "version": 3\n}\n' > all/galaxy.json
echo '{"a": 1, ' > all/broken.json
printf '{"_id": 1}\n{"_id": 2}\n' > all/log.jsonl
hearsay claims all --to csv | cut -d, -f1
echo '{"hearsay": 1, "statements": [{"speaker": "a"' > all/ours.json
hearsay claims all --to csv
