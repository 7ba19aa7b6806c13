# In a folder a foreign table is known by its header: to the mapping that was named, or to one that ships.
mkdir tables
printf 'Who;To whom;When\nNorthland;Southland;24.06.2015\n' > tables/mine.csv
printf 'nothing of interest\n' > tables/notes.txt
cat > mine.json <<'C'
{"hearsay_mapping": 1, "columns": {"Who": "speaker", "To whom": "target", "When": "date"},
 "date": "%d.%m.%Y", "constants": {"act": "accuse"}}
C
hearsay ties --network accusations --measures weight,first --to csv --mapping mine.json tables
hearsay ties --network accusations --to csv tables
printf 'Cyberincidentnum,Dyadpair,StateA,StateB,initiator\n7,23,Northland,Southland,2\n' > tables/dcid.csv
hearsay ties --network mentions --measures weight --to csv tables
