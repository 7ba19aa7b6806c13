# the statements behind the ties, each once, and none that was not said
for format in aif stix trig jsonld; do
    hearsay network --quiet --network denials "$DATA/gazette.json" --to $format -o a.$format
    grep -o '"s[0-9]*"' a.$format | sort -u | tr '\n' ' '
    echo $format
done
