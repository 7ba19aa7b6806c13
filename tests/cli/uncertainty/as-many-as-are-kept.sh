# 20 notices of a kind are shown, and 200 statements left out one by one: at the limit all, above it the rest is counted.
said() {
    python3 -c 'import sys
for i in range(int(sys.argv[1])):
    print("{\"speaker\":\"a%d\",\"act\":\"accuse\",\"target\":\"b\",\"claim\":\"claim %d\"}" % (i % 7, i))' "$1" > in.jsonl
}
for count in 20 21; do
    said $count
    hearsay convert --to jsonl in.jsonl 2>&1 >/dev/null | grep -c 'claim "'
    hearsay convert --to jsonl in.jsonl 2>&1 >/dev/null | grep 'more like this'
done
for count in 200 201; do
    said $count
    hearsay actors --sensitivity in.jsonl 2>&1 >/dev/null | grep -E 'left out one by one|not tried'
done
exit 0
