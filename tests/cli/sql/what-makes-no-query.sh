hearsay sql
hearsay sql --dialect postgress
hearsay sql --dialect postgres events.csv
hearsay sql --dialect postgres --add-up never
hearsay sql --dialect postgres --from csv
hearsay sql --dialect postgres --mapping annotation
hearsay sql --dialect postgres --fields speaker,act
hearsay sql --dialect postgres --from statements --unique-ids
hearsay sql --dialect postgres --from statements --fields speaker,act,quote
hearsay sql --dialect postgres --table gdelt..events
hearsay sql --dialect bigquery --table 'a`b'
hearsay sql --dialect postgres --strict
