# 20 statements of a: 16 to b, 1 each to four others; (1 - 0.8)^4 = 0.0016, with 5 tests 0.008
cat > star.csv <<'CSV'
speaker,act,target,claim,count
a,assert,b,x,16
a,assert,c,y,1
a,assert,d,,1
a,assert,e,,1
a,assert,f,,1
a,assert,a,,50
g,assert,h,z,9
CSV
hearsay ties --backbone 0.05 --measures weight,disparity,disparity_adjusted star.csv
# of 26 statements 17 are by a, 16 on x: 10 / C(26,17); 9 by g, 9 on z: 1 / C(26,9)
hearsay ties --backbone 0.05 --network claims --measures weight,null_model star.csv
hearsay network --quiet --backbone 0.05 --network mentions star.csv -o star.graphml
grep -c '<edge' star.graphml
hearsay compare --quiet --backbone 0.05 --measures in_strength --all star.csv star.csv
hearsay actors --backbone 0.001 --measures in_strength --top 1 star.csv
hearsay ties --backbone 0.002 --unadjusted --measures weight,disparity star.csv 2>&1 | grep -v star.csv
for wrong in '--backbone 0' '--backbone 5%' --unadjusted '--every day --backbone 0.1'; do
    hearsay ties $wrong star.csv || echo "status $?"
done
hearsay compare --bootstrap 100 --backbone 0.1 star.csv star.csv || echo "status $?"
hearsay actors --sensitivity --backbone 0.1 star.csv
