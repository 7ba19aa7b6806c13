# neither the number of processes nor asking again with the same seed changes a byte of any table
draw() {
    awk -v actors="$1" -v rows="$2" '
    function random(n) { state = (state * 16807) % 2147483647; return state % n }
    BEGIN {
        state = 1
        print "speaker,act,target,claim,date,document"
        split("accuse deny support reject praise assert", acts)
        for (i = 0; i < rows; i++)
            printf "a%d,%s,a%d,c%d,2015-%02d-01,d%d\n", random(actors), acts[1 + random(6)],
                   random(actors), random(30), 1 + i % 12, i % 50
    }'
}
draw 150 800 >small.csv
# actors x ties is over 2^24: the shortest paths are shared out
draw 3000 7000 >large.csv
same() {
    hearsay "$@" --seed 7 --quiet --to json --jobs 1 >one
    hearsay "$@" --seed 7 --quiet --to json --jobs 2 >two
    hearsay "$@" --seed 7 --quiet --to json --jobs 2 >three
    [ -s one ] && cmp one two && cmp two three && echo "$1 same"
}
for command in actors ties network; do
    same $command --network mentions --measures all small.csv
    same $command --network claims --measures all small.csv
    same $command --network tone --measures all --every month "$DATA/gazette.json"
done
same compare --measures all --periods 2015-01..2015-06,2015-07..2015-12 small.csv
same compare --measures accused,pagerank --bootstrap 20 --periods 2015-01..2015-06,2015-07..2015-12 small.csv
same actors --network mentions --measures betweenness,harmonic large.csv
same claims --measures all small.csv
same actors --network congruence --measures all --bootstrap 40 --coder-error 0.1 \
    --flip-by-confidence "$EXAMPLES/opm-2015.json"
same actors --network tone --measures all --sensitivity "$EXAMPLES/opm-2015.json"
