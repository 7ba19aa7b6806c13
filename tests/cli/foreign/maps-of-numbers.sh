# The maps of the numbers may be named with the quadruples, as a star does.
hearsay actors --measures statements "$DATA"/events/numbered/entity2id.txt "$DATA"/events/numbered/relation2id.txt "$DATA"/events/numbered/valid.txt
hearsay actors --measures statements "$DATA"/events/numbered/entity2id.txt
