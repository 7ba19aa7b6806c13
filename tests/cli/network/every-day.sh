# The example's days; what belongs to no day for certain is counted.
hearsay network --network accusations --every day --measures nodes,weight,reciprocity --to csv "$EXAMPLES/opm-2015.json"
hearsay ties --network accusations --every day --measures weight --top 3 "$EXAMPLES/opm-2015.json"
