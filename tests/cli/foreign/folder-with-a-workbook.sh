# What is packed in a folder with the files is left out by name; the rest is read.
mkdir f
cp "$DATA/gazette.json" f/
python3 -c 'import zipfile
for name, parts in (("f/book.xlsx", ("xl/workbook.xml", "x.xml")), ("f/two.zip", ("a.json", "b.json"))):
    with zipfile.ZipFile(name, "w") as z:
        for part in parts: z.writestr(part, "{}")'
hearsay actors --measures statements --top 1 f
