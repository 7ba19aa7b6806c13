# A zip and a tar are one input, also there; a packed tar can only be named.
python3 - "$DATA/brat" <<'P'
import pathlib, sys, zipfile
with zipfile.ZipFile("brat.zip", "w") as z:
    for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        z.write(path, path.name)
with zipfile.ZipFile("one.zip", "w") as z:
    z.write(sys.argv[1] + "/../gazette.csv", "gazette.csv")
P
tar cf brat.tar -C "$DATA/brat" .
cat brat.zip | hearsay claims - --to csv | cut -d, -f1
hearsay claims - --to csv < brat.tar | cut -d, -f1
cat one.zip | hearsay actors - --to csv | cut -d, -f1
gzip < brat.tar | hearsay claims -
