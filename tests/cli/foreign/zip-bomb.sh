# 200 MB of empty lines in 200 KB.
python3 - <<'P'
import zipfile
with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as z:
    with z.open("a.jsonl", "w") as f:
        f.write(b'{"speaker": "a", "act": "deny", "claim": "c"}\n')
        for i in range(200):
            f.write(b"\n" * 1000000)
P
hearsay actors bomb.zip
