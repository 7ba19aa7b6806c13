cat > in.json <<'END'
{"hearsay": 1, "actors": [
  {"id": "x", "name": "<b>\"Bad\" & \\ Sons</b>\n; rm", "aliases": ["=1+1", "'=2", " -3", "a;b\\c"], "note": "=cmd()", "n": 1.50, "t": "1.5", "o": {"a": [1, null]}}],
 "statements": [{"speaker": "x", "act": "deny", "claim": "\u202eевил 中文 \"c\"", "quote": "line\r\ntwo, \"three\"", "empty": "", "true": "true"}]}
END
hearsay convert --quiet in.json -o a.json
hearsay convert --quiet a.json -o a.csv
hearsay convert --quiet a.csv -o a.tsv
hearsay convert --quiet a.tsv -o a.jsonl
hearsay convert --quiet a.jsonl -o b.json
cmp a.json b.json && cat b.json a.csv
