python3 - <<'P'
import zipfile
with zipfile.ZipFile("claims.xlsx", "w") as z:
    z.writestr("[Content_Types].xml", "<Types/>")
    z.writestr("xl/workbook.xml", "<workbook/>")
P
hearsay actors claims.xlsx
