# the Agency takes a side on one claim, Ann Marsh on two: the weight is 3 divided by 1.5
hearsay why --quiet --network conflict --normalize average --tie agency,marsh --to md "$DATA/gazette.json"
hearsay why --quiet --network relay --normalize average --tie agency,marsh "$DATA/gazette.json"
