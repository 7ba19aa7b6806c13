# Northland is accused twice in d1 and once in d3, Southland once in d2. Of the 27 ways to draw three
# documents from three, Northland is above Southland in 20 and level in 3: 0.796. Southland is above
# nothing in 19 and level in 8: 0.852. 200 resamples deviate by 0.03
hearsay actors --bootstrap 200 --measures accused --to csv --quiet "$DATA/gazette.json"
