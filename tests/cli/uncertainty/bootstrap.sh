# three documents: few, so that the intervals are wide
hearsay actors --bootstrap 200 --measures accused,in_strength --top 3 "$DATA/gazette.json"
