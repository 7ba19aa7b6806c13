# "a" says it through "b": each has half of the weight of 3
printf 'speaker,act,target,via,count\na,accuse,c,b,3\n' > in.csv
hearsay actors --quiet --to csv --credit split --network accusations in.csv | cut -d , -f 1,8-10
