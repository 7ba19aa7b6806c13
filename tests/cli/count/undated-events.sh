# three events of one day and three without a date, each with a document of its own: two sums
for i in 1 2 3 4 5 6; do
    date=20180101
    [ $i -lt 4 ] || date=2018010x
    printf '70000000%d\t%s\t201801\t2018\t2018.0\tCHN\t\tCHN\t\t\t\t\t\t\t\tUSA\t\tUSA\t\t\t\t\t\t\t\t1\t112\t112\t11' $i $date
    printf '\t%.0s' $(seq 32)
    printf 'https://www.paper%d.example/\n' $i
done > events.csv
hearsay count --quiet events.csv
