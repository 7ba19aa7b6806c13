# Only one thing in it, and that is packed: said, not read as text.
cp "$DATA/gazette.json" g.json
pack() { python3 -c 'import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as z: z.write(sys.argv[2])' "$@"; }
pack in.zip g.json
pack out.zip in.zip
gzip -n g.json
pack gz.zip g.json.gz
hearsay check out.zip
hearsay check gz.zip
