# a-b 1 to 2, b-c 2 to 1, c-a 1 to 1, a-d gone, e-a new; both sides have a statement s1
printf 'statement,speaker,act,target\ns1,a,accuse,b\ns2,b,accuse,c\ns3,b,accuse,c\ns4,c,accuse,a\ns5,a,accuse,d\n' > old.csv
printf 'statement,speaker,act,target\ns1,a,accuse,b\ns2,a,accuse,b\ns3,b,accuse,c\ns4,c,accuse,a\ns5,e,accuse,a\n' > new.csv
hearsay map --quiet --compare old.csv new.csv --to dot | grep -o 'id="tie-[^"]*"\|>new<\|>gone<\|Compared are.*new ones' | sed 's/<[^>]*>//g' | LC_ALL=C sort
hearsay map --quiet --compare old.csv old.csv --to dot | grep -o 'id="tie-[^"]*"' | LC_ALL=C sort
printf 'statement,speaker,act,target\n' > none.csv
hearsay map --quiet --compare none.csv new.csv --to dot | grep -o 'id="tie-[^"]*"' | LC_ALL=C sort
hearsay map --quiet --compare old.csv new.csv -o a.svg
LC_ALL=de_DE.UTF-8 hearsay map --quiet --compare old.csv new.csv -o b.svg
cmp a.svg b.svg && echo same
hearsay map --compare old.csv --to dot
