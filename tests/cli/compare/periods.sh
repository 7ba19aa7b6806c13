# By hand: in June Ann accuses Northland twice and Bea once, in July Ann once and Carl once; Bea is
# gone. Northland's weight goes from 3 to 2, Ann's from 2 to 1, the tie of Carl comes, that of Bea goes.
cat > c.csv <<'C'
speaker,act,target,date
Ann,accuse,Northland,2015-06-01
Ann,accuse,Northland,2015-06-02
Bea,accuse,Northland,2015-06-02
Ann,accuse,Northland,2015-07-01
Carl,accuse,Northland,2015-07-09
Carl,accuse,Northland,2015
C
hearsay compare --periods 2015-06,2015-Q3 --measures in_strength,out_strength c.csv --to csv
hearsay compare --periods 2015-06-02,2015-W23 --quiet --all --measures statements c.csv --to csv
hearsay compare --periods 2015-06,2015-07 --quiet --measures statements c.csv --to json

# the later one first is told
hearsay compare --periods 2015-07,2015-06 --measures statements --top 1 c.csv --to csv
