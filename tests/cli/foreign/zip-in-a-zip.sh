python3 - <<'P'
import zipfile, io
inner = io.BytesIO()
with zipfile.ZipFile(inner, "w") as z:
    z.writestr("a.json", "{}")
with zipfile.ZipFile("nested.zip", "w") as z:
    z.writestr("a.ann", "T1\tSource 0 1\ta\n")
    z.writestr("b.zip", inner.getvalue())
P
hearsay actors nested.zip
