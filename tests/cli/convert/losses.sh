# a notice says what of this corpus the format has no place for
for format in aif stix trig json; do hearsay convert "$DATA/gazette.json" --to $format -o a.$format; done
hearsay network --network accusations "$DATA/gazette.json" --to stix -o a.json
