hearsay sql --dialect postgres --add-up month
