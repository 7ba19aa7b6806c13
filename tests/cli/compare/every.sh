# By hand: half a year Ann accuses Northland, half a year Southland: one break. In the second file she
# accuses both in turn: each month differs from the next, and none is a change point.
echo speaker,act,target,date > break.csv; echo speaker,act,target,date > none.csv
for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
    if [ $month -lt 07 ]; then target=Northland; else target=Southland; fi
    echo "Ann,accuse,$target,2015-$month-15" >> break.csv
    if [ $((10#$month % 2)) = 1 ]; then target=Northland; else target=Southland; fi
    echo "Ann,accuse,$target,2015-$month-15" >> none.csv
done
hearsay compare --every month break.csv
hearsay compare --every month --quiet --to csv none.csv | cut -d , -f 1-6
hearsay compare --every month --quiet --to json --top 1 break.csv
hearsay compare --every quarter break.csv --to csv
hearsay compare --every month --quiet --seed 3 none.csv > a; hearsay compare --every month --quiet --seed 3 none.csv > b; cmp a b
hearsay compare --every month --measures pagerank nowhere.csv; echo $?
hearsay compare --every month --periods 2015,2016 nowhere.csv; echo $?
hearsay compare --every month --bootstrap 100 nowhere.csv; echo $?
