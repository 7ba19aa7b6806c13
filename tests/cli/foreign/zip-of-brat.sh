# An export as it comes: texts and annotations in one archive.
cp "$DATA"/brat/* .
python3 -m zipfile -c export.zip *.ann *.txt
hearsay convert export.zip --to jsonl
