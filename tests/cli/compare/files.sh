# Two inputs are two corpora: the same ids in both do not make one statement of two.
printf 'id,speaker,act,target\n1,Ann,accuse,Northland\n2,Bea,deny,\n' > old.csv
printf 'id,speaker,act,target\n1,Ann,accuse,Northland\n2,Ann,accuse,Northland\n' > new.csv
hearsay compare old.csv new.csv --quiet
hearsay compare new.csv new.csv --quiet
