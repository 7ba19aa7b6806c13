# What the command says on standard error stands in the report too.
hearsay report --since 2015-06-25 "$DATA/gazette.json" | grep '^Filters'
hearsay report "$DATA/events/icews.tab" --to md | grep '^Records\|^Labels\|^Notices'
