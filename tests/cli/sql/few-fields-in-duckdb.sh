hearsay sql --dialect duckdb --from statements --table notes --fields speaker,act,date \
    --column 'speaker=Who "said" it' --add-up ever
