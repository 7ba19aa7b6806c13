# An actor file as a table: for whom somebody spoke depends on when. Marsh accuses in June 2015.
cat > actors.csv <<'CSV'
record,id,name,kind,aliases,member_of
actor,north,Northland,country,,
actor,south,Southland,country,,
actor,ann,Ann Marsh,person,,north until 2015-06-20; south since 2015-06-21
CSV
cat > said.csv <<'CSV'
speaker,act,target,date
Ann Marsh,accuse,Southland,2015-06-20
Ann Marsh,accuse,Northland,2015-06-21
Ann Marsh,accuse,Northland,2015-06-22
Ann Marsh,accuse,Northland,
CSV
hearsay ties --actors actors.csv --network accusations --level country --measures weight,first --to csv said.csv
hearsay convert --quiet --actors actors.csv said.csv -o one.json
grep member_of one.json
hearsay convert one.json -o two.csv
hearsay convert two.csv -o three.json
cmp one.json three.json
