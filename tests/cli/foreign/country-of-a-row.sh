# An actor whom rows count to different countries: at the level of countries each row counts for its
# own. Here The Bank is of Northland once, of Southland twice; a row without a country follows the
# first that is named.
printf '%s\t' 'Event ID' 'Event Date' 'Source Name' 'Source Sectors' 'Source Country' 'Event Text' \
    'CAMEO Code' 'Intensity' 'Target Name' 'Target Sectors' > e.tab
printf 'Target Country\n' >> e.tab
row() { printf '%s\t2018-01-0%s\t%s\t\t%s\tCriticize\t111\t-2.0\t%s\t\t%s\n' "$@" >> e.tab; }
row 1 1 'The Bank' '' 'Ann' 'Westland'
row 2 2 'The Bank' 'Northland' 'Ann' 'Westland'
row 3 3 'The Bank' 'Southland' 'Ann' 'Westland'
row 4 4 'Ann' 'Westland' 'The Bank' 'Southland'
hearsay ties --network mentions --level country --to csv e.tab | cut -d, -f1-8
hearsay why --actor 'The Bank' e.tab --to csv | cut -d, -f1-6
