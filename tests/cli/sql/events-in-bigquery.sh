hearsay sql --dialect bigquery --act speech --since 2015
