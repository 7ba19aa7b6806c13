hearsay sql --dialect postgres --from statements --actor "Köln; a \\ 'city'" --claim c1 --min-confidence 0.8 \
    --explicit-only --document 'd"1' --act accuse,own --add-up month
