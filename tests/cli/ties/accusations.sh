# Counted by hand in the gazette: who accuses whom, in how many documents.
hearsay ties --network accusations --to csv "$DATA/gazette.json"
hearsay ties --network accusations --measures documents,pagerank "$DATA/gazette.json"
