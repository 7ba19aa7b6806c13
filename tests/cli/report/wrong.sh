hearsay report "$DATA/gazette.json" -o report.pdf || echo "ended with $?"
hearsay report --theme nowhere "$DATA/gazette.json" -o report.html || echo "ended with $?"
ls
# more statements than a page holds, for a stream; more than a report holds; words that are none
{ echo speaker,act,target; for i in {1..10001}; do echo "a$i,accuse,b"; done; } > many.csv
hearsay report --quiet many.csv || echo "ended with $?"
{ echo speaker,act,target; for i in {1..200001}; do echo "a,accuse,b"; done; } > too-many.csv
hearsay report --quiet too-many.csv -o report.html || echo "ended with $?"
hearsay report --words many.csv "$DATA/gazette.json" -o report.html || echo "ended with $?"
echo '=== h_actors: {{>no such}}' > words.tpl
hearsay report --words words.tpl "$DATA/gazette.json" -o report.html || echo "ended with $?"
ls
