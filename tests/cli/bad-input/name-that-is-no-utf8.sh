hearsay actors --actor "$(printf '\377')" "$DATA/gazette.json"
hearsay actors --topic "$(printf '\377')" "$DATA/gazette.json"
hearsay why --tie "$(printf '\377'),reed" "$DATA/gazette.json"
