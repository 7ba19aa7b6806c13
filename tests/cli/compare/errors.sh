printf 'speaker,act,target\nAnn,accuse,Northland\n' > a.csv
hearsay compare a.csv
hearsay compare --periods 2015 a.csv
hearsay compare --periods 2015-07..2015-06,2015 a.csv
hearsay compare --periods 2015-W54,2015 a.csv
hearsay compare --periods 2015-Q5,2015 a.csv
hearsay compare --measures weigth a.csv a.csv
hearsay compare --quiet a.csv nowhere.csv
