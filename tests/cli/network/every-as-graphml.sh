# A network file holds one network.
hearsay network --every day "$EXAMPLES/opm-2015.json" -o net.graphml
