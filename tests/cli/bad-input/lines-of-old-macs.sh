printf 'speaker,act\rA,deny\r' > t.csv
hearsay check t.csv
# whatever column comes last
printf 'speaker,act,target\rA,accuse,B\rC,deny,A\r' > macs.csv
hearsay actors macs.csv
printf 'act,target,speaker\raccuse,B,A\r' > more.csv
hearsay check more.csv
