printf 'speaker,act\rA,deny\r' > t.csv
hearsay check t.csv
