hearsay why --quiet --measure accused --actor Northland --to md "$DATA/gazette.json" | cut -c 1-90
hearsay why --quiet --measure pagerank --actor Northland --to csv "$DATA/gazette.json" | cut -d , -f 1-5
hearsay why --quiet --measure pagerank --actor Northland "$DATA/gazette.json" | tail -n 1
