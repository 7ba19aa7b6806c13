# Whoever reads it is told that values are estimates: by a notice, by columns, and by a line below. Of the
# chain a-b-c-d-e the targets drawn are c and e. From others to c, b is passed once; to e, b once, c twice, d
# three times. Times 4 targets of 2: b 4, c 4, d 6. Harmonic of a is (1/2 + 1/4) x 4/2 / 4 others = 0.375. With
# a = 0.01 / 10 the error of betweenness is 4 x 3 x sqrt((1 - 1/4) ln 4000 / 4) = 14.96.
printf 'speaker,act,target,date\na,accuse,b,2015\nb,accuse,c,2015\nc,accuse,d,2015\nd,accuse,e,2015\n' >chain.csv
chain() { hearsay actors --network accusations --samples 2 --seed 1 "$@" chain.csv; }
chain --measures harmonic,betweenness
chain --measures betweenness --to csv
chain --measures betweenness --to md
chain --measures harmonic --every year --to csv
chain --measures betweenness --bootstrap 20 --quiet --to csv
