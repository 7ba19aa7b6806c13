hearsay sql --dialect duckdb --unique-ids --add-up ever
