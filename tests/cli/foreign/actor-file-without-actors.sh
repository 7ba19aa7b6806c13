printf 'speaker,act\na,deny\n' > who.csv
hearsay actors --actors who.csv "$DATA/gazette.json"
