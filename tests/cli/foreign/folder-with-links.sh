# Links within a folder are followed; one that leads out of it, to nothing or to a folder is not, nor a pipe, nor a link
# beside a file that was named.
mkdir -p f/sub
cp "$DATA/brat/gazette_2015-06-24_breach.ann" f/sub/a.ann
cp "$DATA/brat/gazette_2015-06-24_breach.txt" f/sub/a.txt
ln -s sub/a.ann f/b.ann
ln -s sub/a.txt f/b.txt
printf 'speaker,act,claim\nthief,assert,secret\n' > secret.csv
ln -s ../secret.csv f/c.csv
ln -s ../secret.csv f/d.ann
ln -s "$PWD" f/up
ln -s nowhere.csv f/x.csv
mkfifo f/y.csv
hearsay actors --measures statements --top 1 f
printf 'T1\tSource 0 5\tthief\n' > e.ann
mkdir g && mv e.ann g/ && ln -s ../secret.csv g/e.txt
hearsay convert g/e.ann --to jsonl
