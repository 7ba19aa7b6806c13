# A file's name may hold what is no UTF-8, and what a terminal would obey: neither gets out, also not from an archive.
evil=$'y\xff\e[31m\u202e\xc2\x9b.jsonl'
echo '{"speaker":1' > "$evil"
hearsay convert "$evil"
python3 -c 'import io, tarfile
with tarfile.open("a.tar", "w", encoding="utf-8", errors="surrogateescape") as tar:
    tar.addfile(tarfile.TarInfo("y\udcff\x1b[31m.jsonl"), io.BytesIO(b""))
    info = tarfile.TarInfo("z\udcff\x1b[31m.jsonl")
    info.size = 12
    tar.addfile(info, io.BytesIO(b"{\"speaker\":1"))'
hearsay convert a.tar
echo '{"speaker":"a","act":"accuse","target":"b","claim":"c"}' > "$evil"
for words in "report --to html" "report --to md" "network --to graphml" "map --to svg" "map --to dot" "actors --to json" "check --explain --to json" "convert --to jsonl"; do
    hearsay $words --quiet "$evil" > out || echo "$words fails"
    python3 -c 'import sys
text = open("out", "rb").read().decode()
assert not set(text) & set("\x1b\x9b\u202e"), sys.argv[1]' "$words"
done
