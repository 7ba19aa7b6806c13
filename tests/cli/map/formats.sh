for format in svg png pdf dot; do
    hearsay map --quiet "$DATA/gazette.json" -o a.$format
    head -c 8 a.$format | tr -dc '[:alnum:]%<?' && echo
done
