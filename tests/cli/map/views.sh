# what is chosen where nothing is said: columns while they can be read, else places on a plane
speakers() { echo speaker,act,target,claim; for ((i = 1; i <= $1; i++)); do echo "a$i,accuse,a$((i % 9 + 1)),c"; done; }
speakers 149 > small.csv
speakers 151 > large.csv
for input in small large; do
    hearsay map $input.csv --to dot 2>said | grep -o 'WHO SPEAKS\|Drawn are the [^;<]*' | LC_ALL=C sort -u
    grep view said
done
hearsay map --quiet --network congruence small.csv --to dot | grep -c 'WHO SPEAKS'
hearsay map --quiet --top 3 --by accused small.csv --to dot | grep -o 'that lead by [a-z]*'
