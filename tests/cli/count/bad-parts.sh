# Each is refused with its place.
header=speaker,act,target,period,count,first,last,weight
try() {
    printf '%s\n' "$@" > part.csv
    hearsay actors part.csv && echo taken
}
try $header 'a,accuse,b,2015-06-24,-1,2015-06-24,2015-06-24,1'
try $header 'a,accuse,b,2015-06-24,0,2015-06-24,2015-06-24,0'
try $header 'a,accuse,b,2015-06-24,4294967296,2015-06-24,2015-06-24,1'
try $header 'a,accuse,b,,4294967295,,,1' 'a,accuse,b,,1,,,1'
try $header 'a,accuse,b,2015-02-30,1,2015-02-30,2015-02-30,1'
try $header 'a,accuse,b,2015-06,1,2015-06-31,2015-06-30,1'
try $header 'a,accuse,b,2015-06,2,2015-06-25,2015-06-24,1'
try $header 'a,accuse,b,2015-06,2,2015-06-25,2015-07-01,1'
try $header 'a,accuse,b,2015-06,2,2015-06-25,,1'
try $header 'a,accuse,b,2015-06,1,2015-06-01,2015-06-01,1.5'
try $header 'a,accuse,b,2015-06,1,2015-06-01,2015-06-01,-0.5'
try $header 'a,accuse,b,2015-06,1,2015-06-01,2015-06-01,x'
try $header ',accuse,b,,1,,,1'
try $header 'a,,b,,1,,,1'
try $header 'a,excuse,b,,1,,,1'
try $header 'a,accuse,b,,1,,'
try $header 'a,accuse,"b' 'c",,x,,,1'
try $header,negated 'a,accuse,b,,1,,,1,maybe'
try $header 'a,accuse,b,2015-13,1,,,1'
try $header,names 'a,accuse,b,,1,,,1,gdelt'
try $header,quote 'a,accuse,b,,1,,,1,no'
try $header,negated,negated 'a,accuse,b,,1,,,1,,'
printf 'speaker,act,target,period,count\na,accuse,b,,1\n' > part.csv
hearsay actors --from part part.csv
