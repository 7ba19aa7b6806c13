hearsay map "$DATA/gazette.json" -o nowhere/map.svg
