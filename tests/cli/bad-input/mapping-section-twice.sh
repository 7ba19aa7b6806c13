# of two sections of one name neither is the right one
echo '{"hearsay_mapping": 1, "name": "m", "own_acts": [{"name": "leak"}], "own_acts": []}' > m.json
hearsay claims --mapping m.json "$DATA/gazette.csv"
echo '{"hearsay_mapping": 1, "name": "m", "records": [], "records": []}' > m.json
hearsay claims --mapping m.json "$DATA/gazette.csv"
