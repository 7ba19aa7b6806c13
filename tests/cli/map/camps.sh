# the camps of the map are those of the table
hearsay map --quiet --view camps "$EXAMPLES/opm-2015.json" --to dot | grep -o 'CAMP [0-9]* · [0-9]* ACTORS'
hearsay camps --quiet "$EXAMPLES/opm-2015.json" --to csv | cut -d , -f 1,2 | uniq
hearsay map --quiet --view camps "$EXAMPLES/opm-2015.json" -o a.svg
LC_ALL=de_DE.UTF-8 hearsay map --quiet --view camps "$EXAMPLES/opm-2015.json" -o b.svg
cmp a.svg b.svg && echo same
