# Who accuses together, or after another, is not accused by the other: no box says so.
printf 'speaker,act,target,claim,date\nAnn,accuse,Northland,It was Northland,2015-06-01\nBob,accuse,Northland,It was Northland,2015-06-02\n' > c.csv
for network in congruence repeats relay accusations; do
    printf '%s %s\n' "$network" "$(hearsay map --quiet --network "$network" c.csv --to svg | grep -c 'accused in')"
done
hearsay map --quiet --network repeats c.csv --to dot | grep -o 'says after' | head -n 1
