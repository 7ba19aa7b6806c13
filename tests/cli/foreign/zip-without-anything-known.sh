python3 - <<'P'
import zipfile
with zipfile.ZipFile("photos.zip", "w") as z:
    z.writestr("a.png", b"\x89PNG")
    z.writestr("b.txt", "nothing tagged here")
P
hearsay actors photos.zip
