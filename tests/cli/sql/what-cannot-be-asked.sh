# an error each: never a query that asks for less
sql() { hearsay sql --dialect postgres "$@" && echo taken; }
sql --topic hacking
sql --publisher gazette
sql --document d1
sql --claim c1
sql --exclude-kind unnamed
sql --min-statements 3
sql --actor "Ann Marsh"
sql --act acuse
sql --since 2016 --until 2015
sql --from statements --topic hacking
sql --from statements --publisher gazette
sql --from statements --fields speaker,act --since 2015
sql --from statements --fields speaker,act --claim c1
sql --from statements --fields speaker
