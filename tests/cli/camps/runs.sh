# One run finds the two sides of a plain case too, but says nothing of how firm they are.
cat > town.csv <<'CSV'
speaker,act,claim
a,assert,x
b,assert,x
c,assert,x
d,deny,x
e,deny,x
CSV
hearsay camps --camp-runs 1 --to csv town.csv
hearsay camps --camp-runs 5 --to csv --quiet town.csv
hearsay actors --camp-runs 1 --network congruence --measures camp,camp_stability --to csv --quiet town.csv
hearsay network --camp-runs 1 --network congruence --measures camp_count,camp_stability --quiet town.csv
hearsay network --camp-runs 1 town.csv -o town.graphml
hearsay camps --camp-runs 1000 --to csv --quiet --top 1 town.csv
hearsay camps --camp-runs 1001 town.csv
hearsay camps --camp-runs 0 town.csv
