# what would end a text, a name or a comment, in each dialect: only the lines in which it stands
name="x'); DROP TABLE t; -- \\' \" \` /* */ #"
for dialect in postgres duckdb clickhouse spark bigquery; do
    echo "$dialect"
    hearsay sql --dialect $dialect --from statements --table "a\"b'c" --claim "$name" |
        grep -nF -e DROP -e "b'c"
done
hearsay sql --dialect spark --table 'a`b\c.d' | grep FROM | head -n 1
hearsay sql --dialect clickhouse --table 'a`b\c.d' | grep 'FROM `'
