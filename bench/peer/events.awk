# gawk -f events.awk FILE: how often who (column 6) did what (27) to whom (16) in GDELT 2.0 events.
BEGIN { FS = OFS = "\t" }
$6 != "" && $16 != "" { rows[$6, $16, $27]++ }
END {
    for (key in rows) {
        split(key, part, SUBSEP)
        print part[1], part[2], part[3], rows[key]
    }
}
