hearsay map --quiet "$DATA/gazette.json" -o a.svg
LC_ALL=de_DE.UTF-8 TZ=Asia/Tokyo hearsay map --quiet "$DATA/gazette.json" -o b.svg
cmp a.svg b.svg && hearsay map --quiet "$DATA/gazette.json" -o a.dot && hearsay map --quiet "$DATA/gazette.json" -o b.dot && cmp a.dot b.dot && echo same
