hearsay actors --netwrok claims "$DATA/gazette.json"
