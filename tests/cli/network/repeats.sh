cat > said.csv <<'CSV'
speaker,act,claim,date,count,via
b,confirm,x,2015-06-03,2,
a,assert,x,2015-06-01,1,wire
c,assert,x,2015-06-01,1,
wire,assert,x,2015-06-05,1,
CSV
hearsay ties --network repeats said.csv
hearsay why --tie b,a --network repeats said.csv
