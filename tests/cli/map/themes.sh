hearsay list themes
# a file that states one thing, and one that is none
echo '{"base": "print", "page": "#FFFFF0"}' > mine.json
hearsay map --theme mine.json "$EXAMPLES/opm-2015.json" --to dot | grep -o 'bgcolor="[^"]*"\|"--theme[^"]*"' | sort -u
hearsay map --theme ligth "$EXAMPLES/opm-2015.json" --to dot
