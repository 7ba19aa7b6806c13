# Northland answers both accusations; the statement without a date is counted and has no place.
cat > t.csv <<'EOF'
record,id,name,kind,member_of,text,rebuts,speaker,act,target,claim,date
actor,n,Northland,country,,,,,,,,
actor,s,Southland,country,,,,,,,,
actor,m,Ann Marsh,person,s,,,,,,,
claim,c1,,,,Northland broke in,,,,,,
statement,s1,,,,,,s,accuse,n,c1,2015-06-23
statement,s2,,,,,,m,blame,n,c1,2015-06
statement,s3,,,,,,n,deny,,c1,2015-07-01
statement,s4,,,,,,n,deny,,c1,
EOF
hearsay map --quiet --view timeline t.csv --to dot | grep -oE ' id="[^"]*"|tooltip="[^"]*"|<B>[^<]*|HEIGHT="12">[^<]+'
