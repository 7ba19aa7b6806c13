cat > mine.json <<'END'
{"hearsay_mapping": 1, "constants": {"act": "report"},
 "acts": {"1": "deny", "11": "blame", "1121": "it's said", "112": null, "20": "fight"},
 "own_acts": [{"name": "it's said", "side": 1, "tone": -1}, {"name": "fight", "side": 0, "tone": -1}]}
END
hearsay sql --dialect clickhouse --mapping mine.json --act accusation,fight | grep -A 12 -e 'CASE sub' -e 'act IN'
