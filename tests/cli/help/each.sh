for command in map actors claims network why check convert list; do hearsay $command --help > page; head -n 1 page; done
