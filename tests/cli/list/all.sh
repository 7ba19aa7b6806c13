for what in acts formats networks measures; do hearsay list $what --to csv > list; head -n 3 list; done
