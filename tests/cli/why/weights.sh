# one pair of a denial and a confirmation with a count of 3: half of 3 each, whichever end is named first
hearsay why --quiet --network conflict --tie marsh,agency "$DATA/gazette.json"
hearsay why --quiet --network conflict --tie agency,marsh --to csv "$DATA/gazette.json"
hearsay why --quiet --network conflict --tie agency,marsh --to json "$DATA/gazette.json"
hearsay why --quiet --network conflict --tie agency,marsh --to md "$DATA/gazette.json"
hearsay why --quiet --network conflict --tie marsh,n-mfa "$DATA/gazette.json"
