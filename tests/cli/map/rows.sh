# no descriptor is left for the child that finds places
printf 'speaker,act,target\na,accuse,b\nb,accuse,c\nb,accuse,a\n' > c.csv
(ulimit -n 4; hearsay map --view actors c.csv --to dot 2>said > map.dot)
grep rows said
grep -o 'No layout was found[^<]*' map.dot
grep -o 'id="[^"]*"' map.dot
