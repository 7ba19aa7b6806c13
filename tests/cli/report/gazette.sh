hearsay report "$DATA/gazette.json"
# standard input and a name that a shell would take apart
cp "$DATA/gazette.json" "it's one.json"
hearsay report --quiet --since 2015-06-25 --title 'Later' "it's one.json" --to html | grep -o 'hearsay report .* -o report.html' 
hearsay report --quiet - < "$DATA/gazette.json" | grep 'no sum'
