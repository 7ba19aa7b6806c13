# Words and numbers of another language; what the file does not say stays English.
printf '=== %s\n' 'language: de' 'h_headline: Kurz gesagt' 'number_group: .' 'number_point: ,' \
    'w_statements: {{#one}}Aussage{{/one}}{{^one}}Aussagen{{/one}}' > de.tpl
hearsay report --quiet --words de.tpl "$DATA/gazette.json" | sed -n '3,6p'
hearsay report --quiet --words de.tpl "$DATA/gazette.json" | grep '^| Northland (country)'
hearsay report --quiet --words de.tpl "$DATA/gazette.json" --to html | grep '<html'
# a long report
{ echo speaker,act,target; for i in {1..12345}; do echo "a,accuse,b"; done; } > many.csv
hearsay report --quiet --words de.tpl many.csv -o out.md
LC_ALL=C ls
sed -n '5p' out.md
grep -A 2 'All statements' out.md
head -n 5 out-statements.md
