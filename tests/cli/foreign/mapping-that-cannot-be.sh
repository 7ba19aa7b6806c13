# What can be seen of a mapping alone is told at once, with the place in it.
printf 'Who,To\nA,B\n' > t.csv
try() {
    printf '{"hearsay_mapping": 1, %s}' "$1" > m.json
    hearsay check --mapping m.json t.csv
}
try '"columns": {"Who": "speaker"}, "constants": {"act": "acuse"}'
try '"columns": {"Who": "speaker", "To": {"as": "act", "values": {"B": "hack"}}}'
try '"columns": {"Who": "speaker"}, "date": "%q.%m"'
try '"columns": {"Who": "speaker"}, "separator": ""'
try '"records": [{"speaker": {"text": "{Who"}}]'
try '"records": [{"speaker": "Who", "act": {"constant": "blam"}}]'
try '"records": [{"speaker": "Who", "date": {"column": "To", "date": "%Y-%"}}]'
try '"columns": {"Who": "speaker"}, "own_acts": [{"name": "hack", "side": 9}]'
try '"columns": {"Who": "speaker"}, "own_acts": [{"name": "hack", "group": "crimes"}]'
try '"columns": {"Who": "speaker"}, "own_acts": [{"name": "accuse"}]'
try '"columns": {"Who": "speaker"}, "acts": {"112": "acuse"}'
