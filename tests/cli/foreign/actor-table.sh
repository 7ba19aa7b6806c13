# An actor file needs no column record: each row of its table is an actor.
cat > who.csv <<'CSV'
name,kind,aliases,country
Southland,country,Republic of Southland;S'land,
Ann Marsh,person,A. Marsh,Southland
United States,country,US,
CSV
printf 'speaker,act,target\nA. Marsh,accuse,US\nRepublic of Southland,deny,US\n' > said.csv
hearsay actors --actors who.csv --to csv said.csv | cut -d , -f 1-5
tr , '\t' < who.csv > who.tsv
hearsay ties --actors who.tsv --network mentions --level country --to csv said.csv
printf 'nom,kind\nAnn Marsh,person\n' > wrong.csv
hearsay actors --actors wrong.csv said.csv
