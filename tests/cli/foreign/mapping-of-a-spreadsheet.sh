# A colleague's spreadsheet, saved by a German program: semicolons, dates with points, two targets.
cat > press.csv <<'C'
Nr;Wer;Verb;Gegen;Was;Tag;Notiz
1;Ann Marsh;beschuldigt;Southland, Eastland;the breach;24.06.2015;first
2;Southland;bestreitet;;the breach;25.06.2015;
3;k. A.;beschuldigt;Southland;the breach;26.06.2015;
4;Eastland;grüßt;;the breach;31.06.2015;
C
cat > press.json <<'C'
{
  "hearsay_mapping": 1,
  "name": "press",
  "acts": {"beschuldigt": "accuse", "bestreitet": "deny"},
  "empty": ["k. A."],
  "constants": {"annotator": "press desk"},
  "records": [
    {"id": {"text": "press:{Nr}"}, "speaker": "Wer", "act": "Verb", "claim": "Was",
     "target": {"column": "Gegen", "separator": ","},
     "date": {"column": "Tag", "date": "%d.%m.%Y"}}
  ]
}
C
hearsay convert --mapping press.json press.csv --to jsonl
hearsay check --explain --mapping press.json press.csv
