# Ann accuses in 4 documents of June and 8 of July, of 12. Documents are drawn from all 12 on either side:
# a count of the binomial distributions (12, 1/3) and (12, 2/3). Their difference has mean 4 and
# standard deviation sqrt(2 x 12 x 2 / 9) = 2.3, so that the middle 90 % is about 0.2 to 7.8.
{
    echo 'speaker,act,target,document,date'
    for i in 1 2 3 4; do echo "Ann,accuse,Northland,d$i,2015-06-0$i"; done
    for i in 1 2 3 4 5 6 7 8; do echo "Ann,accuse,Northland,e$i,2015-07-0$i"; done
} > c.csv
hearsay compare --quiet --bootstrap 400 --measures out_strength --periods 2015-06,2015-07 --to csv c.csv
hearsay compare --quiet --bootstrap 60 --jobs 1 --periods 2015-06,2015-07 --to csv "$DATA/gazette.json" > 1
hearsay compare --quiet --bootstrap 60 --jobs 2 --periods 2015-06,2015-07 --to csv "$DATA/gazette.json" > 2
cmp 1 2 && echo "the same for one process and two"
hearsay compare --bootstrap 5 --quiet --periods 2015-06,2015-07 c.csv
