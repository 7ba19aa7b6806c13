hearsay report "$DATA/gazette.json" -o report.pdf || echo "ended with $?"
hearsay report --theme nowhere "$DATA/gazette.json" -o report.html || echo "ended with $?"
ls
# more statements than a page holds
{ echo speaker,act,target; for i in {1..20001}; do echo "a$i,accuse,b"; done; } > many.csv
hearsay report --quiet many.csv -o report.html || echo "ended with $?"
