# tar -C brat . writes "./" before every name, and the folder itself as an entry.
tar cf brat.tar -C "$DATA/brat" .
hearsay claims brat.tar --to csv | cut -d, -f1
gzip brat.tar
hearsay claims brat.tar.gz --to csv | cut -d, -f1
mkdir empty
tar cf nothing.tar empty
hearsay claims nothing.tar
