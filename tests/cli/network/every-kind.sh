for kind in claims actor-claim mentions accusations denials relay; do
    hearsay network --quiet --network $kind "$DATA/gazette.json" > figures
    head -n 6 figures
done
