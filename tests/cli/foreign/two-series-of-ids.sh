# Event 1 of ICEWS is not event 1 of GDELT; the same file twice is the same events.
sed 's/^1001\t/1\t/' "$DATA"/events/20150624.export.CSV > 20150624.export.CSV
hearsay convert --quiet 20150624.export.CSV "$DATA"/events/icews.tab --to csv | grep '^statement' | cut -d , -f 1-5 | LC_ALL=C sort
hearsay actors --network accusations --to csv --quiet 20150624.export.CSV "$DATA"/events/icews.tab
hearsay actors --network accusations --to csv --quiet --add-up never 20150624.export.CSV "$DATA"/events/icews.tab | cmp - <(hearsay actors --network accusations --to csv --quiet --add-up ever 20150624.export.CSV "$DATA"/events/icews.tab)
cp "$DATA"/events/icews.tab again.tab
hearsay convert again.tab "$DATA"/events/icews.tab --to jsonl > again.jsonl
