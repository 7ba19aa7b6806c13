hearsay why --actor Nortland "$DATA/gazette.json"
