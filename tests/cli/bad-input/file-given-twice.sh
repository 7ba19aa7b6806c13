# by whatever name; a copy in another file may be meant
printf 'speaker,act,target\nA,accuse,B\n' > in.csv
ln -s in.csv link.csv; cp in.csv copy.csv
hearsay actors --measures accuses --to csv in.csv ./in.csv
hearsay count in.csv in.csv link.csv
hearsay actors --measures accuses --to csv in.csv copy.csv
hearsay compare in.csv in.csv --to csv
