hearsay actors
