# Three agree on the breach, two deny it; who stands alone is counted.
cat > town.csv <<'CSV'
speaker,act,claim
a,assert,x
b,assert,x
c,assert,x
d,deny,x
e,deny,x
a,assert,y
b,assert,y
g,deny,y
CSV
hearsay camps town.csv
hearsay camps --to csv --quiet --top 1 town.csv
printf 'speaker,act,target\na,accuse,b\n' > foes.csv
hearsay camps --network tone foes.csv
hearsay camps --bootstrap 50 --quiet --to csv --top 1 town.csv
