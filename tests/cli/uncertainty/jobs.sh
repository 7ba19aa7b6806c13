# the number of processes changes no byte, nor does asking twice; another seed does
run() { hearsay actors --bootstrap 100 --coder-error 0.1 --flip-by-confidence --quiet --to json "$@" "$DATA/gazette.json"; }
run --jobs 1 >one
run --jobs 2 >two
run --jobs 2 --seed 2 >three
cmp one two && echo same
cmp -s two three || echo different
hearsay actors --sensitivity --quiet --to json --jobs 1 "$DATA/gazette.json" >one
hearsay actors --sensitivity --quiet --to json --jobs 2 "$DATA/gazette.json" >two
cmp one two && echo same
