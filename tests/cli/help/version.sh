hearsay --version; hearsay help > page; head -n 12 page
