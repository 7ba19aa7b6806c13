printf 'speaker,act,target\na,accuse,b\nb,accuse,c\nc,accuse,d\nx,accuse,y\n' > c.csv
for hops in 1 2 3 1000000; do
    hearsay map --quiet --focus a --hops $hops c.csv --to dot | grep -o 'tie-[^"]*' | LC_ALL=C sort -u | tr '\n' ' '
    echo
done
hearsay map --quiet --focus nobody c.csv --to dot
