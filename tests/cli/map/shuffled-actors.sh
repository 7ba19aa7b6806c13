# the order of declarations does not matter; only places in the file do, so all stands in one line
python3 - "$DATA/gazette.json" <<'END'
import json, sys
corpus = json.load(open(sys.argv[1]))
for name in ("a", "b"):
    json.dump(corpus, open(f"{name}.json", "w"))
    for part in ("actors", "claims", "documents"):
        corpus[part].reverse()
END
for file in a b; do
    cp $file.json in.json
    hearsay map --quiet in.json -o $file.dot
    hearsay actors --quiet --to csv in.json > $file.csv
    hearsay claims --quiet --to csv in.json > $file-claims.csv
done
cmp a.dot b.dot && cmp a.csv b.csv && cmp a-claims.csv b-claims.csv && echo same
