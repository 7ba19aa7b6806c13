hearsay actors --bootstrap 200 --measures statements,component --top 2 --to md "$DATA/gazette.json"
