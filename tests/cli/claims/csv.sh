hearsay claims --to csv "$DATA/gazette.json"
