hearsay claims --to csv --since 2015-07 "$DATA/gazette.json" | cut -d , -f 1,4-7
