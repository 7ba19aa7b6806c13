echo '{"base": "dark", "lines": {"denial": {"colour": "#FF0000"}}}' > mine.json
hearsay map --theme mine.json "$EXAMPLES/opm-2015.json" -o map.svg
