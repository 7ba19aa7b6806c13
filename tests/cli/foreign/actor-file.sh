# The actor file knows better than the annotations who is who.
cp "$DATA"/brat/* .
cat > who.json <<'C'
{"hearsay": 1, "actors": [
  {"id": "s", "name": "Republic of Southland", "kind": "country", "aliases": ["Southland"]},
  {"id": "am", "name": "Marsh, Ann", "kind": "person", "aliases": ["Ann Marsh"], "country": "s"}]}
C
hearsay actors --actors who.json gazette_2015-06-24_breach.ann --to csv
