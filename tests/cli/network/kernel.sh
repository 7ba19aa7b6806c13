# By hand: June's two accusations of Northland count 1 each in June, and in July, in a window of two
# months, 1/2 by the triangular kernel: 1 + 1 of July's own. August has July's one as 1/2.
cat > k.csv <<'C'
speaker,act,target,date
Ann,accuse,Northland,2015-06-01
Bea,accuse,Northland,2015-06-30
Ann,accuse,Northland,2015-07-31
Ann,accuse,Southland,2015-08-01
C
hearsay network --network accusations --every month --window 2 --kernel triangular --measures weight,nodes --to csv --quiet k.csv
hearsay actors --every month --window 2 --kernel triangular --measures accused,in_strength --actor Northland --to csv --quiet k.csv
hearsay actors --every month --window 2 --kernel gaussian --duplicates ever k.csv; echo $?
hearsay actors --every month --kernel gaussian k.csv; echo $?
hearsay ties --window 2 nowhere.csv; echo $?
