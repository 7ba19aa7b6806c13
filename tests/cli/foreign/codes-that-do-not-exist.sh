printf 'Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tTarget Name\n1\t2018-01-01\tA\t\t999\tB\n2\t2018-01-01\tA\t\t112\tB\n3\t2018-01-02\tA\t\t999\tC\n' > e.tab
hearsay check --explain e.tab
hearsay check e.tab --to csv
