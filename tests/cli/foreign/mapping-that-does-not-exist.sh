printf 'Who,What\na,b\n' > t.csv
hearsay actors --mapping eurepc t.csv
