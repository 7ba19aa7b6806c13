# The sum at the end of a .tar.gz is looked at.
mkdir f
cp "$DATA/gazette.json" f/
tar --sort=name --mtime=@0 -czf t.tgz f
hearsay actors --measures statements --top 1 --quiet t.tgz
python3 -c 'd = bytearray(open("t.tgz", "rb").read()); d[-6] ^= 255; open("t.tgz", "wb").write(d)'
hearsay actors t.tgz
