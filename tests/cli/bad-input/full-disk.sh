# nothing can be written: the system failed, not the data
hearsay actors --to csv "$DATA/gazette.json" > /dev/full
