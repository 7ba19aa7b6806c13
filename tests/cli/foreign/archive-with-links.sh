# A link in an archive, hard or symbolic, is no file: nothing outside is read.
echo '{"speaker":"thief","act":"assert","claim":"secret"}' > secret.jsonl
python3 -c 'import io, os, tarfile
with tarfile.open("a.tar", "w") as tar:
    for kind, name, to in ((tarfile.SYMTYPE, "s.jsonl", os.path.abspath("secret.jsonl")),
                           (tarfile.LNKTYPE, "h.jsonl", "secret.jsonl"), (tarfile.SYMTYPE, "t.jsonl", "/etc/passwd")):
        link = tarfile.TarInfo(name)
        link.type, link.linkname = kind, to
        tar.addfile(link)
    text = b"{\"speaker\":\"a\",\"act\":\"deny\",\"claim\":\"c\"}"
    info = tarfile.TarInfo("x.jsonl")
    info.size = len(text)
    tar.addfile(info, io.BytesIO(text))'
hearsay convert --quiet --to jsonl a.tar
echo "exit $?"
hearsay actors --measures statements a.tar
