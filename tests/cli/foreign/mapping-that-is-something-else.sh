printf 'Who,What\na,b\n' > t.csv
hearsay actors --mapping "$DATA/gazette.json" t.csv
