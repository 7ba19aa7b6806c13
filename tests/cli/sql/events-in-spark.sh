hearsay sql --dialect spark -o part.sql && cat part.sql
