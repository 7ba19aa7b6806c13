# 0.1 + 0.2 is 0.3, and 3 x 0.7 + 1 = 3.1; the order does not matter, and blanks at the ends of a name neither.
cat > a.csv <<'ROWS'
speaker,act,target,date,confidence,count,quote,via
a,accuse,"b;c",2015-06-24,0.1,,one,
a,accuse,"b ; c",2015-06-24,0.2,,two,
" é ",deny,,2015-06,0.7,3,,"x\;y;z"
é,deny,,2015-06,,,,"x\;y;z"
=1+1,threaten,"a,b
c",2015,,,,
ROWS
hearsay count a.csv -o a-part.csv && cat a-part.csv
(head -n 1 a.csv; tail -n +2 a.csv | head -n 3 | tac; tail -n 3 a.csv) > b.csv
hearsay count --quiet b.csv | cmp - a-part.csv
# a part of the part, of the part that a program packed, from standard input
gzip -k a-part.csv && python3 -m zipfile -c a-part.zip a-part.csv
for file in a-part.csv a-part.csv.gz a-part.zip; do hearsay count --quiet $file | cmp - a-part.csv; done
gzip -dc a-part.csv.gz | hearsay count --quiet - | cmp - a-part.csv
hearsay count --quiet a-part.csv a-part.csv | head -n 3
